-- What happened in the procedure of an onderzoek, and on which day: a
-- termijn starts from it.  Only ever added: the last of a kind counts, a
-- correction is a new row.
CREATE TABLE event (
	id		INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	onderzoek	INTEGER NOT NULL REFERENCES onderzoek,
	kind		TEXT NOT NULL CHECK (kind IN (
	    'signaal_ontvangen_op', 'bekend_geworden_op', 'gemeld_op',
	    'zelfonderzoek_ontvangen_op', 'bezoek_op', 'concept_verzonden_op',
	    'wederhoor_ontvangen_op', 'vastgesteld_op',
	    'definitief_verzonden_op', 'reactie_ontvangen_op',
	    'zienswijze_ontvangen_op', 'zienswijze_afgezien_op',
	    'besluit_verzonden_op', 'bezwaar_ontvangen_op',
	    'voorziening_gevraagd_op', 'voorziening_uitspraak_op',
	    'gepubliceerd_op', 'vordering_op', 'vordering_voldaan_op',
	    'afsluitbrief_op')),
	day		TEXT NOT NULL,	-- jjjj-mm-dd; '': not after all
	author		TEXT NOT NULL,	-- login
	stamp		TEXT NOT NULL	-- when it was written down
) STRICT;

CREATE INDEX event_van ON event (onderzoek, id);

CREATE TRIGGER event_no_update BEFORE UPDATE ON event
BEGIN
	SELECT RAISE(ABORT, 'een gebeurtenis verandert nooit');
END;

CREATE TRIGGER event_no_delete BEFORE DELETE ON event
BEGIN
	SELECT RAISE(ABORT, 'een gebeurtenis wordt nooit gewist');
END;

CREATE TRIGGER log_event_insert AFTER INSERT ON event
BEGIN
	INSERT INTO logboek_regel
	SELECT NEW.onderzoek, 'event', NEW.id, kolom, NULL, value
	FROM (WITH c (kolom, value) AS (VALUES
	    ('kind', NEW.kind), ('day', NEW.day), ('author', NEW.author),
	    ('stamp', NEW.stamp))
	    SELECT * FROM c)
	WHERE value <> '';
END;

-- What the table says, for the check of the logboek.
CREATE VIEW inhoud_event (onderzoek, tabel, sleutel, kolom, waarde) AS
SELECT onderzoek, 'event', CAST(id AS TEXT), 'kind', kind FROM event
UNION ALL SELECT onderzoek, 'event', CAST(id AS TEXT), 'day', day FROM event
UNION ALL SELECT onderzoek, 'event', CAST(id AS TEXT), 'author', author
FROM event
UNION ALL SELECT onderzoek, 'event', CAST(id AS TEXT), 'stamp', stamp
FROM event;
