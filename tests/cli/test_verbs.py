import json
import stat
import subprocess
import sys

import pytest
from verb_story import AGREEMENT, DRAFT, a_draft, an_agreement, an_answer, an_approved, an_engagement, asked


def refused(told, *sentences: str) -> None:
    assert told.code == 1, told
    assert told.out == ""
    for sentence in sentences:
        assert sentence in told.err


def test_the_main_job_by_verbs(line):
    _, draft = an_approved(line)
    told = line.verb("release", draft, "--to", line.folder / "letter.pdf")

    assert told.code == 0
    letter = line.folder / "letter.pdf"
    assert letter.read_bytes().startswith(b"%PDF")
    assert stat.S_IMODE(letter.stat().st_mode) == 0o600
    text = subprocess.run(["pdftotext", "-layout", str(letter), "-"], capture_output=True, text=True, check=True).stdout
    assert "The autumn planning round was run by both deputies." in text
    assert told.field("Check code") in text
    ledger = json.loads(line.verb("ledger", "--verify", "--json").out)
    assert [entry["kind"] for entry in ledger["entries"]] == [
        "shown_to_client",
        "yes_recorded",
        "release_begun",
        "released",
    ]
    assert ledger["troubles"] == []


def test_a_release_into_a_folder_takes_a_neutral_name(line):
    _, draft = an_approved(line)
    (line.folder / "out").mkdir()

    assert line.verb("release", draft, "--to", line.folder / "out").code == 0
    assert [path.name for path in (line.folder / "out").iterdir()] == ["Letter.pdf"]


def test_a_second_release_gives_the_same_bytes_and_overwrites_nothing_else(line):
    _, draft = an_approved(line)
    first, second = line.folder / "one.pdf", line.folder / "two.pdf"
    line.verb("release", draft, "--to", first)
    line.clock.pass_days(1)

    assert "the same page as before" in line.verb("release", draft, "--to", second).out
    assert first.read_bytes() == second.read_bytes()
    other = line.file("mine.pdf", b"something of the coach's")
    refused(line.verb("release", draft, "--to", other), "another file named mine.pdf")
    assert other.read_bytes() == b"something of the coach's"


def test_an_edit_after_the_yes_keeps_the_letter_inside(line):
    _, draft = an_approved(line)
    edited = line.file("edited.toml", DRAFT.replace("deputies.", "deputies"))
    assert line.verb("draft", "--revises", draft, "--file", edited).code == 0

    refused(line.verb("release", draft, "--to", line.folder / "letter.pdf"), "the wording changed")
    assert not (line.folder / "letter.pdf").exists()


def test_a_new_boss_reads_nothing_meant_for_the_old_one(line):
    engagement, draft = an_approved(line)
    assert line.verb("seat", "--engagement", engagement, "--role", "boss", "--name", "Olga Brandt").code == 0

    refused(line.verb("release", draft, "--to", line.folder / "l.pdf"), "Henrik Vaas left this seat")


def test_an_empty_seat_reads_nothing(line):
    engagement, draft = an_approved(line)
    assert line.verb("seat", "--engagement", engagement, "--role", "boss", "--on", "2026-12-03").code == 0

    refused(line.verb("release", draft, "--to", line.folder / "l.pdf"), "Henrik Vaas left this seat")


def test_an_ended_agreement_lets_nothing_out(line):
    engagement, draft = an_approved(line)
    assert line.verb("end", "--engagement", engagement, "--on", "2026-12-03").code == 0

    refused(line.verb("release", draft, "--to", line.folder / "l.pdf"), "agreement ended on 3 December 2026")


def test_an_ended_engagement_lets_nothing_out(line):
    engagement, draft = an_approved(line)
    assert line.verb("end", "--engagement", engagement, "--on", "2026-12-03", "--ending", "early").code == 0

    refused(line.verb("release", draft, "--to", line.folder / "l.pdf"), "agreement ended")


