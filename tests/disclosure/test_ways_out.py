"""The table of ways out against the doors that exist: neither may hold more than the other allows."""

import inspect
import pkgutil
from importlib import import_module

import coachdesk.outward
from coachdesk.disclosure import approved
from coachdesk.disclosure.ways_out import WAYS_OUT, PassKind

PASSES = {kind.value: kind for kind in PassKind}


def _doors():
    """Every public method at the rim that takes a pass, with the pass it takes and the documents its class names."""
    for found in pkgutil.walk_packages(coachdesk.outward.__path__, "coachdesk.outward."):
        module = import_module(found.name)
        for _, kind in inspect.getmembers(module, inspect.isclass):
            if kind.__module__ != found.name:
                continue
            for name, method in inspect.getmembers(kind, inspect.isfunction):
                for parameter in inspect.signature(method).parameters.values():
                    taken = getattr(parameter.annotation, "__name__", str(parameter.annotation))
                    if taken in PASSES and not name.startswith("_"):
                        yield kind, name, PASSES[taken]


def test_every_door_stands_in_the_table_with_the_pass_it_takes():
    rows = {way.document: way.takes for way in WAYS_OUT}
    named = {}
    for kind, _, taken in _doors():
        for document in (*getattr(kind, "documents", ()), *filter(None, [getattr(kind, "document", "")])):
            named[document] = taken
    assert named == {document: rows[document] for document in named}
    assert set(named) == {"update letter", "text for approval", "talking points", "recovery sheet"}


def test_every_pass_that_exists_is_a_pass_of_the_table():
    kinds = {kind.__name__ for kind in vars(approved).values() if inspect.isclass(kind)}
    passes = {name for name in kinds if name in PASSES}

    assert passes == {"ApprovedDisclosure", "ForTheClient", "OwnCopy"}


def test_no_document_is_named_twice():
    documents = [way.document for way in WAYS_OUT]

    assert len(set(documents)) == len(documents)
