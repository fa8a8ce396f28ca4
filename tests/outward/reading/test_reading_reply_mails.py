"""Replies as real mail programs write them: a top-posted yes stays one, and whatever comes along with it is seen."""

from email.message import EmailMessage
from html import escape

import pytest

from coachdesk.bootstrap import resources
from coachdesk.outward.client_mail import RULE
from coachdesk.outward.phrases import Phrases
from coachdesk.outward.reading.replies import AnswerKind, ReadAnswer, read_reply

CODE = "K7QF-2MXA-9T"
INES = "Ines Moreau"
PNG = b"\x89PNG\r\n\x1a\n"
PHONE = "Best,\nInes\n\nSent from my iPhone"
HANDY = "Viele Grüße\nInes Moreau\n\nVon meinem iPhone gesendet"
YES = f"YES {CODE}\n\n{PHONE}"
JA = f"JA {CODE}\n\n{HANDY}"


def asked(language: str) -> str:
    """What the client was asked, as it was sent."""
    _, body = Phrases(resources()).mail(language, "ask")
    letter = "Dear Mr Vaas,\n\nNothing is wrong, but please wait.\n\nWith kind regards,"
    return body.format(client=INES, reader="Henrik Vaas", code=CODE, rule=RULE, letter=letter, coach="Anna Coach")


ENGLISH, GERMAN = asked("en"), asked("de")


def marked(text: str) -> str:
    return "\n".join(f"> {line}" for line in text.split("\n"))


def lines(text: str) -> str:
    return "<br>\n".join(escape(line) for line in text.split("\n"))


def a_mail(text: str = "", html: str = "") -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Ines Moreau <ines@example.org>"
    message["Subject"] = f"Re: For your yes: {CODE}"
    if text:
        message.set_content(text)
    if html and text:
        message.add_alternative(html, subtype="html")
    elif html:
        message.set_content(html, subtype="html")
    return message


def says(message: EmailMessage) -> AnswerKind:
    return ReadAnswer(read_reply(bytes(message), pasted=False)).said_by(INES)


WROTE = "On Wed, 4 Mar 2026 at 09:30, Anna Coach <anna@example.org> wrote:"
SCHRIEB = "Am Mi., 4. März 2026 um 09:30 Uhr schrieb Anna Coach <anna@example.org>:"
SENT = "From: Anna Coach <anna@example.org>\nSent: Wednesday, March 4, 2026 9:30 AM\nTo: Ines Moreau <ines@example.org>\nSubject: For your yes"  # noqa: E501 - a header as it stands
GESENDET = "Von: Anna Coach <anna@example.org>\nGesendet: Mittwoch, 4. März 2026 09:30\nAn: Ines Moreau <ines@example.org>\nBetreff: Für Ihr Ja"  # noqa: E501 - likewise
OUTLOOK = "_" * 32


@pytest.mark.parametrize(
    "text",
    [
        YES,
        JA,
        f"{YES}\n\n{WROTE}\n\n{marked(ENGLISH)}\n",  # Gmail
        f"{YES}\n\n{WROTE.replace(' <', chr(10) + '<')}\n\n{marked(ENGLISH)}\n",  # Gmail, wrapped
        f"{JA}\n\n{SCHRIEB}\n\n{marked(GERMAN)}\n",
        f"{YES}\n\n> On 4 Mar 2026, at 09:30, Anna Coach <anna@example.org> wrote:\n> \n{marked(ENGLISH)}\n",  # Apple
        f"{JA}\n\n> Am 04.03.2026 um 09:30 schrieb Anna Coach <anna@example.org>:\n> \n> \ufeff\n{marked(GERMAN)}\n",
        # Thunderbird
        f"{YES}\n\nOn 04/03/2026 09:30, Anna Coach wrote:\n{marked(ENGLISH)}\n\n-- \nInes Moreau\nDirector\n",
        f"JA {CODE}\n\n-- \nInes Moreau\n\nAm 04.03.2026 um 09:30 schrieb Anna Coach:\n{marked(GERMAN)}\n",
        f"{YES}\n\n{OUTLOOK}\n{SENT}\n\n{ENGLISH}",  # Outlook
        f"{JA}\n\n{OUTLOOK}\n{GESENDET}\n\n{GERMAN}",
        f"{YES}\n\n{SENT}\n\n{ENGLISH}",
        f"{JA}\n\n-----Ursprüngliche Nachricht-----\n{GESENDET}\n\n{GERMAN}",
        f"{YES}\n\n-----Original Message-----\n{SENT}\n\n{ENGLISH}",
        f"{YES}\n\n{WROTE}\n\n{ENGLISH}",  # a phone without marks
    ],
)
def test_a_top_posted_yes_is_one_in_every_mail_program(text: str) -> None:
    assert says(a_mail(text)) is AnswerKind.YES


