"""Schema 1: the practice as it was first kept."""

from typing import Final

TABLES: Final = (
    """
    CREATE TABLE approved_row (
        summary VARCHAR NOT NULL,
        version INTEGER NOT NULL,
        position INTEGER NOT NULL,
        topic VARCHAR NOT NULL,
        PRIMARY KEY (summary, version, position)
    )
    """,
    """
    CREATE TABLE approved_statement (
        summary VARCHAR NOT NULL,
        version INTEGER NOT NULL,
        position INTEGER NOT NULL,
        topic VARCHAR NOT NULL,
        wording VARCHAR NOT NULL,
        PRIMARY KEY (summary, version, position)
    )
    """,
    """
    CREATE TABLE client_approval (
        id VARCHAR NOT NULL,
        summary VARCHAR NOT NULL,
        seal BLOB NOT NULL,
        evidence VARCHAR NOT NULL,
        given_at VARCHAR NOT NULL,
        given_on DATE NOT NULL,
        expires_on DATE NOT NULL,
        withdrawn_on DATE,
        PRIMARY KEY (id)
    )
    """,
    "CREATE INDEX ix_client_approval_expires_on ON client_approval (expires_on)",
    "CREATE INDEX ix_client_approval_summary ON client_approval (summary)",
    """
    CREATE TABLE import (
        id VARCHAR NOT NULL,
        at VARCHAR NOT NULL,
        undone_at VARCHAR,
        PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE import_mapping (
        heads BLOB NOT NULL,
        "column" VARCHAR NOT NULL,
        position INTEGER NOT NULL,
        field VARCHAR NOT NULL,
        PRIMARY KEY (heads, position)
    )
    """,
    """
    CREATE TABLE unfinished_agreement (
        engagement VARCHAR NOT NULL,
        content VARCHAR NOT NULL,
        kept_at VARCHAR NOT NULL,
        PRIMARY KEY (engagement),
        FOREIGN KEY(engagement) REFERENCES engagement (id)
    )
    """,
    """
    CREATE TABLE unfinished_form (
        form VARCHAR NOT NULL,
        content VARCHAR NOT NULL,
        words VARCHAR NOT NULL,
        kept_at VARCHAR NOT NULL,
        PRIMARY KEY (form)
    )
    """,
    """
    CREATE TABLE ledger (
        seq INTEGER NOT NULL,
        at VARCHAR NOT NULL,
        kind VARCHAR NOT NULL,
        engagement VARCHAR NOT NULL,
        salt BLOB,
        payload VARCHAR,
        commitment BLOB NOT NULL,
        previous BLOB NOT NULL,
        hash BLOB NOT NULL,
        PRIMARY KEY (seq),
        UNIQUE (hash)
    )
    """,
    "CREATE INDEX ix_ledger_engagement ON ledger (engagement)",
    "CREATE INDEX ix_ledger_at ON ledger (at)",
    "CREATE INDEX ix_ledger_kind ON ledger (kind)",
    """
    CREATE TABLE letterhead (
        id INTEGER NOT NULL,
        name VARCHAR NOT NULL,
        profession VARCHAR NOT NULL,
        contact VARCHAR NOT NULL,
        return_line VARCHAR NOT NULL,
        place VARCHAR NOT NULL,
        colour VARCHAR NOT NULL,
        logo BLOB,
        signature BLOB,
        paper VARCHAR NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE organisation (
        id VARCHAR NOT NULL,
        name VARCHAR NOT NULL,
        address VARCHAR NOT NULL,
        sought VARCHAR NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    "CREATE INDEX ix_organisation_name ON organisation (name)",
    "CREATE INDEX ix_organisation_sought ON organisation (sought)",
    """
    CREATE TABLE person (
        id VARCHAR NOT NULL,
        given VARCHAR NOT NULL,
        family VARCHAR NOT NULL,
        courtesy VARCHAR NOT NULL,
        email VARCHAR NOT NULL,
        phone VARCHAR NOT NULL,
        sought VARCHAR NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    "CREATE INDEX ix_person_email ON person (email)",
    "CREATE INDEX ix_person_family ON person (family)",
    """
    CREATE TABLE practice_fact (
        name VARCHAR NOT NULL,
        value VARCHAR NOT NULL,
        PRIMARY KEY (name)
    )
    """,
    """
    CREATE TABLE engagement (
        id VARCHAR NOT NULL,
        client VARCHAR NOT NULL,
        organisation VARCHAR NOT NULL,
        kind VARCHAR NOT NULL,
        urgency VARCHAR NOT NULL,
        begins_on DATE NOT NULL,
        planned_end DATE,
        planned_sessions INTEGER,
        ended_on DATE,
        ending VARCHAR,
        PRIMARY KEY (id),
        FOREIGN KEY(client) REFERENCES person (id),
        FOREIGN KEY(organisation) REFERENCES organisation (id)
    )
    """,
    "CREATE INDEX ix_engagement_client ON engagement (client)",
    "CREATE INDEX ix_engagement_ended_on ON engagement (ended_on, planned_end)",
    "CREATE INDEX ix_engagement_organisation ON engagement (organisation)",
    """
    CREATE TABLE engagement_line (
        engagement VARCHAR NOT NULL,
        client VARCHAR NOT NULL,
        organisation VARCHAR NOT NULL,
        ended_on DATE,
        held INTEGER NOT NULL,
        last_at VARCHAR,
        PRIMARY KEY (engagement),
        FOREIGN KEY(engagement) REFERENCES engagement (id)
    )
    """,
    "CREATE INDEX ix_engagement_line_client ON engagement_line (client, organisation, ended_on)",
    "CREATE INDEX ix_engagement_line_organisation ON engagement_line (organisation, client, ended_on)",
    """
    CREATE TABLE import_made (
        imported VARCHAR NOT NULL,
        position INTEGER NOT NULL,
        shelf VARCHAR NOT NULL,
        record VARCHAR NOT NULL,
        fingerprint BLOB NOT NULL,
        PRIMARY KEY (imported, position),
        FOREIGN KEY(imported) REFERENCES import (id)
    )
    """,
    """
    CREATE TABLE ledger_page (
        seq INTEGER NOT NULL,
        summary VARCHAR NOT NULL,
        seal BLOB NOT NULL,
        content BLOB NOT NULL,
        PRIMARY KEY (seq),
        FOREIGN KEY(seq) REFERENCES ledger (seq)
    )
    """,
    "CREATE INDEX ix_ledger_page_summary ON ledger_page (summary)",
    """
    CREATE TABLE ledger_unsent (
        page INTEGER NOT NULL,
        seq INTEGER NOT NULL,
        PRIMARY KEY (page),
        FOREIGN KEY(page) REFERENCES ledger_page (seq),
        FOREIGN KEY(seq) REFERENCES ledger (seq)
    )
    """,
    """
    CREATE TABLE ledger_answer (
        begun INTEGER NOT NULL,
        seq INTEGER NOT NULL,
        PRIMARY KEY (begun),
        FOREIGN KEY(begun) REFERENCES ledger (seq),
        FOREIGN KEY(seq) REFERENCES ledger (seq)
    )
    """,
    """
    CREATE TABLE post (
        id VARCHAR NOT NULL,
        person VARCHAR NOT NULL,
        organisation VARCHAR NOT NULL,
        role VARCHAR NOT NULL,
        job_title VARCHAR NOT NULL,
        since DATE NOT NULL,
        until DATE,
        PRIMARY KEY (id),
        FOREIGN KEY(person) REFERENCES person (id),
        FOREIGN KEY(organisation) REFERENCES organisation (id)
    )
    """,
    "CREATE INDEX ix_post_organisation ON post (organisation)",
    "CREATE INDEX ix_post_person ON post (person)",
    """
    CREATE TABLE agreed_action (
        id VARCHAR NOT NULL,
        engagement VARCHAR NOT NULL,
        wording VARCHAR NOT NULL,
        owner VARCHAR NOT NULL,
        agreed_on DATE NOT NULL,
        due_on DATE,
        progress VARCHAR NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(engagement) REFERENCES engagement (id)
    )
    """,
    "CREATE INDEX ix_agreed_action_due_on ON agreed_action (progress, due_on)",
    "CREATE INDEX ix_agreed_action_engagement ON agreed_action (engagement)",
    """
    CREATE TABLE agreed_goal (
        id VARCHAR NOT NULL,
        engagement VARCHAR NOT NULL,
        agreed_wording VARCHAR NOT NULL,
        agreed_on DATE NOT NULL,
        reached_on DATE,
        PRIMARY KEY (id),
        FOREIGN KEY(engagement) REFERENCES engagement (id)
    )
    """,
    "CREATE INDEX ix_agreed_goal_engagement ON agreed_goal (engagement)",
    """
    CREATE TABLE agreement (
        id VARCHAR NOT NULL,
        engagement VARCHAR NOT NULL,
        version INTEGER NOT NULL,
        agreed_on DATE NOT NULL,
        in_force_from DATE NOT NULL,
        signed_elsewhere BOOLEAN NOT NULL,
        ended_on DATE,
        PRIMARY KEY (id),
        FOREIGN KEY(engagement) REFERENCES engagement (id)
    )
    """,
    "CREATE INDEX ix_agreement_engagement ON agreement (engagement)",
    """
    CREATE TABLE approved_summary (
        id VARCHAR NOT NULL,
        version INTEGER NOT NULL,
        engagement VARCHAR NOT NULL,
        audience VARCHAR NOT NULL,
        occasion VARCHAR NOT NULL,
        language VARCHAR NOT NULL,
        frame_name VARCHAR NOT NULL,
        frame_digest BLOB NOT NULL,
        seal BLOB NOT NULL,
        agreed_on DATE NOT NULL,
        reader_person VARCHAR NOT NULL,
        reader_name VARCHAR NOT NULL,
        reader_family VARCHAR NOT NULL,
        reader_courtesy VARCHAR NOT NULL,
        reader_job_title VARCHAR NOT NULL,
        reader_organisation VARCHAR NOT NULL,
        client_person VARCHAR NOT NULL,
        client_name VARCHAR NOT NULL,
        client_family VARCHAR NOT NULL,
        client_courtesy VARCHAR NOT NULL,
        client_job_title VARCHAR NOT NULL,
        client_organisation VARCHAR NOT NULL,
        sealed_at VARCHAR NOT NULL,
        superseded_on DATE,
        PRIMARY KEY (id, version),
        FOREIGN KEY(engagement) REFERENCES engagement (id)
    )
    """,
    "CREATE INDEX ix_approved_summary_engagement ON approved_summary (engagement)",
    """
    CREATE TABLE coaching_session (
        id VARCHAR NOT NULL,
        engagement VARCHAR NOT NULL,
        starts_at VARCHAR NOT NULL,
        minutes INTEGER NOT NULL,
        attendance VARCHAR NOT NULL,
        mode VARCHAR NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(engagement) REFERENCES engagement (id)
    )
    """,
    "CREATE INDEX ix_coaching_session_attendance ON coaching_session (attendance, starts_at, engagement)",
    "CREATE INDEX ix_coaching_session_engagement ON coaching_session (engagement)",
    "CREATE INDEX ix_coaching_session_number ON coaching_session (engagement, starts_at, id, attendance)",
    "CREATE INDEX ix_coaching_session_starts_at ON coaching_session (starts_at)",
    """
    CREATE TABLE party (
        id VARCHAR NOT NULL,
        engagement VARCHAR NOT NULL,
        post VARCHAR NOT NULL,
        since DATE NOT NULL,
        until DATE,
        PRIMARY KEY (id),
        FOREIGN KEY(engagement) REFERENCES engagement (id),
        FOREIGN KEY(post) REFERENCES post (id)
    )
    """,
    "CREATE INDEX ix_party_engagement ON party (engagement)",
    "CREATE INDEX ix_party_post ON party (post)",
    """
    CREATE TABLE private_action (
        id VARCHAR NOT NULL,
        engagement VARCHAR NOT NULL,
        words VARCHAR NOT NULL,
        owner VARCHAR NOT NULL,
        due_on DATE,
        progress VARCHAR NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(engagement) REFERENCES engagement (id)
    )
    """,
    "CREATE INDEX ix_private_action_due_on ON private_action (progress, due_on)",
    "CREATE INDEX ix_private_action_engagement ON private_action (engagement)",
    """
    CREATE TABLE standing_approval (
        id VARCHAR NOT NULL,
        engagement VARCHAR NOT NULL,
        audience VARCHAR NOT NULL,
        reader VARCHAR NOT NULL,
        seal BLOB NOT NULL,
        given_on DATE NOT NULL,
        recorded_at VARCHAR NOT NULL,
        withdrawn_on DATE,
        PRIMARY KEY (id),
        FOREIGN KEY(engagement) REFERENCES engagement (id),
        FOREIGN KEY(reader) REFERENCES person (id)
    )
    """,
    "CREATE INDEX ix_standing_approval_engagement ON standing_approval (engagement)",
    "CREATE INDEX ix_standing_approval_reader ON standing_approval (reader)",
    """
    CREATE TABLE summary_draft (
        id VARCHAR NOT NULL,
        engagement VARCHAR NOT NULL,
        audience VARCHAR NOT NULL,
        reader VARCHAR NOT NULL,
        occasion VARCHAR NOT NULL,
        language VARCHAR NOT NULL,
        version INTEGER NOT NULL,
        stage VARCHAR NOT NULL,
        written_at VARCHAR NOT NULL,
        sitting VARCHAR NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(engagement) REFERENCES engagement (id),
        FOREIGN KEY(reader) REFERENCES person (id)
    )
    """,
    "CREATE INDEX ix_summary_draft_engagement ON summary_draft (engagement)",
    "CREATE INDEX ix_summary_draft_reader ON summary_draft (reader)",
    "CREATE INDEX ix_summary_draft_stage ON summary_draft (stage)",
    """
    CREATE TABLE agreement_cell (
        agreement VARCHAR NOT NULL,
        topic VARCHAR NOT NULL,
        audience VARCHAR NOT NULL,
        sharing VARCHAR NOT NULL,
        PRIMARY KEY (agreement, topic, audience),
        FOREIGN KEY(agreement) REFERENCES agreement (id)
    )
    """,
    """
    CREATE TABLE agreement_letter (
        agreement VARCHAR NOT NULL,
        position INTEGER NOT NULL,
        audience VARCHAR NOT NULL,
        occasion VARCHAR NOT NULL,
        due_on DATE NOT NULL,
        PRIMARY KEY (agreement, position),
        FOREIGN KEY(agreement) REFERENCES agreement (id)
    )
    """,
    """
    CREATE TABLE agreement_row (
        agreement VARCHAR NOT NULL,
        position INTEGER NOT NULL,
        topic VARCHAR NOT NULL,
        PRIMARY KEY (agreement, position),
        FOREIGN KEY(agreement) REFERENCES agreement (id)
    )
    """,
    """
    CREATE TABLE agreement_scan (
        id VARCHAR NOT NULL,
        agreement VARCHAR NOT NULL,
        file_name VARCHAR NOT NULL,
        content BLOB NOT NULL,
        attached_at VARCHAR NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(agreement) REFERENCES agreement (id)
    )
    """,
    "CREATE INDEX ix_agreement_scan_agreement ON agreement_scan (agreement)",
    """
    CREATE TABLE agreement_sentence (
        agreement VARCHAR NOT NULL,
        topic VARCHAR NOT NULL,
        audience VARCHAR NOT NULL,
        wording VARCHAR NOT NULL,
        PRIMARY KEY (agreement, topic, audience),
        FOREIGN KEY(agreement) REFERENCES agreement (id)
    )
    """,
    """
    CREATE TABLE agreement_signature (
        agreement VARCHAR NOT NULL,
        person VARCHAR NOT NULL,
        signed_on DATE NOT NULL,
        PRIMARY KEY (agreement, person),
        FOREIGN KEY(agreement) REFERENCES agreement (id),
        FOREIGN KEY(person) REFERENCES person (id)
    )
    """,
    """
    CREATE TABLE asked_version (
        summary VARCHAR NOT NULL,
        version INTEGER NOT NULL,
        seal BLOB NOT NULL,
        code VARCHAR NOT NULL,
        asked_at VARCHAR NOT NULL,
        PRIMARY KEY (summary, version),
        FOREIGN KEY(summary) REFERENCES summary_draft (id)
    )
    """,
    "CREATE INDEX ix_asked_version_code ON asked_version (code)",
    """
    CREATE TABLE draft_statement (
        summary VARCHAR NOT NULL,
        version INTEGER NOT NULL,
        position INTEGER NOT NULL,
        topic VARCHAR NOT NULL,
        words VARCHAR NOT NULL,
        PRIMARY KEY (summary, version, position),
        FOREIGN KEY(summary) REFERENCES summary_draft (id)
    )
    """,
    """
    CREATE TABLE draft_version (
        summary VARCHAR NOT NULL,
        version INTEGER NOT NULL,
        written_at VARCHAR NOT NULL,
        PRIMARY KEY (summary, version),
        FOREIGN KEY(summary) REFERENCES summary_draft (id)
    )
    """,
    """
    CREATE TABLE private_note (
        id VARCHAR NOT NULL,
        engagement VARCHAR NOT NULL,
        session VARCHAR,
        about DATE NOT NULL,
        words VARCHAR NOT NULL,
        form VARCHAR NOT NULL,
        version INTEGER NOT NULL,
        written_at VARCHAR NOT NULL,
        sitting VARCHAR NOT NULL,
        came VARCHAR NOT NULL,
        gone INTEGER NOT NULL,
        source VARCHAR NOT NULL,
        imported VARCHAR,
        PRIMARY KEY (id),
        FOREIGN KEY(engagement) REFERENCES engagement (id),
        FOREIGN KEY(session) REFERENCES coaching_session (id)
    )
    """,
    "CREATE INDEX ix_private_note_engagement ON private_note (engagement)",
    "CREATE INDEX ix_private_note_session ON private_note (session)",
    "CREATE INDEX ix_private_note_source ON private_note (source)",
    """
    CREATE TABLE returned_reply (
        id VARCHAR NOT NULL,
        summary VARCHAR NOT NULL,
        version INTEGER NOT NULL,
        sender VARCHAR NOT NULL,
        content BLOB NOT NULL,
        verdict VARCHAR NOT NULL,
        received_at VARCHAR NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(summary) REFERENCES summary_draft (id)
    )
    """,
    "CREATE INDEX ix_returned_reply_summary ON returned_reply (summary)",
    """
    CREATE TABLE note_version (
        note VARCHAR NOT NULL,
        version INTEGER NOT NULL,
        words VARCHAR NOT NULL,
        form VARCHAR NOT NULL,
        written_at VARCHAR NOT NULL,
        sitting VARCHAR NOT NULL,
        came VARCHAR NOT NULL,
        PRIMARY KEY (note, version),
        FOREIGN KEY(note) REFERENCES private_note (id)
    )
    """,
)

LEDGER_GUARDS: Final = (
    """
    CREATE TRIGGER ledger_extends_its_head BEFORE INSERT ON ledger BEGIN
        SELECT CASE WHEN new.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM ledger)
            THEN RAISE(ABORT, 'ledger: the next number comes next') END;
        SELECT CASE WHEN new.previous IS NOT coalesce(
            (SELECT hash FROM ledger ORDER BY seq DESC LIMIT 1), zeroblob(32))
            THEN RAISE(ABORT, 'ledger: an entry quotes the one before') END;
        SELECT CASE WHEN new.salt IS NULL OR new.payload IS NULL
            THEN RAISE(ABORT, 'ledger: an entry is born whole') END;
    END
    """,
    """
    CREATE TRIGGER ledger_loses_nothing BEFORE DELETE ON ledger BEGIN
        SELECT RAISE(ABORT, 'ledger: nothing is taken out');
    END
    """,
    """
    CREATE TRIGGER ledger_changes_only_to_be_blanked BEFORE UPDATE ON ledger WHEN NOT (
        new.payload IS NULL AND new.salt IS NULL AND new.seq IS old.seq AND new.at IS old.at
        AND new.kind IS old.kind AND new.engagement IS old.engagement AND new.commitment IS old.commitment
        AND new.previous IS old.previous AND new.hash IS old.hash)
    BEGIN
        SELECT RAISE(ABORT, 'ledger: nothing is changed');
    END
    """,
    """
    CREATE TRIGGER ledger_page_stays BEFORE UPDATE ON ledger_page BEGIN
        SELECT RAISE(ABORT, 'ledger: a page is kept as it left');
    END
    """,
    """
    CREATE TRIGGER ledger_unsent_stays BEFORE UPDATE ON ledger_unsent BEGIN
        SELECT RAISE(ABORT, 'ledger: nothing is changed');
    END
    """,
    """
    CREATE TRIGGER ledger_unsent_is_kept BEFORE DELETE ON ledger_unsent BEGIN
        SELECT RAISE(ABORT, 'ledger: nothing is taken out');
    END
    """,
    """
    CREATE TRIGGER ledger_answer_stays BEFORE UPDATE ON ledger_answer BEGIN
        SELECT RAISE(ABORT, 'ledger: nothing is changed');
    END
    """,
    """
    CREATE TRIGGER ledger_answer_is_kept BEFORE DELETE ON ledger_answer BEGIN
        SELECT RAISE(ABORT, 'ledger: nothing is taken out');
    END
    """,
    """
    CREATE TRIGGER ledger_page_is_kept BEFORE DELETE ON ledger_page BEGIN
        SELECT RAISE(ABORT, 'ledger: a page is kept');
    END
    """,
)

LINE_KEEPERS: Final = (
    """
    CREATE TRIGGER engagement_line_begins AFTER INSERT ON engagement BEGIN
        INSERT INTO engagement_line
            SELECT new.id, person.sought, organisation.sought, new.ended_on, 0, NULL
            FROM person, organisation WHERE person.id = new.client AND organisation.id = new.organisation;
    END
    """,
    """
    CREATE TRIGGER engagement_line_changes AFTER UPDATE ON engagement BEGIN
        UPDATE engagement_line SET ended_on = new.ended_on,
            client = (SELECT sought FROM person WHERE id = new.client),
            organisation = (SELECT sought FROM organisation WHERE id = new.organisation)
            WHERE engagement = new.id;
    END
    """,
    """
    CREATE TRIGGER engagement_line_goes BEFORE DELETE ON engagement BEGIN
        DELETE FROM engagement_line WHERE engagement = old.id;
    END
    """,
    """
    CREATE TRIGGER engagement_line_follows_the_client AFTER UPDATE OF sought ON person BEGIN
        UPDATE engagement_line SET client = new.sought
            WHERE engagement IN (SELECT id FROM engagement WHERE client = new.id);
    END
    """,
    """
    CREATE TRIGGER engagement_line_follows_the_organisation AFTER UPDATE OF sought ON organisation BEGIN
        UPDATE engagement_line SET organisation = new.sought
            WHERE engagement IN (SELECT id FROM engagement WHERE organisation = new.id);
    END
    """,
    """
    CREATE TRIGGER engagement_line_counts AFTER INSERT ON coaching_session WHEN new.attendance = 'held' BEGIN
        UPDATE engagement_line SET held = held + 1, last_at = max(coalesce(last_at, ''), new.starts_at)
            WHERE engagement = new.engagement;
    END
    """,
    """
    CREATE TRIGGER engagement_line_counts_again AFTER UPDATE ON coaching_session BEGIN
        UPDATE engagement_line SET
            held = (SELECT count(*) FROM coaching_session AS one
                WHERE one.engagement = engagement_line.engagement AND one.attendance = 'held'),
            last_at = (SELECT max(starts_at) FROM coaching_session AS one
                WHERE one.engagement = engagement_line.engagement AND one.attendance = 'held')
            WHERE engagement IN (old.engagement, new.engagement);
    END
    """,
    """
    CREATE TRIGGER engagement_line_counts_less AFTER DELETE ON coaching_session WHEN old.attendance = 'held' BEGIN
        UPDATE engagement_line SET held = held - 1,
            last_at = (SELECT max(starts_at) FROM coaching_session AS one
                WHERE one.engagement = engagement_line.engagement AND one.attendance = 'held')
            WHERE engagement = old.engagement;
    END
    """,
)

STATEMENTS: Final = (*TABLES, *LEDGER_GUARDS, *LINE_KEEPERS)
