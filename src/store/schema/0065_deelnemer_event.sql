-- What happened with one of several parties of an onderzoek, a thema: sent
-- to it, or received of it.  Only ever added: of a party and a kind the
-- last one counts.  Once it happened with all, table event has it too.
CREATE TABLE deelnemer_event (
	id		INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	onderzoek	INTEGER NOT NULL REFERENCES onderzoek,
	deelnemer	TEXT NOT NULL CHECK (deelnemer <> ''), -- its name
	kind		TEXT NOT NULL CHECK (kind IN ('concept_verzonden_op',
	    'wederhoor_ontvangen_op', 'definitief_verzonden_op',
	    'reactie_ontvangen_op', 'zienswijze_ontvangen_op',
	    'zienswijze_afgezien_op')),
	day		TEXT NOT NULL,	-- jjjj-mm-dd; '': not after all
	author		TEXT NOT NULL,	-- login
	stamp		TEXT NOT NULL	-- when it was written down
) STRICT;

CREATE INDEX deelnemer_event_van ON deelnemer_event (onderzoek, id);

CREATE TRIGGER deelnemer_event_no_update BEFORE UPDATE ON deelnemer_event
BEGIN SELECT RAISE(ABORT, 'een gebeurtenis verandert nooit'); END;

CREATE TRIGGER deelnemer_event_no_delete BEFORE DELETE ON deelnemer_event
BEGIN SELECT RAISE(ABORT, 'een gebeurtenis wordt nooit gewist'); END;

CREATE TRIGGER log_deelnemer_event_insert AFTER INSERT ON deelnemer_event
BEGIN
	INSERT INTO logboek_regel
	SELECT NEW.onderzoek, 'deelnemer_event', NEW.id, kolom, NULL, value
	FROM (WITH c (kolom, value) AS (VALUES ('deelnemer', NEW.deelnemer),
	    ('kind', NEW.kind), ('day', NEW.day), ('author', NEW.author))
	    SELECT * FROM c)
	WHERE value <> '';
END;

-- What the table says, for the check of the logboek.
CREATE VIEW inhoud_deelnemer (onderzoek, tabel, sleutel, kolom, waarde) AS
SELECT onderzoek, 'deelnemer_event', CAST(id AS TEXT), 'deelnemer', deelnemer
FROM deelnemer_event
UNION ALL SELECT onderzoek, 'deelnemer_event', CAST(id AS TEXT), 'kind', kind
FROM deelnemer_event
UNION ALL SELECT onderzoek, 'deelnemer_event', CAST(id AS TEXT), 'day', day
FROM deelnemer_event
UNION ALL SELECT onderzoek, 'deelnemer_event', CAST(id AS TEXT), 'author',
    author FROM deelnemer_event;
