"""A picture of every screen, of the same practice on the same day: what the baselines are made of and compared with.

Run as a program, it writes them: `python tests/visual/gallery.py FOLDER [--scale 2] [--only NAME]`. The scale is
that of the whole program, so it is another process for each.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain
from pathlib import Path
from types import SimpleNamespace

HERE = Path(__file__).resolve().parent
SIZES = ((1440, 900), (1366, 768))
LOOKS = ("light", "dark", "contrast")
DAY = date(2026, 11, 20)


@dataclass(frozen=True)
class Scene:
    """One screen as it is shown.

    Attributes:
        place: gives the place to go to, from the ids found in the sample.
        then: what is done there before the picture is taken.
    """

    name: str
    place: Callable[["Ids"], object]
    then: Callable[[object], None] | None = None


@dataclass(frozen=True)
class Ids:
    """Records of the sample that the scenes are about."""

    ines: str
    session: str
    draft: str
    approved: str
    printed: str


def scenes() -> list[Scene]:
    """Every screen of the unlocked practice."""
    from coachdesk.ui.place import Place, Screen

    return [
        Scene("today", lambda _: Place(Screen.TODAY)),
        Scene("clients", lambda _: Place(Screen.CLIENTS)),
        Scene("organisations", lambda _: Place(Screen.ORGANISATIONS)),
        Scene("sessions", lambda _: Place(Screen.SESSIONS)),
        Scene("updates", lambda _: Place(Screen.UPDATES)),
        Scene("ledger", lambda _: Place(Screen.LEDGER)),
        Scene("settings", lambda _: Place(Screen.SETTINGS)),
        Scene("engagement", lambda ids: Place(Screen.ENGAGEMENT, ids.ines)),
        Scene("engagement-sessions", lambda ids: Place(Screen.ENGAGEMENT, ids.ines, "sessions")),
        Scene("engagement-notes", lambda ids: Place(Screen.ENGAGEMENT, ids.ines, "notes")),
        Scene("engagement-goals", lambda ids: Place(Screen.ENGAGEMENT, ids.ines, "goals")),
        Scene("engagement-updates", lambda ids: Place(Screen.ENGAGEMENT, ids.ines, "updates")),
        Scene("engagement-agreement", lambda ids: Place(Screen.ENGAGEMENT, ids.ines, "agreement")),
        Scene("engagement-timeline", lambda ids: Place(Screen.ENGAGEMENT, ids.ines, "timeline")),
        Scene("agreement", lambda ids: Place(Screen.AGREEMENT, ids.ines)),
        Scene("note", lambda ids: Place(Screen.NOTE, ids.session)),
        Scene("composer", lambda ids: Place(Screen.COMPOSER, ids.draft)),
        Scene("composer-new", lambda ids: Place(Screen.COMPOSER, more=ids.ines)),
        Scene("letter", lambda ids: Place(Screen.LETTER, ids.approved)),
        Scene("letter-again", lambda ids: Place(Screen.LETTER, ids.printed)),
        Scene("new-client", lambda _: Place(Screen.NEW_CLIENT)),
        Scene("new-session", lambda _: Place(Screen.NEW_SESSION)),
        Scene("import", lambda _: Place(Screen.IMPORT)),
        Scene("help", lambda _: Place(Screen.HELP)),
        Scene("components", lambda _: Place(Screen.COMPONENTS)),
    ]


def paint(folder: Path, scale: int, only: str, looks: tuple[str, ...] = LOOKS) -> None:
    """Write each screen in each look and size below `folder`."""
    sys.path[:0] = [str(HERE.parent), str(HERE.parent / "ui"), str(HERE.parent.parent)]
    from held import FAST, ForeseenDice, HeldClock
    from PySide6.QtWidgets import QApplication

    from coachdesk import bootstrap
    from coachdesk.ui import theme
    from coachdesk.ui.theme import Appearance, Colours

    app = QApplication.instance() or QApplication([])
    theme.install(app, bootstrap.resources(), Appearance(Colours.LIGHT))
    sizes = SIZES if scale == 1 else SIZES[:1]
    program = bootstrap.CoachDesk(HeldClock(DAY), ForeseenDice(), FAST, home=Path("/home/coach"))
    with tempfile.TemporaryDirectory() as place:
        practice, secret = program.make_sample(Path(place), "small", 1, lambda *_: None)
        with program.opened(practice, secret) as desks:
            for name, widget in chain(
                alone(program, desks), inside(program, desks, practice, only), handed_over(desks)
            ):
                if only and not name.startswith(only):
                    continue
                for look in looks:
                    theme.theme().appear(Appearance(Colours(look)))
                    for width, height in sizes:
                        widget.resize(width, height)
                        _settle(app)
                        _still(widget)
                        size = f"{width}x{height}" + ("" if scale == 1 else f"@{scale}")
                        widget.grab().save(str(folder / f"{name}-{look}-{size}.png"))


def inside(program: object, desks: object, practice: Path, only: str) -> Iterator[tuple[str, object]]:
    """The shell at each scene's place."""
    from inline import InlineRunner

    from coachdesk.ui.device import Device
    from coachdesk.ui.shell import Shell
    from coachdesk.ui.workplace import Workplace

    def workplace(shell: Shell) -> Workplace:
        return Workplace(
            application=program,
            desks=desks,
            runner=InlineRunner(),
            device=Device(None),
            practice=practice,
            sample=True,
            go=shell.go,
            back=shell.back,
            tell=shell.tell,
            copy=lambda _: None,
            hand_over=lambda _: None,
            lock=lambda: None,
            change_practice=lambda: None,
        )

    ids = _ids(desks)
    for scene in scenes():
        if only and not scene.name.startswith(only):
            continue
        shell = Shell(workplace)
        shell.resize(*SIZES[0])
        shell.show()
        shell.go(scene.place(ids))
        if scene.then is not None:
            scene.then(shell)
        yield scene.name, shell
        shell.leave()
        shell.deleteLater()


