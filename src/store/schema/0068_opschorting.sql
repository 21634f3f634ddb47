-- Times in which a term of the procedure stands still.  Only ever added: of
-- a term the last with a first day counts, so one is ended, corrected or
-- taken back by another row; the reason is never empty.
CREATE TABLE opschorting (
	id		INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	onderzoek	INTEGER NOT NULL REFERENCES onderzoek,
	termijn		TEXT NOT NULL CHECK (termijn <> ''), -- id in the kalender
	van		TEXT NOT NULL CHECK (van <> ''), -- the first of its days
	-- the last; '': it goes on; before van: not suspended after all
	tot		TEXT NOT NULL,
	reden		TEXT NOT NULL CHECK (trim(reden) <> ''),
	author		TEXT NOT NULL,	-- login
	stamp		TEXT NOT NULL	-- when it was written down
) STRICT;

CREATE INDEX opschorting_van ON opschorting (onderzoek, termijn, id);

CREATE TRIGGER opschorting_no_update BEFORE UPDATE ON opschorting
BEGIN
	SELECT RAISE(ABORT, 'een opschorting verandert nooit');
END;

CREATE TRIGGER opschorting_no_delete BEFORE DELETE ON opschorting
BEGIN
	SELECT RAISE(ABORT, 'een opschorting wordt nooit gewist');
END;

CREATE TRIGGER log_opschorting_insert AFTER INSERT ON opschorting
BEGIN
	INSERT INTO logboek_regel
	SELECT NEW.onderzoek, 'opschorting', NEW.id, kolom, NULL, value
	FROM (WITH c (kolom, value) AS (VALUES
	    ('termijn', NEW.termijn), ('van', NEW.van), ('tot', NEW.tot),
	    ('reden', NEW.reden), ('author', NEW.author))
	    SELECT * FROM c)
	WHERE value <> '';
END;

-- What the table says, for the check of the logboek.
CREATE VIEW inhoud_opschorting (onderzoek, tabel, sleutel, kolom, waarde) AS
SELECT onderzoek, 'opschorting', CAST(id AS TEXT), 'termijn', termijn
FROM opschorting
UNION ALL SELECT onderzoek, 'opschorting', CAST(id AS TEXT), 'van', van
FROM opschorting
UNION ALL SELECT onderzoek, 'opschorting', CAST(id AS TEXT), 'tot', tot
FROM opschorting
UNION ALL SELECT onderzoek, 'opschorting', CAST(id AS TEXT), 'reden', reden
FROM opschorting
UNION ALL SELECT onderzoek, 'opschorting', CAST(id AS TEXT), 'author', author
FROM opschorting;
