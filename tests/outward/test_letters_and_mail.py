import email
from dataclasses import replace
from email.policy import default

import pytest
from practice_story import LETTERHEAD, TOLD, open_case

from coachdesk.base.errors import InputUnusable, RuleBroken
from coachdesk.bootstrap import resources
from coachdesk.disclosure import _mint
from coachdesk.disclosure.approved import ForTheClient
from coachdesk.disclosure.letter import LetterRow, LetterText
from coachdesk.domain.agreement import Topic
from coachdesk.outward.client_mail import ClientMail
from coachdesk.outward.frames import ShippedFrames
from coachdesk.outward.letters import UpdateLetters
from coachdesk.outward.phrases import Phrases

TEXT = LetterText(
    "Coaching of Ines Moreau: update",
    "Dear Mr Vaas,",
    ("This update …",),
    (LetterRow("Progress", ("Delegates <b>more</b> & more.", "Asks first.")), LetterRow("Support", ("Time.",))),
    "With kind regards,",
)


def for_the_client(**more) -> ForTheClient:
    told = {
        "summary": "s",
        "engagement": "e",
        "seal": bytes(32),
        "reply_code": "K7QF-2MXA-9T",
        "language": "en",
        "client_name": "Ines Moreau",
        "client_email": "ines@moreau.example",
        "reader": "Henrik Vaas",
        "text": TEXT,
    }
    return _mint.mint(ForTheClient, **(told | more))


def read(mail: bytes):
    return email.message_from_bytes(mail, policy=default)


@pytest.fixture
def mail() -> ClientMail:
    return ClientMail(Phrases(resources()))


def test_the_mail_holds_every_word_of_the_letter_and_the_line_to_say_yes_with(mail):
    message = read(mail.text_for_approval(for_the_client(), LETTERHEAD))
    body = message.get_content().replace("\r\n", "\n")

    assert message["To"] == "ines@moreau.example"
    assert message["Subject"] == "May I ask for your yes: K7QF-2MXA-9T"
    assert "\n    YES K7QF-2MXA-9T\n" in body
    letter = body.split("-" * 60)[1].strip()
    assert letter.split("\n\n") == [
        "Coaching of Ines Moreau: update",
        "Dear Mr Vaas,",
        "This update …",
        "Progress\nDelegates <b>more</b> & more.",
        "Asks first.",
        "Support\nTime.",
        "With kind regards,",
    ]


def test_the_mail_names_neither_client_nor_reader_outside_its_body(mail):
    raw = mail.text_for_approval(for_the_client(client_email=""), LETTERHEAD)
    head = raw.partition(b"\r\n\r\n")[0].decode()

    assert "Moreau" not in head
    assert "Vaas" not in head
    assert read(raw)["To"] is None


def test_talking_points_hold_the_statements_and_no_code(mail):
    body = read(mail.talking_points(for_the_client(), LETTERHEAD)).get_content().replace("\r\n", "\n")

    assert "Progress\n- Delegates <b>more</b> & more.\n- Asks first.\n\nSupport\n- Time." in body
    assert "K7QF" not in body


def test_german_letters_are_asked_about_in_german(mail):
    body = read(mail.text_for_approval(for_the_client(language="de"), LETTERHEAD)).get_content()

    assert "JA K7QF-2MXA-9T" in body


@pytest.mark.parametrize("address", ["a@b.example\r\nBcc: boss@x.example", "Ines <ines@x.example>", "ñ@ü.example"])
def test_an_address_adds_no_header(mail, address):
    message = read(mail.text_for_approval(for_the_client(client_email=address), LETTERHEAD))

    assert message["Bcc"] is None


def test_the_same_words_make_the_same_mail(mail):
    assert mail.text_for_approval(for_the_client(), LETTERHEAD) == mail.text_for_approval(for_the_client(), LETTERHEAD)


def test_a_language_without_letters_is_refused_with_those_there_are():
    frames = ShippedFrames(resources())

    assert frames.languages() == ("de", "en")
    with pytest.raises(RuleBroken, match="there is: de, en"):
        frames.frame("fr", "update-1")
    with pytest.raises(RuleBroken):
        frames.frame("en", "update-9")


@pytest.mark.parametrize("language", ["de", "en"])
def test_a_frame_has_a_phrase_for_everything(language):
    frame = ShippedFrames(resources()).newest(language)

    assert set(frame.headings) == set(Topic)
    assert len(frame.months) == 12
    titled = {"titled"} if language == "en" else set()
    kinds = {"mr", "ms", "none"} | titled
    assert set(frame.salutations) == set(frame.courtesies) == set(frame.address_names) == kinds


def test_what_can_not_be_printed_is_refused_before_the_client_is_asked(desks):
    case = open_case(desks)
    summary = case.draft(((Topic.PROGRESS, "She said مرحبا to all."),))

    with pytest.raises(InputUnusable, match=r"ARABIC LETTER MEEM.*in the row Progress"):
        case.ask(summary)
    assert desks.ledger.entries() == []


def test_a_name_that_can_not_be_printed_is_refused_too():
    frames, phrases = ShippedFrames(resources()), Phrases(resources())
    letters = UpdateLetters(resources(), frames, phrases)

    with pytest.raises(InputUnusable, match="in a name"):
        letters.refuse_unprintable(replace(TEXT, subject="Coaching of 😀"), (), LETTERHEAD)


def test_a_letterhead_is_tried_before_it_is_kept(desks):
    with pytest.raises(InputUnusable, match="not a sound PNG or JPEG"):
        desks.profile.set_letterhead(replace(LETTERHEAD, logo=b"no picture"), "a4")
    with pytest.raises(InputUnusable, match="in the letterhead"):
        desks.profile.set_letterhead(replace(LETTERHEAD, place="القاهرة"), "a4")
    assert desks.profile.letterhead().name == "Marian Holt"


@pytest.mark.parametrize(
    ("language", "courtesy", "name", "family", "salutation"),
    [
        ("en", "mr", "Henrik Vaas", "Vaas", "Dear Mr Vaas,"),
        ("en", "ms", "Dr. Ruth van der Berg", "Dr. van der Berg", "Dear Dr. van der Berg,"),
        ("de", "ms", "Dr. Ruth van der Berg", "Dr. van der Berg", "Sehr geehrte Frau Dr. van der Berg,"),
        ("de", "none", "Kim Lee", "Lee", "Guten Tag Kim Lee,"),
    ],
)
def test_people_are_addressed_as_their_language_does(language, courtesy, name, family, salutation):
    frame = ShippedFrames(resources()).newest(language)

    assert frame.named(frame.salutations, courtesy, name, family) == salutation


def test_a_letter_on_us_paper_is_as_wide_as_us_paper(desks):
    import io

    import pikepdf

    case = open_case(desks)
    desks.profile.set_letterhead(LETTERHEAD, "letter")
    page = case.release(case.approved(TOLD))

    with pikepdf.open(io.BytesIO(page)) as pdf:
        assert [float(side) for side in pdf.pages[0].mediabox] == [0, 0, 612, 792]
