"""How the program looks on this computer."""

from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import QWidget

from coachdesk.ui.device import Device
from coachdesk.ui.settings.measured import cards_in
from coachdesk.ui.theme import TEXT_SIZES, Appearance, Colours, Role, theme
from coachdesk.ui.widgets.cards import Card
from coachdesk.ui.widgets.checks import Check
from coachdesk.ui.widgets.choice import Choices
from coachdesk.ui.widgets.words import Words

_COLOURS: Final = (
    (Colours.SYSTEM, "As the system", "Light or dark, with the system", "monitor"),
    (Colours.LIGHT, "Light", "Dark words on a light ground", "sun"),
    (Colours.DARK, "Dark", "Light words on a dark ground", "moon"),
    (Colours.CONTRAST, "High contrast", "Plain borders, the strongest colours", "contrast"),
)
_SIZES: Final = {90: "More on the screen", 100: "As designed", 115: "Larger", 130: "Largest"}


class AppearancePart(QWidget):
    """Each choice shows at once, and is remembered on this computer alone."""

    def __init__(self, device: Device, reopen: Callable[[], None], *, sized: bool) -> None:
        """`reopen` builds the page anew at another size; `sized` says that this has just happened."""
        super().__init__()
        self._device, self._reopen, self._sized = device, reopen, sized
        chosen = device.choices
        self.colours = Choices([(title, sentence, icon) for _, title, sentence, icon in _COLOURS])
        self.colours.setAccessibleName("Colours")
        self.colours.choose([str(colours) for colours, *_ in _COLOURS].index(chosen.theme))
        self.sizes = Choices([(f"{size} %", _SIZES[size], "") for size in TEXT_SIZES])
        self.sizes.setAccessibleName("Text size")
        self.sizes.choose(TEXT_SIZES.index(chosen.text_size))
        self.still = Check("Reduce motion: panes and notices come and go at once")
        self.still.setChecked(chosen.reduce_motion)
        self.menus = Check("Show the menus always, not only when Alt is pressed")
        self.menus.setChecked(chosen.show_menus)
        whole = cards_in(self)
        for title, note, *parts in (
            ("Colours", "", self.colours),
            ("Text size", "on top of the system's own scale", self.sizes),
            ("Movement and menus", "", self.still, self.menus),
        ):
            card = Card(title, note)
            for part in parts:
                card.add(part)
            whole.addWidget(card)
        whole.addWidget(
            Words("These choices are kept on this computer, outside your practice.", Role.SMALL, "ink3", wrap=True)
        )
        whole.addStretch(1)
        self.colours.chosen.connect(self._colour)
        self.sizes.chosen.connect(self._size)
        self.still.toggled.connect(self._be_still)
        self.menus.toggled.connect(self._show_menus)

    def first_focus(self) -> QWidget:
        """Where the keyboard is at first: where it was, when the page was built anew."""
        choices = self.sizes if self._sized else self.colours
        return choices.panel(choices.choice())

    def _colour(self, number: int) -> None:
        self._device.change(theme=str(_COLOURS[number][0]))
        self._appear()

    def _size(self, number: int) -> None:
        self._device.change(text_size=TEXT_SIZES[number])
        self._appear()
        self._reopen()

    def _be_still(self, still: bool) -> None:  # noqa: FBT001 - Qt's own
        self._device.change(reduce_motion=still)
        self._appear()

    def _show_menus(self, shown: bool) -> None:  # noqa: FBT001 - Qt's own
        self._device.change(show_menus=shown)
        menus = getattr(self.window(), "menus", None)
        if menus is not None:
            menus.always = shown
            menus.reveal(shown=shown)

    def _appear(self) -> None:
        chosen = self._device.choices
        theme().appear(Appearance(Colours(chosen.theme), chosen.text_size, chosen.reduce_motion))