def test_a_yes_taken_back_lets_nothing_out(line):
    _, draft = an_approved(line)
    assert line.verb("withdraw", draft).code == 0

    refused(line.verb("release", draft, "--to", line.folder / "l.pdf"), "took the yes back")
    refused(line.verb("withdraw", draft), "taken back already")


def test_an_expired_yes_lets_nothing_out(line):
    _, draft = an_approved(line)
    line.clock.pass_days(31)

    refused(line.verb("release", draft, "--to", line.folder / "l.pdf"), "has expired")


def test_a_topic_closed_by_a_newer_agreement_stays_inside(line):
    engagement, draft = an_approved(line)
    closed = line.file("closed.toml", AGREEMENT.replace('progress = "agreed_update"', 'progress = "never"'))
    assert line.verb("agree", "--engagement", engagement, "--file", closed).code == 0

    refused(line.verb("release", draft, "--to", line.folder / "l.pdf"), "Progress: this is not open to Henrik Vaas")


def test_a_topic_that_was_never_open_is_not_asked_about(line):
    draft = a_draft(line, an_agreement(line), 'themes = "Trust."')

    refused(line.verb("ask", draft, "--to", line.folder / "a.eml"), "Themes: this is not open", "leaves it to Ines")
    assert not (line.folder / "a.eml").exists()


def test_a_reply_with_an_older_code_is_refused_and_kept(line):
    draft = a_draft(line, an_agreement(line))
    reply = an_answer(line, asked(line, draft))
    line.verb("draft", "--revises", draft, "--file", line.file("d2.toml", DRAFT.replace("both", "the two")))
    asked(line, draft, "ask2.eml")

    refused(line.verb("reply", reply), "The reply is kept", "earlier version")


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        ("YES {code}", 0, "said yes to version 1"),
        ("NO {code}", 0, "said no to version 1"),
        ("CHANGE {code}\nPlease leave out the deputies.", 0, "asks for changes"),
        ("YES {code}\nBut leave out the deputies.", 0, "asks for changes"),
        ("Sounds good to me {code}", 1, "no clear yes"),
    ],
)
def test_the_client_answers(line, words, code, told):
    draft = a_draft(line, an_agreement(line))
    answer = line.verb("reply", an_answer(line, asked(line, draft), words))

    assert answer.code == code
    assert told in answer.out + answer.err


def test_a_reply_from_elsewhere_needs_the_coachs_word(line):
    draft = a_draft(line, an_agreement(line))
    reply = an_answer(line, asked(line, draft), sender="Ines <ines.private@mail.example>")

    refused(line.verb("reply", reply), "not on record for the client")
    assert "said yes" in line.verb("reply", reply, "--known-sender").out


def test_a_pasted_reply_is_read(line):
    draft = a_draft(line, an_agreement(line))
    code = line.verb("ask", draft, "--to", line.folder / "a.eml").field("Code")

    assert "said yes" in line.verb("reply", line.file("reply.txt", f"YES {code}\n"), "--pasted").out


def test_a_reply_that_is_none_is_refused(line):
    refused(line.verb("reply", line.file("r.eml", b"\0\0\0")))
    refused(line.verb("reply", line.folder / "missing.eml"), "missing.eml can't be read")


def test_talking_points_need_no_yes(line):
    draft = a_draft(line, an_agreement(line))

    assert line.verb("talking-points", draft, "--to", line.folder / "points.eml").code == 0
    assert b"Your points" in (line.folder / "points.eml").read_bytes()


def test_summaries_tell_state_and_reasons(line):
    _, draft = an_approved(line)
    (one,) = json.loads(line.verb("summaries", "--json").out)

    assert one["id"] == draft
    assert (one["client"], one["audience"], one["recipients"]) == ("Ines Moreau", "boss", ["Henrik Vaas"])
    assert (one["state"], one["reasons"]) == ("approved", [])
    assert draft in line.verb("summaries").out


