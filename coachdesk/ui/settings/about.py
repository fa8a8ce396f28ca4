"""Which program this is, what it found on this computer, and under which licence it stands."""

from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import QWidget

from coachdesk.ui.settings.measured import cards_in
from coachdesk.ui.settings.presenter import About
from coachdesk.ui.theme import Role
from coachdesk.ui.widgets.buttons import Button
from coachdesk.ui.widgets.cards import Card, ListRow
from coachdesk.ui.widgets.layouts import row
from coachdesk.ui.widgets.pills import Pill, Tone
from coachdesk.ui.widgets.words import Words

_LICENCE: Final = (
    "Free software under the GNU General Public License, version 3 or later. Letters are set in Source Serif 4, the"
    " screens in Inter, both under the SIL Open Font License. The pictures are from Lucide, under the ISC licence; the"
    " words of suggested passphrases are the EFF's, under CC BY 3.0 US."
)


class AboutPart(QWidget):
    """The practice and the program."""

    def __init__(self, lock: Callable[[], None], another: Callable[[], None], handbook: Callable[[], None]) -> None:
        """What is found on this computer comes in a moment."""
        super().__init__()
        self._program, self._found = Card("CoachDesk"), Card("On this computer")
        whole = cards_in(self)
        practice = Card("This practice")
        line = row(gap=12)
        for words, icon, keys, do in (
            ("Lock now", "key-round", "Ctrl+L", lock),
            ("Open another practice", "folder-open", "", another),
            ("Read the handbook", "book-open", "F1", handbook),
        ):
            button = Button(words, icon=icon, keys=keys)
            button.clicked.connect(do)
            line.addWidget(button)
        line.addStretch(1)
        practice.add(line)
        whole.addWidget(practice)
        self._program.add(Words(_LICENCE, Role.BODY, "ink2", wrap=True))
        whole.addWidget(self._program)
        whole.addWidget(self._found)
        self._found.add(Words("Looking…", Role.BODY, "ink3"))
        whole.addStretch(1)

    def show_about(self, about: About) -> None:
        """Say which program this is."""
        self._program.set_note(f"Version {about.version}")
        self._found.clear()
        for finding in about.findings:
            line = ListRow(finding.what)
            line.add_right(Words(finding.told, Role.BODY, "ink2", elide=True))
            if not finding.in_order:
                line.add_right(Pill("Missing", "circle-minus", Tone.STOP))
            self._found.add_row(line)
