"""A way in for the first steps, over the real application, and a screen that remembers what it was told."""

from contextlib import ExitStack
from random import Random

from inline import InlineRunner

from coachdesk.ui.first_run.presenter import FirstRunPresenter, Step


class Door:
    """Holds the practice open as the program does."""

    def __init__(self, application):
        self.application = application
        self.runner = InlineRunner()
        self.held = ExitStack()
        self.entered = []
        self.asked = []
        self.practice = None

    def open(self, practice, secret, *, opened, refused):
        self.held.close()
        self.practice = practice
        opened(self.held.enter_context(self.application.opened(practice, secret)))

    def enter(self, place):
        self.entered.append(place)

    def ask(self, practice):
        self.asked.append(practice)


class Screen:
    """What was shown and said."""

    def __init__(self):
        self.steps = []
        self.refusals = {}
        self.strengths = []
        self.suggestions = []
        self.asked = ()
        self.waits = []
        self.tallies = []

    def show_step(self, step):
        self.steps.append(step)

    def refuse(self, what, sentence):
        self.refusals[what] = sentence

    def wait(self, words):
        self.waits.append(words)

    def show_strength(self, strength):
        self.strengths.append(strength)

    def show_suggestion(self, passphrase):
        self.suggestions.append(passphrase)

    def show_groups(self, *, asked):
        self.asked = asked

    def show_progress(self, tally):
        self.tallies.append(tally)


def begun(application, *, language="en", paper="a4"):
    screen, door = Screen(), Door(application)
    foreseen = Random(7)  # noqa: S311 - a test wants it foreseeable
    return FirstRunPresenter(screen, door, language=language, paper=paper, chance=foreseen), screen, door


def with_practice(application, **more):
    """At the recovery code, the practice made and open."""
    presenter, screen, door = begun(application, **more)
    presenter.go_on()
    presenter.answer(passphrase="seven grey herons", again="seven grey herons")
    presenter.go_on()
    assert presenter.step is Step.CODE
    return presenter, screen, door


def type_back(presenter):
    """The groups that are asked for, in small letters."""
    for number in presenter.asked:
        presenter.type_back(number, presenter.groups()[number - 1].lower())