def test_an_import_is_shown_first_made_once_and_taken_back(line):
    from verb_story import CLIENTS

    table = line.file("clients.csv", CLIENTS)
    assert "A dry run: nothing was made." in line.verb("import", "--clients", table, "--dry-run").out
    assert "Ines" not in line.verb("list").out
    assert line.verb("import", "--clients", table).code == 0
    assert "nothing new" in line.verb("import", "--clients", table).out
    assert line.verb("import", "--undo").code == 0
    assert "Ines" not in line.verb("list").out
    refused(line.verb("import", "--undo"), "no import to take back")


def test_a_broken_row_is_named_and_the_others_are_made(line):
    table = line.file("t.csv", "Client,Organisation,Date,Minutes\nAnn Lee,Acme,2026-03-01,60\nBo Day,Acme,soon,60\n")
    told = line.verb("import", "--clients", table)

    assert told.code == 1
    assert "Row 3" in told.out
    assert "Ann Lee" in line.verb("list").out


def test_notes_come_in_from_a_folder(line):
    engagement = an_engagement(line)
    folder = line.folder / "notes"
    folder.mkdir()
    (folder / "2026-05-20 Ines Moreau.txt").write_text("She spoke of the planning round.", encoding="utf-8")
    told = line.verb("import", "--notes", folder)

    assert told.code == 0
    assert "planning round" not in told.out
    assert "nothing new" in line.verb("import", "--notes", folder).out
    assert engagement


def test_a_note_is_written_and_rewritten(line):
    engagement = an_engagement(line)
    view = json.loads(line.verb("list", "--engagement", engagement, "--json").out)
    session = view["sessions"][0]["id"]
    told = line.verb("note", "--session", session, "--file", line.file("n.txt", "First."))
    note = told.field("Note")

    assert "version 2" in line.verb("note", "--rewrite", note, "--file", line.file("n.txt", "Second.")).out
    refused(line.verb("note", "--session", session, "--file", line.file("n.txt", "  ")), "needs words")
    refused(line.verb("note", "--session", "0000", "--file", line.file("n.txt", "x")), "no session with this id")
    assert line.verb("note", "--file", line.file("n.txt", "x")).code == 2
    assert "Lucia Ferrante" in line.verb("list", "--engagement", engagement).out


def test_sessions_and_actions_are_entered(line):
    engagement = an_engagement(line)
    told = line.verb("session", "--engagement", engagement, "--at", "2026-12-10T10:00", "--minutes", "60")
    session = told.field("Session")

    assert line.verb("session", "--held", session, "--minutes", "55").code == 0
    assert line.verb("session", "--minutes", "55").code == 2
    words = line.file("a.txt", "To ask for a rise")
    assert line.verb("action", "--engagement", engagement, "--file", words).field("Private action")
    assert line.verb("action", "--engagement", engagement, "--file", words, "--owner", "boss", "--agreed").code == 0
    refused(
        line.verb("action", "--engagement", engagement, "--file", words, "--owner", "boss"), "client's or the coach"
    )


