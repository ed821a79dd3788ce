"""What every area of the service stands on. Knows no area.

Here are settings, models, the pages and actions that areas declare and how they are found, roles
and permissions, signing in, the revisions of plan and meetings, the audit trail and jobs.
"""
