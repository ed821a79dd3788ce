"""Measures of the front door: referrals, what came of them, and assessments. What happens once a
child is found to be in need is in `in_need`, and enquiries into harm are in `child_protection`."""
