"""The window while the client holds the laptop: the letter, two answers, and the way back to the coach."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QAbstractSlider, QScrollArea, QStackedLayout, QWidget

from coachdesk.app.hand_over import HandedOver
from coachdesk.app.letter_in_hand import LetterInHand
from coachdesk.app.previews import PagePicture
from coachdesk.ui.clipboard import MarkedCopies, NoSelection
from coachdesk.ui.hand_over import words
from coachdesk.ui.hand_over.choosing import Choosing
from coachdesk.ui.hand_over.handing_back import HandingBack
from coachdesk.ui.hand_over.letter_form import LetterForm
from coachdesk.ui.hand_over.letter_page import SIZES, LetterPage
from coachdesk.ui.hand_over.presenter import HandOverPresenter, Step
from coachdesk.ui.hand_over.room import Room
from coachdesk.ui.page_pictures import images_of
from coachdesk.ui.runner import Runner
from coachdesk.ui.theme import Role, theme
from coachdesk.ui.widgets.buttons import Link
from coachdesk.ui.widgets.cards import Hairline
from coachdesk.ui.widgets.focus import ring_when_focused
from coachdesk.ui.widgets.layouts import column, row
from coachdesk.ui.widgets.paper import PaperView
from coachdesk.ui.widgets.pills import SampleTag
from coachdesk.ui.widgets.words import Words

KEPT_AFTER_MS: Final = 1500  # from the first key that is not kept yet: a power cut costs no more than this
_MOVE = QAbstractSlider.SliderAction
_SCROLLS: Final = {
    Qt.Key.Key_Down: _MOVE.SliderSingleStepAdd,
    Qt.Key.Key_Up: _MOVE.SliderSingleStepSub,
    Qt.Key.Key_PageDown: _MOVE.SliderPageStepAdd,
    Qt.Key.Key_PageUp: _MOVE.SliderPageStepSub,
    Qt.Key.Key_Home: _MOVE.SliderToMinimum,
    Qt.Key.Key_End: _MOVE.SliderToMaximum,
}
_PAGE: Final = 700
_PAGE_ON_A_LARGE_SCREEN: Final = 820
_LARGE_SCREEN: Final = 2200
_LEAST_PAGE: Final = 480
_BESIDE: Final = 400
_GAP: Final = 56
_EDGE: Final = 32
_FOOT: Final = 52


class LetterScroll(Room):
    """The letter, as high as it is or as the window allows; the keyboard scrolls it."""

    def __init__(self, page: QWidget) -> None:
        """Around `page`."""
        super().__init__(page)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(page.accessibleName())
        ring_when_focused(self)

    def be_wide(self, width: int) -> None:
        """Be as wide as the page and its scroll bar."""
        self.setFixedWidth(width + self.verticalScrollBar().sizeHint().width())
        self.content.setFixedWidth(width)
        self.fit()

    def wanted(self) -> int:
        """How high the page is; its width does not depend on the scroll bar."""
        return self.content.heightForWidth(self.content.width())


class HandOverView(QWidget):
    """One letter in the client's hands; it fills the window, and the window shows nothing else."""

    def __init__(
        self,
        handed: HandedOver,
        runner: Runner,
        finished: Callable[[], None],
        known_passphrase: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Show what `handed` holds; `finished` hears once that the passphrase was right.

        Args:
            handed: the letter, over the guarded connection.
            runner: the one thread that may use it.
            finished: takes this view out of the window and opens the practice again.
            known_passphrase: of the sample practice, which nobody has to know by heart; empty for every other.
            parent: the window's content.
        """
        super().__init__(parent)
        self.setAccessibleName(handed.letter.words.text.subject)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._known = known_passphrase
        self._asking: HandingBack | None = None
        self._wanted: Callable[[], object] = self._ask_passphrase
        self._size = 0
        for guard in (NoSelection, MarkedCopies):  # what the client types here stays here
            guard(self)
        self._presenter = HandOverPresenter(self, handed, runner, finished)
        self._timer = QTimer(self, singleShot=True, interval=KEPT_AFTER_MS)
        self._timer.timeout.connect(self._keep)
        self._page, self._form, self._printed = LetterPage(), LetterForm(), PaperView()
        self._letter = handed.letter
        self._reading, self._changing = LetterScroll(self._page), LetterScroll(self._form)
        self.choosing = Choosing()
        self._receives = Words(words.receives(self._letter), Role.SMALL, "ink2", wrap=True)
        self._larger = _link(words.LARGER, "zoom-in", "larger-text")
        self._as_printed = _link(words.AS_PRINTED, "file-text", "as-printed")
        self._lay_out()
        self._wire()
        self._presenter.start()

    # what the presenter asks for

    def show_step(self, step: Step, letter: LetterInHand) -> None:
        """The letter, and what can be done at this step."""
        self._timer.stop()
        self._letter = letter
        if step is Step.CHANGING:
            self._form.show_letter(letter, self._presenter.lines)
        else:
            self._page.show_letter(letter)
        self._stack.setCurrentWidget(self._changing if step is Step.CHANGING else self._reading)
        self.choosing.show_step(step, letter, changes=bool(self._presenter.lines))
        self._name_links()
        self._fit()
        first = self._form.fields[0].words if step is Step.CHANGING and self._form.fields else self
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def let_approve(self, *, can: bool) -> None:
        """Whether the first answer can be given."""
        self.choosing.let_approve(can=can)

    def refuse_name(self, sentence: str) -> None:
        """Why this is no yes."""
        self.choosing.refuse_name(sentence)

    def refuse_words(self, sentence: str) -> None:
        """Why these words can't go; those that are not on the disk are tried again."""
        self.choosing.refuse_words(sentence)
        if sentence and not self._presenter.safe:
            self._timer.start()

    def refuse_passphrase(self, sentence: str) -> None:
        """Why the laptop is not handed back."""
        self._form.setEnabled(True)
        if self._asking is not None:
            self._asking.refuse(sentence)

    def show_printed(self, pages: Sequence[PagePicture]) -> None:
        """The pages as they would be printed."""
        self._printed.show_pages(images_of(pages))
        self._stack.setCurrentWidget(self._printed)
        self._name_links()
        self._fit()

    def keep_now(self) -> None:
        """Keep what was typed and is not kept yet: the letter is about to be left."""
        if self._timer.isActive():
            self._timer.stop()
            self._keep()

    def leave(self) -> bool:
        """Keep the last words, and wait for it: the window is about to close. False where they are not on the disk."""
        return self._settle(self._close)

    def tell_trouble(self, sentence: str) -> None:
        """A mistake that is nobody's answer to a click."""
        if self._asking is not None:
            self.refuse_passphrase(sentence)
        else:
            self._form.setEnabled(True)
            self.refuse_words(sentence)

    # inside

    def _lay_out(self) -> None:
        look = theme()
        self._stack = QStackedLayout()
        for part in (self._reading, self._changing, self._printed):
            self._stack.addWidget(part)
        self._letters = QWidget()
        self._letters.setLayout(self._stack)
        self._below = QWidget()
        below = row(self._below, gap=20, margins=(0, 10, 0, 12))
        below.addWidget(self._receives, 1, Qt.AlignmentFlag.AlignVCenter)
        below.addWidget(self._as_printed)
        below.addWidget(self._larger)
        left = column()
        left.addWidget(self._letters, 1)
        left.addWidget(self._below)
        left.addStretch(0)
        body = row(gap=0, margins=(0, _EDGE, 0, 0))
        body.addStretch(1)
        body.addLayout(left)
        body.addSpacing(look.px(_GAP))
        self._beside = column(margins=(0, 28, 0, 12))
        self._beside.addWidget(self.choosing)
        body.addLayout(self._beside)
        body.addStretch(1)
        whole = column(self)
        whole.addLayout(body, 1)
        whole.addWidget(Hairline())
        whole.addWidget(self._foot())

    def _foot(self) -> QWidget:
        foot = QWidget()
        foot.setFixedHeight(theme().px(_FOOT))
        line = row(foot, gap=12, margins=(40, 0, 40, 0))
        line.addWidget(Words(words.closed(self._letter), Role.SMALL, "ink2", elide=True), 1)
        if self._letter.sample:
            line.addWidget(SampleTag())
        self._back = Link(words.back(self._letter), "key-round", role=Role.SMALL, token="ink2", plain=True)
        self._back.setObjectName("hand-back")
        line.addWidget(self._back)
        return foot

    def _wire(self) -> None:
        presenter, choosing = self._presenter, self.choosing
        choosing.name_typed.connect(presenter.name_typed)
        choosing.approved.connect(presenter.approve)
        choosing.later.connect(presenter.later)
        choosing.change.connect(presenter.change)
        choosing.clean.connect(self._read_clean)
        choosing.as_it_was.connect(self._leave_as_it_was)
        choosing.again.connect(presenter.read_again)
        choosing.hand_back.connect(self._ask_passphrase)
        choosing.without.connect(self._go_without)
        self._form.changed.connect(self._typed)
        for scroll in (self._reading, self._changing):
            scroll.fitted.connect(self._fit_height)
        self._back.clicked.connect(self._ask_passphrase)
        self._larger.clicked.connect(self._enlarge)
        self._as_printed.clicked.connect(self._toggle_printed)
        for keys, deed in (
            (QKeySequence(QKeySequence.StandardKey.ZoomIn), self._enlarge),
            (QKeySequence("Ctrl+0"), self._usual),
        ):
            QShortcut(keys, self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut).activated.connect(deed)

    def _typed(self) -> None:
        self._presenter.typed()
        if not self._timer.isActive():
            self._timer.start()

    def _keep(self) -> None:
        self._presenter.keep(self._form.told())

    def _read_clean(self) -> None:
        self._timer.stop()
        self._presenter.read_clean(self._form.told())

    def _leave_as_it_was(self) -> None:
        self._timer.stop()
        self._presenter.leave_as_it_was()

    def _enlarge(self) -> None:
        self._set_size((self._size + 1) % len(SIZES))

    def _usual(self) -> None:
        self._set_size(0)

    def _set_size(self, size: int) -> None:
        self._size = size
        self._page.set_size(size)
        self._name_links()
        self._fit()

    def _toggle_printed(self) -> None:
        if self._stack.currentWidget() is self._printed:
            self._stack.setCurrentWidget(self._reading)
            self._name_links()
            self._fit()
        else:
            self._presenter.draw(round(self._page_width() * self.devicePixelRatioF()))

    def _name_links(self) -> None:
        """The links below the letter, as far as they do anything now."""
        shown = self._stack.currentWidget()
        self._larger.setText(words.USUAL if self._size == len(SIZES) - 1 else words.LARGER)
        self._as_printed.setText(words.AS_TEXT if shown is self._printed else words.AS_PRINTED)
        self._larger.setVisible(shown is self._reading)
        self._as_printed.setVisible(shown is not self._changing)

    def _settle(self, wanted: Callable[[], object]) -> bool:
        """Whether the last words are on the disk; if not, what was `wanted` can be had without them."""
        self._timer.stop()
        if self._presenter.flush(self._form.told()):
            return True
        self._wanted = wanted
        self.choosing.ask_to_stay()
        self._timer.start()
        return False

    def _go_without(self) -> None:
        self._timer.stop()
        self._presenter.let_go()
        self.choosing.refuse_words("")
        self._wanted()

    def _close(self) -> None:
        self.window().close()

    def _hand_back(self, passphrase: str) -> None:
        if self._settle(self._ask_passphrase):
            self._form.setEnabled(False)  # a word typed while the passphrase is tried could not be kept any more
            self._presenter.hand_back(passphrase)
        elif self._asking is not None:
            self._asking.dismiss()

    def _ask_passphrase(self) -> None:
        self.keep_now()
        if self._asking is None:
            self._asking = HandingBack(self, self._letter.coach, self._known)
            self._asking.given.connect(self._hand_back)
            self._asking.closed.connect(self._asked)
            self._asking.begin()

    def _asked(self) -> None:
        self._asking = None

    def _page_width(self) -> int:
        look = theme()
        most = _PAGE_ON_A_LARGE_SCREEN if self.width() >= _LARGE_SCREEN else _PAGE
        room = self.width() - look.px(_BESIDE + _GAP + 2 * _EDGE)
        return max(min(look.px(most), room), look.px(_LEAST_PAGE))

    def _fit(self) -> None:
        look = theme()
        wide = self._page_width()
        bar = self._reading.verticalScrollBar().sizeHint().width()
        for scroll in (self._reading, self._changing):
            scroll.be_wide(wide)
        self._printed.setFixedWidth(wide + bar)
        self._letters.setFixedWidth(wide + bar)
        self._fit_height()
        self._below.setFixedWidth(wide)
        rest = self.width() - wide - bar - look.px(_GAP + 2 * _EDGE)
        self.choosing.setFixedWidth(min(look.px(_BESIDE), max(rest, look.px(280))))
        self.choosing.fit()

    def _fit_height(self) -> None:
        shown = self._stack.currentWidget()
        self._letters.setMaximumHeight(shown.maximumHeight() if shown is not None else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shown = self._stack.currentWidget()
        if isinstance(shown, QScrollArea) and event.key() in _SCROLLS:
            shown.verticalScrollBar().triggerAction(_SCROLLS[Qt.Key(event.key())])
            return
        super().keyPressEvent(event)

    def restyle(self) -> None:
        """Colours and sizes may have changed."""
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme().colour("canvas"))


def _link(text: str, icon: str, name: str) -> Link:
    link = Link(text, icon)
    link.setObjectName(name)
    return link
