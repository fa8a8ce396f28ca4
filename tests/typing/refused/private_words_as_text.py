"""Private words are no text, and no statement takes them."""

from coachdesk.confidential.words import PrivateBytes, PrivateWords
from coachdesk.disclosure.summary import Statement
from coachdesk.domain.agreement import Topic
from coachdesk.domain.goals import AgreedGoal


def tell(words: PrivateWords, content: PrivateBytes, goal: AgreedGoal) -> None:
    Statement(Topic.PROGRESS, words)  # refused
    plain: str = words  # refused
    raw: bytes = content  # refused
    " ".join([words])  # refused
    AgreedGoal(goal.id, goal.engagement, words, goal.agreed_on)  # refused
    print(plain, raw)
