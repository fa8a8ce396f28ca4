"""The fields of the letterhead, and beside them the page as it would print."""

from collections.abc import Mapping
from functools import partial
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.app.application import Desks
from coachdesk.app.previews import PagePicture
from coachdesk.disclosure.letter import Letterhead
from coachdesk.ui import asking
from coachdesk.ui.letterhead.presenter import LetterheadPresenter
from coachdesk.ui.runner import Runner
from coachdesk.ui.theme import Role, theme
from coachdesk.ui.widgets.buttons import Button, Link
from coachdesk.ui.widgets.fields import Combo, Field, LineEdit
from coachdesk.ui.widgets.layouts import column, row
from coachdesk.ui.widgets.paper import PaperView
from coachdesk.ui.widgets.texts import TextEdit
from coachdesk.ui.widgets.words import Words

PATIENCE: Final = 350  # milliseconds after the last key, so that the page is not drawn for every letter
_OWN: Final = "own"
_COLOURS: Final = (
    ("#14201F", "Black"),
    ("#1F4E4A", "Petrol"),
    ("#1F3A5F", "Blue"),
    ("#4A2545", "Plum"),
    ("#7A2E22", "Brick"),
    ("#445151", "Grey"),
    (_OWN, "Another colour"),
)
_PICTURES: Final = "Pictures (*.png *.jpg *.jpeg)"
_LONGEST: Final = 200
_ROWS: Final = (("name", "profession"), ("contact",), ("place", "return_line"), ("colour",), ("logo", "signature"))
_AROUND: Final = 40  # what the desk shows around a page
_SHAPES: Final = {"a4": 297 / 210, "letter": 11 / 8.5}


class _PictureField(QWidget):
    """A picture that may be there or not, with the way to choose one."""

    choose = Signal()
    remove = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        line = row(self, gap=12)
        self._told = Words("", Role.BODY, "ink2")
        self._choose = Button("Choose a picture…", small=True)
        self._name = name
        self._remove = Link("Take it out")
        self._remove.setAccessibleName(f"Take out the {name}")
        line.addWidget(self._choose)
        line.addWidget(self._told)
        line.addWidget(self._remove)
        line.addStretch(1)
        self._choose.clicked.connect(self.choose)
        self._remove.clicked.connect(self.remove)
        self.setFocusProxy(self._choose)
        self.show_kept(kept=False)

    def show_kept(self, *, kept: bool) -> None:
        """Say whether there is one."""
        self._told.setText("It is on the page." if kept else "")
        self._choose.setText("Choose another…" if kept else "Choose a picture…")
        self._choose.setAccessibleName(f"Choose {'another' if kept else 'a'} picture for the {self._name}")
        self._remove.setVisible(kept)


