"""The rules of the looked-after return, about a dozen to a file, gathered by subject.

A file is a chapter: its first line says what its rules hold to. A change of the department's
rules closes the old value (`until`) and opens a new one below it (`since`).
"""