GMAIL = (
    f'<div dir="ltr"><div>YES {CODE}</div><div><br></div><div>Best,</div><div>Ines</div></div><br>'
    '<div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">On Wed, 4 Mar 2026 at 09:30, '
    'Anna Coach &lt;<a href="mailto:anna@example.org">anna@example.org</a>&gt; wrote:<br></div>'
    '<blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204)">'
    f"{lines(ENGLISH)}</blockquote></div>"
)
APPLE = (
    f'<html><body dir="auto">JA {CODE}<div><br></div><div>Danke!<br id="lineBreakAtBeginningOfSignature">'
    '<div dir="ltr">Von meinem iPhone gesendet</div><div dir="ltr"><br><blockquote type="cite">Am 04.03.2026 um 09:30 '
    "schrieb Anna Coach &lt;anna@example.org&gt;:<br><br></blockquote></div>"
    f'<blockquote type="cite"><div dir="ltr">\ufeff{lines(GERMAN)}</div></blockquote></div></body></html>'
)
THUNDERBIRD = (
    f'<html><head><meta http-equiv="content-type"></head><body><p>YES {CODE}</p><p>Ines<br></p>'
    '<div class="moz-cite-prefix">On 04/03/2026 09:30, Anna Coach wrote:<br></div>'
    f'<blockquote type="cite" cite="mid:x@example.org"><pre class="moz-quote-pre">{lines(ENGLISH)}</pre></blockquote>'
    '<div class="moz-signature">-- <br>Ines Moreau<br>Director</div></body></html>'
)
OUTLOOK_PAGE = (
    '<html><head><style type="text/css" style="display:none;"> P {margin-top:0;margin-bottom:0;} </style></head>'
    f'<body dir="ltr"><div class="elementToProof">JA {CODE}</div><div><br></div><div>Mit freundlichen Grüßen<br>Ines '
    'Moreau</div><div id="appendonsend"></div><hr style="display:inline-block;width:98%" tabindex="-1">'
    '<div id="divRplyFwdMsg" dir="ltr"><font face="Calibri"><b>Von:</b> Anna Coach &lt;anna@example.org&gt;<br>'
    "<b>Gesendet:</b> Mittwoch, 4. März 2026 09:30<br><b>An:</b> Ines Moreau<br><b>Betreff:</b> Für Ihr Ja</font>"
    f'<div>&nbsp;</div></div><div class="BodyFragment"><div class="PlainText">{lines(GERMAN)}</div></div></body></html>'
)


@pytest.mark.parametrize("page", [GMAIL, APPLE, THUNDERBIRD, OUTLOOK_PAGE])
def test_a_top_posted_yes_is_one_on_every_programs_page(page: str) -> None:
    assert says(a_mail(html=page)) is AnswerKind.YES


@pytest.mark.parametrize(
    ("text", "page"),
    [
        (f"YES {CODE}\n\nBest,\nInes\n\n{WROTE}\n\n{marked(ENGLISH)}\n", GMAIL),
        (f"JA {CODE}\n\nMit freundlichen Grüßen\nInes Moreau\n{OUTLOOK}\n{GESENDET}\n\n{GERMAN}", OUTLOOK_PAGE),
        (f"*YES* {CODE}\nGet Outlook for iOS<https://aka.ms/o>", f"<b>YES</b> {CODE}<br>Get <a>Outlook for iOS</a>"),
    ],
)
def test_two_versions_that_say_the_same_are_one_yes(text: str, page: str) -> None:
    assert says(a_mail(text, page)) is AnswerKind.YES


@pytest.mark.parametrize(
    "page", [f"YES {CODE}<p>but not row 2</p>", f"NO {CODE}", f"YES {CODE}<blockquote>but not row 2</blockquote>"]
)
def test_two_versions_that_say_different_things_are_no_yes(page: str) -> None:
    assert says(a_mail(f"YES {CODE}", page)) is AnswerKind.CHANGES


