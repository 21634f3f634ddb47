-- Which events there are, as rows: another one is then a row and no other
-- table.  The program has the same (event_infos[] of core/calendar.c).
CREATE TABLE event_soort (
	kind		TEXT NOT NULL PRIMARY KEY
) STRICT, WITHOUT ROWID;

INSERT INTO event_soort VALUES
    ('signaal_ontvangen_op'), ('bekend_geworden_op'), ('gemeld_op'),
    ('zelfonderzoek_ontvangen_op'), ('bezoek_op'), ('concept_verzonden_op'),
    ('wederhoor_ontvangen_op'), ('vastgesteld_op'),
    ('definitief_verzonden_op'), ('reactie_ontvangen_op'),
    ('zienswijze_ontvangen_op'), ('zienswijze_afgezien_op'),
    ('besluit_verzonden_op'), ('bezwaar_ontvangen_op'),
    ('voorziening_gevraagd_op'), ('voorziening_uitspraak_op'),
    ('gepubliceerd_op'), ('vordering_op'), ('vordering_voldaan_op'),
    ('afsluitbrief_op'),
    -- of a calamiteit: more was asked, it came, and the letter of findings
    ('aanvulling_gevraagd_op'), ('aanvulling_ontvangen_op'),
    ('brief_verzonden_op');

CREATE TRIGGER event_soort_no_update BEFORE UPDATE ON event_soort
BEGIN SELECT RAISE(ABORT, 'een soort gebeurtenis verandert nooit'); END;

CREATE TRIGGER event_soort_no_delete BEFORE DELETE ON event_soort
BEGIN SELECT RAISE(ABORT, 'een soort gebeurtenis wordt nooit gewist'); END;

-- The same rows in a table without the list in it; its triggers follow in
-- the next file, after the rows, which are logged already.
CREATE TABLE event_oud AS SELECT * FROM event;

DROP TABLE event;

CREATE TABLE event (
	id		INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	onderzoek	INTEGER NOT NULL REFERENCES onderzoek,
	kind		TEXT NOT NULL REFERENCES event_soort,
	day		TEXT NOT NULL,	-- jjjj-mm-dd; '': not after all
	author		TEXT NOT NULL,	-- login
	stamp		TEXT NOT NULL,	-- when it was written down
	uitkomst	TEXT NOT NULL DEFAULT ''	-- of an uitspraak
	    CHECK (uitkomst IN ('', 'afgewezen', 'toegewezen', 'ingetrokken',
		'niet-ontvankelijk'))
	    CHECK (uitkomst = '' OR kind = 'voorziening_uitspraak_op')
) STRICT;

INSERT INTO event (id, onderzoek, kind, day, author, stamp, uitkomst)
SELECT id, onderzoek, kind, day, author, stamp, uitkomst FROM event_oud
ORDER BY id;

DROP TABLE event_oud;

CREATE INDEX event_van ON event (onderzoek, id);