def test_a_letterhead_is_set_with_its_pictures(line):
    words = 'name = "Marian Holt"\ncontact = ["Seilergasse 14"]\npaper = "letter"\ncolour = "#175C62"\n'
    assert line.verb("letterhead", "--file", line.file("h.toml", words)).code == 0
    refused(line.verb("letterhead", "--file", line.file("h.toml", 'name = ""')), "needs a name")
    refused(line.verb("letterhead", "--file", line.file("h.toml", words.replace("#175C62", "teal"))), "colour")
    refused(line.verb("letterhead", "--file", line.file("h.toml", words.replace("letter", "a5"))), "paper")
    refused(line.verb("letterhead", "--file", line.file("h.toml", words + 'logo = "no.png"')), "no.png can't be read")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("agreed_on = 2026-13-45", "can't be read: mistake at line 1"),
        ('agreed_on = "yesterday"', "agreed_on: a date belongs there"),
        ('agreed_on = 2026-05-12\nrows = ["weather"]', "rows: 'weather' is none of its words"),
        ('agreed_on = 2026-05-12\nboss = "all"', "[boss]: a table belongs there"),
        ('agreed_on = 2026-05-12\nletters = ["x"]', "[[letters]]: tables belong there"),
        ("agreed_on = 2026-05-12\nrows = [1]", "rows: a text or a list of texts"),
        ('agreed_on = 2026-05-12\n[boss]\nsession_content = "agreed_update"', "No agreement can open this topic"),
        ('agreed_on = 2026-05-12\nsigned_by = ["payer"]', "nobody sat at this engagement's table as payer"),
        (b"agreed_on = 2026-05-12\n# \xff", "not written in UTF-8"),
    ],
)
def test_an_agreement_that_can_not_be_read_changes_nothing(line, text, sentence):
    engagement = an_engagement(line)

    refused(line.verb("agree", "--engagement", engagement, "--file", line.file("a.toml", text)), sentence)


def test_a_draft_without_an_agreement_or_a_reader_is_refused(line):
    engagement = an_engagement(line)
    file = line.file("d.toml", DRAFT)

    refused(
        line.verb("draft", "--engagement", engagement, "--audience", "boss", "--file", file), "no three-way agreement"
    )
    assert line.verb("draft", "--engagement", engagement, "--file", file).code == 2
    refused(
        line.verb("draft", "--engagement", engagement, "--audience", "boss", "--language", "fr", "--file", file),
        "there is: de, en",
    )


def test_a_scan_is_kept_with_the_agreement(line):
    engagement = an_engagement(line)
    words = line.file("a.toml", AGREEMENT + "\n").rename(line.folder / "b.toml")
    scan = line.file("signed.pdf", b"%PDF-1.4 scan")

    assert line.verb("agree", "--engagement", engagement, "--file", words, "--scan", scan).code == 0


def test_check_looks_over_computer_and_practice(line):
    told = line.type("check")
    assert told.code == 0
    assert "SQLCipher 4" in told.out
    assert "the file is whole" in line.type("check", line.practice, "--passphrase-file", line.key).out


def test_a_wrong_passphrase_is_told_plainly(line):
    wrong = line.file("wrong.txt", "not the passphrase at all")

    refused(
        line.type("list", line.practice, "--passphrase-file", wrong),
        "That passphrase does not open this practice. Nothing was changed.",
    )


def test_a_practice_is_found_in_the_folder_it_lies_in(line):
    assert line.type("list", line.folder, "--passphrase-file", line.key).code == 0
    (line.folder / "Other.coachdesk").mkdir()
    refused(line.type("list", line.folder, "--passphrase-file", line.key), "more than one practice")


def test_arguments_that_can_not_be_used_end_with_two(line):
    assert line.type("sing").code == 2
    assert line.type("demo", line.folder, "--size", "huge").code == 2
    assert line.type("--help").code == 0


def test_a_passphrase_is_no_argument_and_has_to_come_from_somewhere(line, monkeypatch):
    import io

    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    nowhere = line.type("list", line.practice)
    assert nowhere.code == 2
    assert "Say where the passphrase stands" in nowhere.err
    refused(line.type("list", line.practice, "--passphrase-file", line.folder / "none"), "can't be read")
    monkeypatch.setattr("sys.stdin", io.StringIO("seven grey herons\nmore"))
    assert line.type("list", line.practice, "--passphrase-file", "-").code == 0


def test_a_practice_that_is_open_elsewhere_is_not_opened_twice(line):
    program = (
        "import sys, time\n"
        "from pathlib import Path\n"
        "from coachdesk.vault.instance import alone\n"
        "with alone(Path(sys.argv[1])):\n"
        "    print('held', flush=True)\n"
        "    time.sleep(60)\n"
    )
    holder = subprocess.Popen([sys.executable, "-c", program, str(line.practice)], stdout=subprocess.PIPE, text=True)
    try:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        refused(line.verb("list"), "open in another window")
    finally:
        holder.kill()
        holder.communicate()


