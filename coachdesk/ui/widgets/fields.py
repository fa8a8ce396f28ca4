"""Fields, and every editor that there is to put into them."""

from coachdesk.ui.widgets.combo import Combo
from coachdesk.ui.widgets.field import Field
from coachdesk.ui.widgets.lines import LineEdit
from coachdesk.ui.widgets.moments import DateEdit, TimeEdit
from coachdesk.ui.widgets.passphrase import PassphraseEdit
from coachdesk.ui.widgets.texts import TextEdit

__all__ = ["Combo", "DateEdit", "Field", "LineEdit", "PassphraseEdit", "TextEdit", "TimeEdit"]
