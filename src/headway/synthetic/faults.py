"""The faults that can be planted."""

from headway.synthetic.planting import Fault

FAULTS: tuple[Fault, ...] = ()