class LetterheadForm(QWidget):
    """How the coach signs, and how it looks."""

    began = Signal()
    """What is kept is shown."""
    saved = Signal(str)
    """Whether it is kept, in words."""

    def __init__(self, desks: Desks, runner: Runner, *, nameless: bool = False, parent: QWidget | None = None) -> None:
        """`nameless` begins without a name, in the first steps."""
        super().__init__(parent)
        self._filling = False
        self._name = LineEdit(most=_LONGEST)
        self._profession = LineEdit(most=_LONGEST, placeholder="Executive coaching")
        self._contact = TextEdit(lines=3)
        self._contact.setMaximumHeight(theme().px(20 * 3 + 18))
        self._place = LineEdit(most=_LONGEST)
        self._return_line = LineEdit(most=_LONGEST)
        self._colour = Combo(_COLOURS)
        self._own_colour = LineEdit(most=7)
        self._logo, self._signature = _PictureField("logo"), _PictureField("signature")
        self.fields: Mapping[str, Field] = {
            "name": Field("Your name", self._name, "At the head, and under your signature"),
            "profession": Field("What you do", self._profession),
            "contact": Field("How you are reached", self._contact, "Street and town, e-mail, telephone: a line each"),
            "place": Field("Town before the date", self._place),
            "return_line": Field(
                "Small line in the envelope's window", self._return_line, "Empty: name and first line"
            ),
            "colour": Field("Colour of your name", self._colours()),
            "logo": Field("Logo", self._logo, "PNG or JPEG, printed at most 18 mm high"),
            "signature": Field("Signature", self._signature, "PNG or JPEG. Without one there is room to sign by hand"),
        }
        self._whole = Field("", QWidget())
        self._whole.label.hide()
        self._whole.editor.hide()
        self._paper = PaperView()
        self._paper.setAccessibleName("A letter of yours, as it would print")
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(PATIENCE)
        self.presenter = LetterheadPresenter(self, desks, runner, nameless=nameless)
        self._wait.timeout.connect(self._tell)
        self._lay_out()
        self._wire()

    def begin(self) -> None:
        """Show what is kept."""
        self.presenter.begin(self._page_width())

    def keep_now(self) -> None:
        """Do not wait for another key."""
        if self._wait.isActive():
            self._wait.stop()
            self._tell()

    def leave(self) -> bool:
        """Keep what was typed; False where it is not on the disk."""
        self.keep_now()
        return self.presenter.leave()

    # what the presenter says

    def fill(self, letterhead: Letterhead) -> None:
        """Show what is kept."""
        self._filling = True
        self._name.setText(letterhead.name)
        self._profession.setText(letterhead.profession)
        self._contact.set_text("\n".join(letterhead.contact))
        self._place.setText(letterhead.place)
        self._return_line.setText(letterhead.return_line)
        known = letterhead.colour.upper() in {value for value, _ in _COLOURS}
        self._colour.choose(letterhead.colour.upper() if known else _OWN)
        self._own_colour.setText(letterhead.colour)
        self._own_colour.setVisible(not known)
        self._logo.show_kept(kept=letterhead.logo is not None)
        self._signature.show_kept(kept=letterhead.signature is not None)
        self._filling = False
        self.began.emit()

    def refuse(self, refusals: Mapping[str, str]) -> None:
        """Say beside each field why it can't be printed."""
        for name, field in self.fields.items():
            sentence = refusals.get(name, "")
            if sentence and sentence != field.refusal():
                field.refuse(sentence)
            elif not sentence:
                field.accept()

    def refuse_whole(self, sentence: str) -> None:
        """Say why the page as a whole can't be."""
        if sentence:
            self._whole.refuse(sentence)
        else:
            self._whole.accept()
        self._whole.setVisible(bool(sentence))

    def show_page(self, page: PagePicture) -> None:
        """Show the page with the letterhead."""
        image = QImage(page.pixels, page.width, page.height, page.width * 3, QImage.Format.Format_RGB888)
        self._paper.show_pages([image.copy()])

    def show_saved(self, words: str) -> None:
        """Say whether it is kept."""
        self.saved.emit(words)

    # inside

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        around = theme().px(_AROUND)
        whole_page = round((self.height() - around - 2) / _SHAPES[self.presenter.paper]) + around
        self._paper.setFixedWidth(max(min(whole_page, self.width() * 2 // 5), theme().px(280)))
        if self._paper.isVisible():
            self._widths.start()

    def _lay_out(self) -> None:
        whole = row(self, gap=24)
        whole.addLayout(self._form(), 1)
        whole.addWidget(self._paper)
        self._widths = QTimer(self)
        self._widths.setSingleShot(True)
        self._widths.setInterval(PATIENCE)

    def _form(self) -> QVBoxLayout:
        form = column(gap=14)
        self._whole.hide()
        form.addWidget(self._whole)
        for names in _ROWS:
            line = row(gap=16)
            for name in names:
                line.addWidget(self.fields[name], 1)
            form.addLayout(line)
        form.addStretch(1)
        return form

    def _colours(self) -> QWidget:
        holder = QWidget()
        line = row(holder, gap=12)
        line.addWidget(self._colour)
        line.addWidget(self._own_colour)
        line.addStretch(1)
        self._own_colour.setFixedWidth(theme().px(110))
        self._own_colour.setAccessibleName("Colour as # and six digits")
        holder.setFocusProxy(self._colour)
        self._colour.setAccessibleName("Colour of your name")
        return holder

    def _wire(self) -> None:
        for line in (self._name, self._profession, self._place, self._return_line, self._own_colour):
            line.textChanged.connect(self._typed)
        self._contact.textChanged.connect(self._typed)
        self._colour.currentIndexChanged.connect(self._coloured)
        self._widths.timeout.connect(self._widened)
        for name, field in (("logo", self._logo), ("signature", self._signature)):
            field.choose.connect(partial(self._choose, name))
            field.remove.connect(partial(self.presenter.without_picture, name))

    def _typed(self) -> None:
        if not self._filling:
            self._wait.start()

    def _coloured(self) -> None:
        chosen = self._colour.value()
        self._own_colour.setVisible(chosen == _OWN)
        if not self._filling and chosen != _OWN:
            self._own_colour.setText(str(chosen))

    def _tell(self) -> None:
        lines = tuple(line.strip() for line in self._contact.text().splitlines() if line.strip())
        self.presenter.typed(
            Letterhead(
                self._name.text().strip(),
                self._profession.text().strip(),
                lines,
                self._return_line.text().strip(),
                self._place.text().strip(),
                self._own_colour.text().strip(),
            )
        )

    def _choose(self, name: str) -> None:
        self.presenter.picture(name, asking.for_file(self, f"Choose a picture for the {name}", _PICTURES))

    def _widened(self) -> None:
        self.presenter.widen(self._page_width())

    def _page_width(self) -> int:
        wide = self._paper.viewport().width() - theme().px(_AROUND)
        return round(max(wide, theme().px(240)) * self.devicePixelRatioF())
