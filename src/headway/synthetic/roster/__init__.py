"""Who works in an invented council: teams, posts, the social workers who fill them one after another.

Which worker holds which child on which day is answered here, for every return alike. Nothing here
writes a file, and no worker exists.
"""
