"""CoachDesk is offline: no module of it can open a connection, however the import is written."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parents[2]
SOURCES = sorted((CHECKOUT / "coachdesk").rglob("*.py"))
NETWORK = frozenset(
    [
        "aiohttp",
        "asyncio",
        "ftplib",
        "http",
        "httpx",
        "imaplib",
        "nntplib",
        "poplib",
        "requests",
        "smtplib",
        "socket",
        "socketserver",
        "ssl",
        "telnetlib",
        "urllib",
        "urllib3",
        "webbrowser",
        "websockets",
        "wsgiref",
        "xmlrpc",
        "_socket",
        "_ssl",
    ]
)
QT_NETWORK = (
    "QtNetwork",
    "QtWebEngine",
    "QtWebSockets",
    "QtWebChannel",
    "QtHttpServer",
    "QtWebView",
    "QtRemoteObjects",
)
LOADERS = frozenset({"import_module", "__import__", "find_spec", "load_module", "run_module"})
WAYS_ROUND = frozenset({"eval", "exec", "compile"})


def reaches_out(source: str) -> list[str]:
    """Each place in a source text that names the network, as `line: what`."""
    return [f"{line}: {name}" for line, name in _named(ast.parse(source)) if _is_network(name)]


def _named(tree: ast.AST) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        match node:
            case ast.Import():
                yield from ((node.lineno, alias.name) for alias in node.names)
            case ast.ImportFrom(level=0):
                yield node.lineno, str(node.module)
                yield from ((node.lineno, f"{node.module}.{alias.name}") for alias in node.names)
            case ast.Call():
                yield from _loaded(node)


def _loaded(call: ast.Call) -> Iterator[tuple[int, str]]:
    """What a call loads: the module's name where it is written out, else that it can't be told."""
    called = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    if isinstance(call.func, ast.Name) and called in WAYS_ROUND:
        yield call.lineno, f"{called}()"
    if called in LOADERS:
        given = call.args[0] if call.args else None
        written = isinstance(given, ast.Constant) and isinstance(given.value, str)
        yield call.lineno, given.value if written else f"{called}(...)"


def _is_network(name: str) -> bool:
    package, _, rest = name.partition(".")
    qt = package == "PySide6" and rest.startswith(QT_NETWORK)
    return package in NETWORK or qt or name.endswith(")")


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.relative_to(CHECKOUT).as_posix())
def test_no_module_reaches_the_network(source: Path) -> None:
    assert reaches_out(source.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "source",
    [
        "import socket",
        "import urllib.request as calm",
        "from http import client",
        "from urllib.parse import quote",
        "def late():\n    from ssl import create_default_context",
        "import importlib\nimportlib.import_module('socket')",
        "from importlib import import_module\nimport_module('http.client')",
        "__import__('smtplib')",
        "import importlib\nimportlib.import_module('sock' + 'et')",
        "exec('import socket')",
        "from PySide6 import QtCore, QtNetwork",
        "import PySide6.QtNetwork",
        "from PySide6.QtWebEngineWidgets import QWebEngineView",
        "import asyncio\nasyncio.open_connection('192.0.2.1', 80)",
    ],
)
def test_every_way_of_writing_it_is_seen(source: str) -> None:
    assert reaches_out(source) != []


@pytest.mark.parametrize(
    "source",
    [
        "import sqlite3",
        "from PySide6 import QtCore",
        "import re\nre.compile('a')",
        "from coachdesk.outward import page",
    ],
)
def test_what_stays_on_the_machine_is_left_alone(source: str) -> None:
    assert reaches_out(source) == []
