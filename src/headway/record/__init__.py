"""The longitudinal record of a council: all years and returns joined by stated rules.

Children are joined on the council's own identifier alone. Tables are values found by walking the
folders of this room. No measure, no verdict and no file format lives here.
"""
