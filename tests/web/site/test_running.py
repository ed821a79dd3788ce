"""Starting the service: what it refuses, and what it asks the worker for."""

import socket
from argparse import Namespace

import pytest

from headway.vocabulary.errors import BadInput
from headway.web.site.models import Council, Job
from headway.web.site.running import ask_for_figures, refuse_at_work, serve


def test_a_demonstration_is_refused_where_a_council_works_with_the_service():
    refuse_at_work()
    Council.objects.create(slug="ours", name="Ours")
    with pytest.raises(BadInput, match="a demonstration lets anybody in"):
        refuse_at_work()


def test_figures_are_asked_for_once_for_every_council_however_often_it_is_started():
    ask_for_figures(only_named=True)
    ask_for_figures()
    ask_for_figures()
    asked = list(Job.objects.values_list("council__slug", "given").order_by("pk"))
    slugs = ["wharfemoor", "st-helens", "halton"]
    assert asked == [(s, {"only_named": True}) for s in slugs] + [(s, {}) for s in slugs]


def test_a_port_that_is_taken_is_refused_before_anything_is_started(monkeypatch):
    monkeypatch.setattr("subprocess.Popen", lambda *_: pytest.fail("something was started"))
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(BadInput, match="choose another port with --port"):
            serve(Namespace(port=taken.getsockname()[1], workers=1))
