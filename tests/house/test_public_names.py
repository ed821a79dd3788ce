"""What the Python package offers: at most twenty names, and a change here is a change of contract."""

import importlib
import inspect

PUBLIC = [
    "Checked",
    "Figure",
    "HeadwayError",
    "Measure",
    "Rule",
    "check",
    "councils",
    "measure",
    "official_add",
    "report",
    "verify",
]


def test_the_public_names_are_these():
    headway = importlib.import_module("headway")
    assert sorted(headway.__all__) == sorted(PUBLIC)
    assert len(PUBLIC) <= 20


def test_each_is_there_typed_and_says_what_it_does():
    headway = importlib.import_module("headway")
    for name in PUBLIC:
        thing = getattr(headway, name)
        assert inspect.getdoc(thing), name
        if inspect.isfunction(thing):
            hints = inspect.get_annotations(thing)
            assert set(inspect.signature(thing).parameters) | {"return"} <= set(hints), name
