"""Writes into a note with real keys and dies two seconds after the last one; run by its test on a screen of its own."""

import os
import signal
import sys
import time
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[3]
sys.path[:0] = [str(CHECKOUT / "packaging" / "by_hand"), str(CHECKOUT)]

from hands import Hands, run  # noqa: E402 - found through the line above

from coachdesk.ui.note.editor import NoteEditor  # noqa: E402

AT_MOST_S = 2


def main() -> None:
    """Unlock, write, and be gone."""
    practice, passphrase, words = sys.argv[1:]
    from coachdesk import __main__ as program

    sys.argv = ["coachdesk", practice]

    def deed(hands: Hands) -> None:
        hands.see("Passphrase")
        hands.type(passphrase)
        hands.press("Return")
        hands.see("Today")
        hands.press("ctrl+shift+n")
        hands.see("Private: your note", NoteEditor)
        hands.type(words)
        time.sleep(AT_MOST_S)
        os.kill(os.getpid(), signal.SIGKILL)

    run(program.main, deed)


if __name__ == "__main__":
    main()
