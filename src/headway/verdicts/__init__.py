"""Verdicts: is the change real, is there any sign of harm, did our work help?

Signals live one to a file in `signals`, and are found by walking it; `noise` holds what all
councils' figures tell about ordinary movement. Reads figures and gives answers with their
evidence; knows nothing of pages, reports or the plan.
"""
