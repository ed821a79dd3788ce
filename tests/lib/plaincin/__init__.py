"""Every rule of the children in need return a second time: slow, obvious Python from its words.

The product decides the rules as SQL; this decides them row by row, and the two are compared on
random small returns. Nothing here may import the product. Each module registers its rules in
tests/lib/smallcin when it is imported, so all are imported here.
"""

import importlib
import pkgutil

for _module in pkgutil.iter_modules(__path__):
    importlib.import_module(f"{__name__}.{_module.name}")
