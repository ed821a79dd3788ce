"""The plan: findings, aims, objectives, actions, milestones, risks, evidence, baselines, drift.

Frozen values whose fields say what they are, one codec that writes them to TOML, JSON and Excel,
and pure functions that ask of them: what is overdue, what has drifted, what nobody answers.
Nothing here knows meetings or reports, keeps a database or draws anything; figures come in
through a callable, so that a plan can be read on a machine that holds none.
"""