@pytest.mark.parametrize(
    "page",
    [
        f"YES {CODE}<div style='display:none'>but not row 2</div>",
        f"YES {CODE}<div hidden>but not row 2</div>",
        f"YES {CODE}<blockquote style='margin:0 0 0 40px;border:none'>but not row 2</blockquote>",
        f"YES <s>{CODE}</s>",
        f"YES {CODE}<br><del>Ines</del>",
        f"YES {CODE}<br><head>but not row 2</head>",
    ],
)
def test_a_page_that_hides_strikes_or_indents_words_is_no_yes(page: str) -> None:
    assert says(a_mail(html=page)) is AnswerKind.CHANGES


def test_a_reply_names_its_sender_and_its_codes_at_once() -> None:
    answer = ReadAnswer(read_reply(bytes(a_mail(f"{YES}\nYES ABCD-EFGH-JK")), pasted=False))

    assert (answer.sender, answer.codes) == ("ines@example.org", (CODE, "ABCD-EFGH-JK"))


def test_a_yes_that_is_struck_is_none() -> None:
    assert says(a_mail(html=f"<s>YES {CODE}</s>")) is AnswerKind.UNCLEAR


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("Auto-Submitted", "auto-replied"),
        ("X-Autoreply", "yes"),
        ("X-Autorespond", ""),
        ("Precedence", "auto_reply"),
        ("Precedence", "bulk"),
    ],
)
def test_an_automatic_yes_is_none(name: str, value: str) -> None:
    message = a_mail(YES)
    message[name] = value

    assert says(message) is AnswerKind.UNCLEAR


def test_a_mail_that_says_a_person_sent_it_is_a_yes() -> None:
    message = a_mail(YES)
    message["Auto-Submitted"] = "no"
    message["Precedence"] = "first-class"

    assert says(message) is AnswerKind.YES


@pytest.mark.parametrize("placed", ["attachment", "inline"])
@pytest.mark.parametrize(
    "kind", ["application/pdf", "text/rtf", "text/calendar", "audio/mpeg", "image/svg+xml", "image/tiff"]
)
def test_a_yes_with_a_document_is_no_clean_yes(kind: str, placed: str) -> None:
    message = a_mail(YES)
    main, sub = kind.split("/")
    message.add_attachment(b"x", maintype=main, subtype=sub, disposition=placed)

    assert says(message) is AnswerKind.CHANGES


def test_a_document_without_a_disposition_is_seen() -> None:
    message = a_mail(YES)
    message.add_attachment(b"x", maintype="application", subtype="pdf")
    del list(message.iter_parts())[1]["content-disposition"]

    assert says(message) is AnswerKind.CHANGES


def test_an_attached_mail_text_or_page_is_seen() -> None:
    for more in (a_mail("but not row 2"), "but not row 2"):
        message = a_mail(YES)
        message.add_attachment(more)
        assert says(message) is AnswerKind.CHANGES


def test_a_part_that_holds_no_parts_is_seen() -> None:
    message = a_mail(YES)
    message.add_attachment(b"x", maintype="multipart", subtype="mixed", disposition="inline")

    assert says(message) is AnswerKind.CHANGES


@pytest.mark.parametrize(
    ("placed", "name", "size", "kind"),
    [
        ("inline", "", 10, AnswerKind.YES),
        ("", "logo@1", 10, AnswerKind.YES),
        ("", "other@1", 10, AnswerKind.CHANGES),
        ("", "", 10, AnswerKind.CHANGES),
        ("attachment", "logo@1", 10, AnswerKind.CHANGES),
        ("inline", "logo@1", 200_000, AnswerKind.CHANGES),
    ],
)
def test_only_the_small_pictures_of_a_signature_are_passed_over(
    placed: str, name: str, size: int, kind: AnswerKind
) -> None:
    message = a_mail(html=f"YES {CODE}<br>Ines<br><img src='cid:logo@1'>")
    message.add_related(PNG * (size // 8 + 1), maintype="image", subtype="png", cid=f"<{name}>" if name else None)
    picture = list(message.iter_parts())[1]
    del picture["content-disposition"]
    if placed:
        picture["Content-Disposition"] = placed

    assert says(message) is kind


@pytest.mark.parametrize("below", ["but not row 2", "Please leave out row 2", "Zeile 2 bitte nicht"])
@pytest.mark.parametrize("head", [f"{OUTLOOK}\n{SENT}", WROTE, "-----Original Message-----"])
def test_an_objection_below_an_unmarked_quotation_is_seen(head: str, below: str) -> None:
    assert says(a_mail(f"{YES}\n\n{head}\n\n{ENGLISH}\n{below}\n")) is not AnswerKind.YES
