"""An action item that was half typed, agreed or private; until it is written down its words are kept as private."""

import json
from dataclasses import dataclass
from typing import Final

from coachdesk.confidential.unfinished import UnfinishedForm
from coachdesk.confidential.words import PrivateWords
from coachdesk.domain.actions import Owner
from coachdesk.ui.unfinished import HalfFilled, Shape, Unfinished
from coachdesk.ui.workplace import Notice, Workplace

_NOTICE: Final = Notice("The action was not written down. What you typed is kept.")


@dataclass(frozen=True, slots=True)
class TypedAction:
    """What was typed; without words it is as good as untouched."""

    words: PrivateWords = PrivateWords("")  # noqa: RUF009 - it can't be changed
    owner: Owner = Owner.CLIENT
    due: str = ""


def unfinished_action(view: HalfFilled[TypedAction], workplace: Workplace, form: str) -> Unfinished[TypedAction]:
    """The keeper of such a line; `form` names it and its engagement."""
    return Unfinished(view, workplace, form, _SHAPE, TypedAction(), _NOTICE)


def _write(typed: TypedAction) -> tuple[str, PrivateWords]:
    return json.dumps({"owner": typed.owner, "due": typed.due}), typed.words


def _read(form: UnfinishedForm) -> TypedAction | None:
    try:
        told = json.loads(form.content)
        return TypedAction(form.words, Owner(told["owner"]), str(told["due"]))
    except (ValueError, KeyError, TypeError):
        return None


_SHAPE: Final = Shape(_write, _read)
