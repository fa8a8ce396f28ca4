"""Telling a story in a program of its own, and reading what came of it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pypdfium2

BY_HAND = Path(__file__).with_name("by_hand.py")
MOST_CLICKS = 6
PATIENCE_S = 400


def tell(story, folder, screen):
    """Tell one story; gives what it measured.

    Whatever Qt warns of, and whatever mistake the program reports, has failed the story already.
    """
    told = subprocess.run(
        [sys.executable, str(BY_HAND), story, str(folder)],
        env={**os.environ, **screen, "PYTHONFAULTHANDLER": "1"},  # or a crash would end it without a word
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE_S,
    )
    assert told.returncode == 0, f"It ended with {told.returncode}. {told.stdout}{told.stderr}"
    assert "CoachDesk made a mistake" not in told.stderr, told.stderr
    return json.loads((folder / "told.json").read_text(encoding="utf-8"))


def words_of(letter):
    """All that stands on a letter."""
    with pypdfium2.PdfDocument(letter) as pdf:
        return " ".join(page.get_textpage().get_text_range() for page in pdf)
