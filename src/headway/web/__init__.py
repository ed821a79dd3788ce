"""The service: where a council runs its plan. The only room that may import Django.

`site` holds what every area stands on: settings, pages and actions, signing in, permissions, the
revisions of plan and meetings, the audit trail, jobs. Each other folder is an area, which knows
`site` and no other area. A page is a file in `<area>/pages`, something a person can do a file in
`<area>/actions`: they are found by walking, and there is nowhere to register them.
"""
