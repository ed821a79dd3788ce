"""The social work workforce: the department's yearly census (CSWW), and a council's monthly list.

The census is checked by headway's own rules (`spec.py`, `rules/`), read anew for that with all its
columns (`checked.py`). For figures either is read apart (`joined.py`): what they say of one worker
is read for sums alone. No date of birth is held by either, and by the check no worker's number.
"""
