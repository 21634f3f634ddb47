-- What happened to a maatregel.  Only ever added: a step that was wrong is
-- followed by another one.
CREATE TABLE maatregel_event (
	id		INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	onderzoek	INTEGER NOT NULL,
	number		INTEGER NOT NULL,
	stap		TEXT NOT NULL,	-- see maatregel_stap
	day		TEXT NOT NULL,	-- jjjj-mm-dd on which it happened
	until		TEXT,	-- uitstel: the new last day; gevraagd: by when
	was		TEXT,	-- uitstel: the last day until then
	text		TEXT NOT NULL,	-- reason, evidence, what was said
	gemeente	TEXT NOT NULL,	-- overgedragen: id of the gemeente
	toets		TEXT NOT NULL,	-- nummer of the later onderzoek, or ''
	author		TEXT NOT NULL,	-- login
	stamp		TEXT NOT NULL,	-- when it was written down
	FOREIGN KEY (onderzoek, number) REFERENCES maatregel
) STRICT;

CREATE INDEX maatregel_event_van ON maatregel_event (onderzoek, number, id);

CREATE TRIGGER maatregel_event_no_update BEFORE UPDATE ON maatregel_event
BEGIN
	SELECT RAISE(ABORT, 'een stap van een maatregel verandert nooit');
END;

CREATE TRIGGER maatregel_event_no_delete BEFORE DELETE ON maatregel_event
BEGIN
	SELECT RAISE(ABORT, 'een stap van een maatregel wordt nooit gewist');
END;

CREATE TRIGGER log_maatregel_event_insert AFTER INSERT ON maatregel_event
BEGIN
	INSERT INTO logboek_regel
	SELECT NEW.onderzoek, 'maatregel_event',
	    NEW.number || '/' || NEW.id, kolom, NULL, value
	FROM (WITH c (kolom, value) AS (VALUES
	    ('stap', NEW.stap), ('day', NEW.day), ('until', NEW.until),
	    ('was', NEW.was), ('text', NEW.text),
	    ('gemeente', NEW.gemeente), ('toets', NEW.toets),
	    ('author', NEW.author))
	    SELECT * FROM c)
	WHERE value <> '';
END;

-- What the tables say of it, for the check of the logboek.
CREATE VIEW inhoud_maatregel (onderzoek, tabel, sleutel, kolom, waarde) AS
SELECT onderzoek, 'maatregel_event', number || '/' || id, 'stap', stap
FROM maatregel_event
UNION ALL SELECT onderzoek, 'maatregel_event', number || '/' || id, 'day',
    day FROM maatregel_event
UNION ALL SELECT onderzoek, 'maatregel_event', number || '/' || id, 'until',
    until FROM maatregel_event
UNION ALL SELECT onderzoek, 'maatregel_event', number || '/' || id, 'was',
    was FROM maatregel_event
UNION ALL SELECT onderzoek, 'maatregel_event', number || '/' || id, 'text',
    text FROM maatregel_event
UNION ALL SELECT onderzoek, 'maatregel_event', number || '/' || id,
    'gemeente', gemeente FROM maatregel_event
UNION ALL SELECT onderzoek, 'maatregel_event', number || '/' || id,
    'toets', toets FROM maatregel_event
UNION ALL SELECT onderzoek, 'maatregel_event', number || '/' || id,
    'author', author FROM maatregel_event;
