"""A clean yes, and everything that only looks like one."""

import pytest

from coachdesk.outward.reading.answers import AnswerKind, read_answer

CODE = "K7QF-2MXA-9T"
INES = "Inès Moreau"


@pytest.mark.parametrize(
    "fresh",
    [
        f"YES {CODE}",
        f"yes, {CODE}.",
        f"{CODE} Yes!",
        f"**JA** {CODE}",
        f"I approve {CODE}",
        f"I agree: {CODE}",
        f"Einverstanden ({CODE})",
        f"Ja, einverstanden {CODE}",
        "Yes K7QF2MXA9T",
        "yes k7qf 2mxa 9t",
        "YES K7QF\u20112MXA\u20119T\u200b",
        f"Dear Anna,\n\nYES {CODE}\n\nMany thanks!\nKind regards,\nInes Moreau",
        f"Liebe Frau Dr. Weber,\n\nJA {CODE}\n\nViele Grüße\nInes",
        f"Hallo Anna\nJA {CODE}\nMit freundlichen Grüßen\nInes\n\nVon meinem iPhone gesendet",
        f"Sehr geehrte Frau Prof. Dr. Weber,\nJA {CODE}\nDanke und viele Grüße, Ines Moreau",
        f"Hi\nYES {CODE}\nThanks! Best, I.M.\nMoreau, Ines",
        f"Dear Anna O'Neill-Holt\nYES {CODE}\nIM\nI.",
        f"YES {CODE}\nBest, Ines\n--\n\nSent from my iPhone",
        f"YES {CODE}\nGet Outlook for iOS<https://aka.ms/o0ukef>",
    ],
)
def test_a_yes_with_its_code_and_courtesies_is_a_yes(fresh: str) -> None:
    answer = read_answer(fresh, "", client=INES)

    assert (answer.kind, answer.codes) == (AnswerKind.YES, (CODE,))


@pytest.mark.parametrize(
    "fresh",
    [
        f"YES {CODE} but not the second sentence",
        f"YES {CODE}\nbut not the second sentence",
        f"YES {CODE}\nBut Not Sentence Two",
        f"YES {CODE}\nbut not sentence two",
        f"YES {CODE}\nMostly.",
        f"YES {CODE}\nThanks, mostly",
        f"YES {CODE}\nTHANKS. DON'T SEND",
        f"JA {CODE}\nDanke. Stopp",
        f"JA {CODE}\nDanke. Widerruf.",
        f"YES {CODE}\nThanks. Cancelled",
        f"YES {CODE}\nThanks?",
        f"YES {CODE}\nThanks Marian",
        f"YES {CODE}\nDear Marian",
        f"Dear Marian, Themes Excluded\nYES {CODE}",
        f"Hi Marian. Disregard\nYES {CODE}",
        f"Hi Marian - Disregard\nYES {CODE}",
        f"Hi Disregard\nYES {CODE}",
        f"Hi Marian Anna Holt\nYES {CODE}",
        f"Hi marian\nYES {CODE}",
        f"Marian Holt\nYES {CODE}",
        f"YES {CODE}\nHi Anna, one more thing",
        f"YES {CODE}\nSent from my heart, but not the goals",
        f"YES {CODE}\nplease",
        f"YES {CODE}?",
        f"YES {CODE}\n?",
        f"YES except {CODE}",
        f"yes to nothing {CODE}",
        f"YES, {CODE}, if you drop the name",
        f"YES {CODE}\n_____\nOne more thing: drop the name",
        f"YES {CODE}\nInes Moreau\nChief Officer",
        f"YES {CODE}\nInes Marie Anna Clara Moreau",
        f"YES {CODE}\n12",
        f"CHANGE {CODE}: the second sentence",
        f"Änderung {CODE}",
        f"{CODE} changes",
        f"YES {CODE}\nCHANGE {CODE}",
    ],
)
def test_a_yes_with_further_words_asks_for_changes(fresh: str) -> None:
    assert read_answer(fresh, "", client=INES).kind is AnswerKind.CHANGES


@pytest.mark.parametrize("fresh", [f"NO {CODE}", f"Nein, {CODE}.", f"{CODE} no", f"Hi\nNO {CODE}, I am not ready"])
def test_a_no_is_a_no(fresh: str) -> None:
    assert read_answer(fresh, "").kind is AnswerKind.NO


@pytest.mark.parametrize(
    "fresh",
    [
        "",
        "YES",
        "yes to nothing",
        "YES but not the second sentence",
        f"I do not approve {CODE}",
        f"I got {CODE}",
        CODE,
        f"YES {CODE}\nNO {CODE}",
        "YES management",
        "YES THAT NEED IT",
        "YES 12345678901",
        "YES UUUU-UUUU-UU",
    ],
)
def test_what_is_neither_is_unclear(fresh: str) -> None:
    assert read_answer(fresh, f"Re: {CODE}").kind is AnswerKind.UNCLEAR


def test_the_misreadings_of_a_code_are_mended() -> None:
    assert read_answer("YES 1O0L-ILoo-9T", "").codes == ("1001-1100-9T",)


def test_the_code_of_the_subject_counts_only_where_the_words_hold_none() -> None:
    assert read_answer("YES", f"Re: {CODE}").codes == (CODE,)
    assert read_answer("YES ZZZZ-ZZZZ-ZZ", f"Re: {CODE}").codes == ("ZZZZ-ZZZZ-ZZ",)


def test_a_yes_to_two_texts_names_both_and_is_a_clean_yes_to_neither() -> None:
    answer = read_answer(f"YES {CODE}\nYES ABCD-EFGH-JK\nYES {CODE}", "")

    assert (answer.kind, answer.codes) == (AnswerKind.UNCLEAR, (CODE, "ABCD-EFGH-JK"))


@pytest.mark.parametrize("name", ["ines\n\nInes Moreau", "Dear Anna"])
def test_without_the_clients_name_no_name_passes(name: str) -> None:
    assert read_answer(f"{name}\nYES {CODE}", "").kind is AnswerKind.CHANGES


def test_only_the_clients_own_name_passes() -> None:
    assert read_answer(f"YES {CODE}\nines\n\nInes Moreau", "", client=INES).kind is AnswerKind.YES
    assert read_answer(f"YES {CODE}\nJane Doe", "", client=INES).kind is AnswerKind.CHANGES
    assert read_answer(f"YES {CODE}\nAnn-Lee", "", client="Ann-Lee Weiß").kind is AnswerKind.YES


@pytest.mark.parametrize("client", ["Nora Olsen", "Kim No", "Noah Ove No"])
def test_a_no_that_could_be_a_name_stays_a_no(client: str) -> None:
    assert read_answer(f"YES {CODE}\nNO", "", client=client).kind is AnswerKind.CHANGES
