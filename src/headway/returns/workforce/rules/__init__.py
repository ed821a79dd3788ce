"""headway's own rules of the workforce census, by subject.

Codes begin with H2. No rule reads a worker's number or date of birth: only whether one is given.
"""
