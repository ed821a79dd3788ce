"""What only the council of `headway synthesise --story` has: teams renamed, a return issued again, a plan.

The story itself is in `synthetic/script.py`. Here is what is written of it, and what the key says.
"""
