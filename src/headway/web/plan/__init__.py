"""The plan on screen: aims to milestones, findings, risks, owners, drift. Knows no other area."""