def alone(program: object, desks: object) -> Iterator[tuple[str, object]]:
    """What stands alone in the window: the lock screen, the first steps, the letter in the client's hands."""
    from inline import InlineRunner

    from coachdesk.ui.device import Device
    from coachdesk.ui.first_run.presenter import Step
    from coachdesk.ui.first_run.view import FirstRunView
    from coachdesk.ui.unlock.view import UnlockView

    def nothing(*_: object, **__: object) -> None:
        return None

    actions = SimpleNamespace(practice=Path("Practice.coachdesk"), unlock=nothing, start_new=nothing)
    actions.throw_sample_away = nothing
    lock = UnlockView(Device(None), actions)
    yield "unlock", _shown(lock)
    lock.refuse("That passphrase does not open this practice. Nothing was changed.")
    yield "unlock-refused", lock
    lock.deleteLater()
    doorway = SimpleNamespace(application=program, runner=InlineRunner(), open=nothing, enter=nothing, ask=nothing)
    steps = FirstRunView(Device(None), doorway)
    yield "first-steps-paper", _shown(steps)
    steps.show_step(Step.PASSPHRASE)
    yield "first-steps-passphrase", steps
    steps.deleteLater()


def handed_over(desks: object) -> Iterator[tuple[str, object]]:
    """The letter in the client's hands; afterwards nothing else can be read any more."""
    from inline import InlineRunner

    from coachdesk.ui.hand_over.view import HandOverView

    handed = desks.hand_over.begin(_ids(desks).draft)
    view = HandOverView(handed, InlineRunner(), lambda: None)
    yield "hand-over", _shown(view)
    view.deleteLater()


def _shown(widget: object) -> object:
    widget.resize(*SIZES[0])
    widget.show()
    return widget


def _ids(desks: object) -> Ids:
    """Of Ines, as the sample tells her story."""
    engagements = {line.client: line.id for line in desks.engagements.lines()}
    ines = engagements["Ines Moreau"]
    sheet = desks.engagement_page.of(ines)
    updates = desks.overview.summaries()
    of_state = {str(line.state): line.id for line in reversed(updates)}
    mine = [line.id for line in updates if line.engagement == ines]
    held = [one.id for one in sheet.sessions if str(one.attendance) == "held"]
    return Ids(ines, held[-1], mine[0], of_state.get("approved", mine[0]), of_state["released"])


def _settle(app: object) -> None:
    from PySide6.QtCore import QEvent

    for _ in range(6):
        app.processEvents()
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # nobody else does, without an event loop of its own


def _still(widget: object) -> None:
    """No caret blinks in a picture."""
    from PySide6.QtWidgets import QApplication

    QApplication.setCursorFlashTime(0)


def main() -> int:
    """Write the pictures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--scale", type=int, default=1)
    parser.add_argument("--only", default="")
    parser.add_argument("--look", choices=LOOKS)
    told = parser.parse_args()
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_SCALE_FACTOR"] = str(told.scale)
    told.folder.mkdir(parents=True, exist_ok=True)
    paint(told.folder, told.scale, told.only, (told.look,) if told.look else LOOKS)
    return 0


if __name__ == "__main__":
    sys.exit(main())
