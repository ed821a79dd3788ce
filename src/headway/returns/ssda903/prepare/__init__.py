"""What many rules need, worked out once: facts of a child and further columns of a table.

Values again, found by walking this folder. Only those that the chosen rules name are worked out.
"""
