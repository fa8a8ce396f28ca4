"""Who signed, where, and the scan of the signed paper, chosen or dropped; it is kept encrypted and never leaves."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QWidget

from coachdesk.app.agreement_draft import TermsDraft
from coachdesk.app.agreement_form import AgreementForm
from coachdesk.domain.people import Role
from coachdesk.ui.agreement import checks, words
from coachdesk.ui.agreement.form import SIGNATORIES
from coachdesk.ui.agreement.presenter import AgreementPresenter
from coachdesk.ui.agreement.scan import KINDS, Scan
from coachdesk.ui.asking import for_file
from coachdesk.ui.engagement.parts import Refusal
from coachdesk.ui.theme import Role as Type
from coachdesk.ui.theme import theme
from coachdesk.ui.widgets.buttons import Button, Link
from coachdesk.ui.widgets.cards import Card
from coachdesk.ui.widgets.checks import Check
from coachdesk.ui.widgets.layouts import column, row
from coachdesk.ui.widgets.private import Picture
from coachdesk.ui.widgets.words import Words


class SigningCard(Card):
    """A tick for each signature, one for where, and the scan."""

    def __init__(self, presenter: AgreementPresenter, parent: QWidget | None = None) -> None:
        """Nothing is shown before the form is read."""
        super().__init__("Signed by", parent=parent)
        self._presenter = presenter
        self._form: AgreementForm | None = None
        self._ticks: dict[Role, Check] = {}
        self._refusals: dict[str, Refusal] = {}
        self._paper = Paper()
        self._paper.chosen.connect(self._attach)
        self._paper.taken.connect(presenter.detach)

    def show_form(self, form: AgreementForm, draft: TermsDraft) -> None:
        """Everybody who may have signed."""
        self.clear()
        self._form, self._ticks, self._refusals = form, {}, {checks.SIGNED: Refusal(), checks.SCAN: Refusal()}
        for role in SIGNATORIES:
            if role is not Role.PAYER or any(one.role is role for one in form.table):
                self._add_tick(role, draft)
        elsewhere = Check("Signed elsewhere: on paper, or in another system", wrap=True)
        elsewhere.setChecked(draft.signed_elsewhere)
        elsewhere.toggled.connect(self._elsewhere)
        self.add(elsewhere)
        self.add(self._refusals[checks.SIGNED])
        self._paper = Paper()
        self._paper.chosen.connect(self._attach)
        self._paper.taken.connect(self._presenter.detach)
        self.add(self._paper)
        self.add(self._refusals[checks.SCAN])
        self.show_signatories(draft)

    def show_signatories(self, draft: TermsDraft) -> None:
        """The names of those who sat at the table on the day that is typed."""
        for role, tick in self._ticks.items():
            if self._form is not None:
                tick.setText(words.signatory(self._form, draft, role))

    def show_scan(self, scan: Scan | None) -> None:
        """That a scan is there, or none."""
        self._paper.show_scan(scan)

    def refuse(self, refused: Mapping[str, str]) -> None:
        """Say no below a signature, or below the scan."""
        for place, line in self._refusals.items():
            sentence = refused.get(place, "")
            if sentence and sentence != line.refusal():
                line.refuse(sentence)
            elif not sentence:
                line.accept()

    def _add_tick(self, role: Role, draft: TermsDraft) -> None:
        tick, refusal = Check("", wrap=True), Refusal()
        tick.setChecked(role in draft.signed_by)
        tick.toggled.connect(partial(self._sign, role))
        self._ticks[role] = tick
        self._refusals[checks.signed_at(role)] = refusal
        self.add(tick)
        self.add(refusal)

    def _sign(self, role: Role, signed: bool) -> None:  # noqa: FBT001 - as the signal has it
        self._presenter.sign(role, signed=signed)

    def _elsewhere(self, elsewhere: bool) -> None:  # noqa: FBT001 - as the signal has it
        self._presenter.signed_elsewhere(elsewhere=elsewhere)

    def _attach(self, path: str) -> None:
        self._presenter.attach(Path(path))


class Paper(QFrame):
    """Where the scan is dropped, or chosen."""

    chosen = Signal(str)
    taken = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """No scan is here yet."""
        super().__init__(parent)
        self.setAcceptDrops(True)
        self.setAccessibleName("Scan of the signed paper")
        self._over = False
        whole = column(self, gap=8, margins=(16, 12, 16, 12))
        self._said = Words("", Type.SMALL, "ink2", wrap=True)
        line = row(gap=8)
        line.addWidget(Picture("paperclip", "ink3", 14), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._said, 1)
        whole.addLayout(line)
        foot = row(gap=12)
        self._choose = Button("Choose the scan", icon="scan-text", small=True)
        self._choose.clicked.connect(self._ask)
        self._take = Link("Take it out")
        self._take.clicked.connect(self.taken)
        foot.addWidget(self._choose)
        foot.addWidget(self._take)
        foot.addStretch(1)
        whole.addLayout(foot)
        self.show_scan(None)

    def show_scan(self, scan: Scan | None) -> None:
        """That it is here, by kind and size, or that it may be dropped here."""
        here = f"{scan.told}. It is kept encrypted, and never leaves." if scan is not None else ""
        self._said.setText(here or "Drop the scan of the signed paper here: a PDF or a picture. It is kept encrypted.")
        self._choose.setText("Choose another" if scan is not None else "Choose the scan")
        self._take.setVisible(scan is not None)

    def restyle(self) -> None:
        """The colours may have changed."""
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(look.colour("accent_soft" if self._over else "sunken"))
        painter.setPen(QPen(look.colour("accent" if self._over else "control"), 1, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), look.px(6), look.px(6))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped(event):
            self._hover(over=True)
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._hover(over=False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._hover(over=False)
        path = _dropped(event)
        if path:
            event.acceptProposedAction()
            self.chosen.emit(path)

    def _hover(self, *, over: bool) -> None:
        self._over = over
        self.update()

    def _ask(self) -> None:
        path = for_file(self.window(), "The signed paper", KINDS)
        if path:
            self.chosen.emit(path)


def _dropped(event: QDropEvent) -> str:
    """The one file that is dropped; empty where it is none, or several."""
    urls = event.mimeData().urls()
    return urls[0].toLocalFile() if len(urls) == 1 else ""
