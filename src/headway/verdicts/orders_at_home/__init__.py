"""Care orders at home on a day: who is there, how far each discharge has come, what discharges released
and who came back. Counts and lists of facts; nobody is scored, ranked or told the likelihood of.
"""