@pytest.mark.parametrize(
    ("damage", "sentence"),
    [
        (lambda data: data.write_bytes(b""), "data file is empty"),
        (lambda data: data.unlink(), "data file is missing"),
        (lambda data: data.write_bytes(b"x" * 8192), "passphrase is right, but the practice file is damaged"),
        (lambda data: data.with_name("vault.json").write_text("{"), "damaged"),
        (lambda data: data.with_name("vault.json").write_text('{"format": 99}'), "newer"),
    ],
)
def test_a_damaged_practice_is_told_plainly(line, damage, sentence):
    data = line.practice / "data.db"
    for side in ("data.db-wal", "data.db-shm"):
        (line.practice / side).unlink(missing_ok=True)
    damage(data)

    refused(line.verb("list"), sentence)


def test_a_mistake_of_the_programs_own_tells_no_words(line, monkeypatch):
    def stumble(*_: object) -> None:
        raise KeyError("the words of a record")

    monkeypatch.setattr("coachdesk.app.overview.Overview.summaries", stumble)
    told = line.verb("summaries")

    assert told.code == 1
    assert "CoachDesk made a mistake (KeyError" in told.err
    assert "words of a record" not in told.err


def test_an_engagement_is_opened_and_corrected_by_hand(line):
    opened = line.verb(
        "engagement",
        "--client",
        "Ines Moreau",
        "--email",
        "ines@moreau.example",
        "--organisation",
        "Northlight",
        "--begins",
        "2026-05-12",
        "--planned-end",
        "2027-02-26",
        "--address",
        "Lindenhofstrasse 8\\n8001 Zürich",
    )
    key = opened.field("Engagement")
    told = line.verb("correct", "--engagement", key, "--role", "client", "--name", "Inés Moreau", "--courtesy", "ms")
    assert told.code == 0
    assert "Inés Moreau" in line.verb("list").out
    refused(line.verb("correct", "--engagement", key, "--role", "boss", "--name", "X"), "as line manager")


def test_a_corrected_reader_needs_a_new_yes(line):
    engagement, draft = an_approved(line)
    told = line.verb("correct", "--engagement", engagement, "--role", "boss", "--job-title", "Chief Executive Officer")

    assert told.code == 0
    refused(line.verb("release", draft, "--to", line.folder / "l.pdf"), "record of Henrik Vaas has changed")
    assert line.verb("reply", an_answer(line, asked(line, draft, "again.eml"))).code == 0
    assert line.verb("release", draft, "--to", line.folder / "l.pdf").code == 0


def test_a_moved_reader_needs_no_new_yes(line):
    engagement, draft = an_approved(line)
    line.verb("correct", "--engagement", engagement, "--role", "boss", "--address", "Bahnhofstrasse 1\\n8001 Zürich")

    assert line.verb("release", draft, "--to", line.folder / "l.pdf").code == 0


def test_the_recovery_code_opens_the_practice(line, tmp_path):
    told = line.type("new", tmp_path, "--name", "Other", "--passphrase-file", line.key)
    code = line.file("code.txt", told.field("Recovery code"))

    assert line.type("list", tmp_path / "Other.coachdesk", "--recovery-code-file", code).code == 0
    both = line.verb("list", "--recovery-code-file", code)
    assert both.code == 2
    assert "not both" in both.err
    refused(line.type("list", line.practice, "--recovery-code-file", code), "does not open this practice")


def test_a_passphrase_typed_for_a_new_practice_is_typed_twice(line, tmp_path, monkeypatch):
    typed = iter(["seven grey herons", "seven grey heron", "seven grey herons", "seven grey herons"])
    monkeypatch.setattr("getpass.getpass", lambda _: next(typed))
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)

    refused(line.type("new", tmp_path, "--name", "Typed"), "The two passphrases differ. Nothing was created.")
    assert line.type("new", tmp_path, "--name", "Typed").code == 0


