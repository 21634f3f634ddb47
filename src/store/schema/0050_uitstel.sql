-- More time for a term of the procedure.  Only ever added: the last of a
-- term counts, and the reason is never empty.
CREATE TABLE uitstel (
	id		INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	onderzoek	INTEGER NOT NULL REFERENCES onderzoek,
	termijn		TEXT NOT NULL CHECK (termijn <> ''), -- id in the kalender
	until		TEXT NOT NULL CHECK (until <> ''), -- the new last day
	reden		TEXT NOT NULL CHECK (trim(reden) <> ''),
	author		TEXT NOT NULL,	-- login
	stamp		TEXT NOT NULL	-- when it was written down
) STRICT;

CREATE INDEX uitstel_van ON uitstel (onderzoek, id);

CREATE TRIGGER uitstel_no_update BEFORE UPDATE ON uitstel
BEGIN
	SELECT RAISE(ABORT, 'uitstel verandert nooit');
END;

CREATE TRIGGER uitstel_no_delete BEFORE DELETE ON uitstel
BEGIN
	SELECT RAISE(ABORT, 'uitstel wordt nooit gewist');
END;

CREATE TRIGGER log_uitstel_insert AFTER INSERT ON uitstel
BEGIN
	INSERT INTO logboek_regel
	SELECT NEW.onderzoek, 'uitstel', NEW.id, kolom, NULL, value
	FROM (WITH c (kolom, value) AS (VALUES
	    ('termijn', NEW.termijn), ('until', NEW.until),
	    ('reden', NEW.reden), ('author', NEW.author))
	    SELECT * FROM c);
END;

-- What the table says, for the check of the logboek.
CREATE VIEW inhoud_uitstel (onderzoek, tabel, sleutel, kolom, waarde) AS
SELECT onderzoek, 'uitstel', CAST(id AS TEXT), 'termijn', termijn
FROM uitstel
UNION ALL SELECT onderzoek, 'uitstel', CAST(id AS TEXT), 'until', until
FROM uitstel
UNION ALL SELECT onderzoek, 'uitstel', CAST(id AS TEXT), 'reden', reden
FROM uitstel
UNION ALL SELECT onderzoek, 'uitstel', CAST(id AS TEXT), 'author', author
FROM uitstel;
