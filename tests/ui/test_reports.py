"""A mistake is told without words."""

import sys
import threading

from coachdesk.ui.reports import Reports, report


def _fail(words):
    secret = words  # noqa: F841 - a value that no report may show
    raise ValueError(f"cannot read {words}")


def _caught(words):
    try:
        _fail(words)
    except ValueError as mistake:
        return mistake
    return None


def test_a_report_names_kind_and_place_and_quotes_nothing():
    told = report(_caught("she wants to leave")).text()

    assert "ValueError" in told
    assert "test_reports.py" in told
    assert "she wants" not in told


def test_a_report_names_no_folder_of_this_computer():
    told = report(_caught("x")).text()

    assert str(sys.prefix) not in told
    assert "/" not in told.split("test_reports")[0].splitlines()[-1]


def test_mistakes_in_threads_are_heard_too():
    heard = []
    reports = Reports(heard.append)
    reports.listen()
    try:
        thread = threading.Thread(target=_fail, args=("x",))
        thread.start()
        thread.join()
    finally:
        reports.stop()

    assert [type(mistake) for mistake in heard] == [ValueError]


def test_afterwards_python_reports_as_before():
    before = sys.excepthook, threading.excepthook
    reports = Reports(lambda _: None)
    reports.listen()
    reports.stop()

    assert (sys.excepthook, threading.excepthook) == before