def test_a_refused_new_practice_leaves_nothing_behind(line, tmp_path):
    short = line.file("short.txt", "seven")

    refused(line.type("new", tmp_path / "deep" / "er", "--name", "X", "--passphrase-file", short), "at least 8")
    assert not (tmp_path / "deep").exists()


def test_a_session_needs_a_time_of_day(line):
    engagement = an_engagement(line)

    assert line.verb("session", "--engagement", engagement, "--at", "2026-12-10", "--minutes", "60").code == 2


def test_a_goal_agreed_again_is_one_goal(line):
    engagement = an_agreement(line)
    first = line.verb("agree", "--engagement", engagement, "--file", line.file("a2.toml", AGREEMENT)).field("Goal")

    again = line.verb("agree", "--engagement", engagement, "--file", line.file("a2.toml", AGREEMENT)).field("Goal")
    assert first == again


@pytest.mark.parametrize(
    ("verb", "option", "text", "sentence"),
    [
        (
            "agree",
            "--engagement",
            "agreed_on = 2026-05-12\nsigned_elswhere = true",
            "'signed_elswhere', which is not a word",
        ),
        ("agree", "--engagement", "agreed_on = 0001-05-12", "that year can't be meant"),
        (
            "agree",
            "--engagement",
            'agreed_on = 2026-05-12\n[boss]\ndates = "standing"\n[standing.boss]\ndates = ["a", "b"]',
            "[standing.boss] dates: one text belongs there",
        ),
        ("agree", "--engagement", "a = " + "[" * 3000, "can't be read"),
        ("agree", "--engagement", "a = " + "9" * 6000, "can't be read"),
    ],
)
def test_what_is_written_in_vain_is_told(line, verb, option, text, sentence):
    engagement = an_engagement(line)

    refused(line.verb(verb, option, engagement, "--file", line.file("a.toml", text)), sentence)


def test_a_draft_and_a_letterhead_name_the_word_they_do_not_know(line):
    engagement = an_agreement(line)
    draft = line.file("d.toml", 'ocasion = "mid_point"\n[statements]\nprogress = "x"')
    told = line.verb("draft", "--engagement", engagement, "--audience", "boss", "--file", draft)

    refused(told, "'ocasion', which is not a word")
    refused(line.verb("letterhead", "--file", line.file("h.toml", 'name = "M"\nlogoo = "x.png"')), "'logoo'")


def test_a_file_that_is_none_is_refused(line):
    engagement = an_engagement(line)
    for path in (line.folder / "missing.toml", line.folder, "/dev/zero"):
        told = line.verb("agree", "--engagement", engagement, "--file", path)
        refused(told)
        assert "mistake (" not in told.err


def test_a_page_goes_into_a_plain_file_outside_the_practice(line):
    _, draft = an_approved(line)
    for target in ("/dev/full", line.practice, line.practice / "x.pdf", line.folder / "no" / "x.pdf", "x" * 300):
        told = line.verb("release", draft, "--to", target)
        refused(told, "Nothing was written.")
    assert line.verb("release", draft, "--to", "").code == 2
    assert [entry["kind"] for entry in json.loads(line.verb("ledger", "--json").out)["entries"]][-1] == "yes_recorded"


def test_a_practice_can_not_be_made_where_a_file_is(line):
    refused(
        line.type("new", line.file("taken", "x") / "deep", "--name", "X", "--passphrase-file", line.key), "Nothing was"
    )


def test_notes_are_listed_by_id_and_not_by_word(line):
    engagement = an_engagement(line)
    view = json.loads(line.verb("list", "--engagement", engagement, "--json").out)
    words = line.file("n.txt", "Between us.")
    note = line.verb("note", "--session", view["sessions"][0]["id"], "--file", words).field("Note")
    told = line.verb("list", "--engagement", engagement)

    assert note in told.out
    assert "Between us" not in told.out
