"""Measures of care leavers: contact, education and work, accommodation, staying put.

Children who are still looked after do not belong here.
"""
