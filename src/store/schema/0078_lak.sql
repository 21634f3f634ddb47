-- What was decided about a find in the public text: a number, a name.
-- Only ever added: of a sleutel the last counts.  The sleutel is the hash
-- of the find and the words around it; the find itself is not kept.
CREATE TABLE lak (
	id		INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	onderzoek	INTEGER NOT NULL REFERENCES onderzoek,
	sleutel		TEXT NOT NULL CHECK (length(sleutel) = 64),
	soort		TEXT NOT NULL,	-- what kind: 'bsn', 'persoon'
	besluit		TEXT NOT NULL CHECK (besluit IN ('open', 'weg',
	    'blijft')),
	grond		TEXT NOT NULL,	-- of the Woo: '5.1.2e'; '': none
	reden		TEXT NOT NULL CHECK (reden <> ''
	    OR besluit <> 'blijft'),
	author		TEXT NOT NULL,	-- login
	stamp		TEXT NOT NULL	-- when it was decided
) STRICT;

CREATE INDEX lak_van ON lak (onderzoek, id);

CREATE TRIGGER lak_no_update BEFORE UPDATE ON lak
BEGIN SELECT RAISE(ABORT, 'een lakbesluit verandert nooit'); END;

CREATE TRIGGER lak_no_delete BEFORE DELETE ON lak
BEGIN SELECT RAISE(ABORT, 'een lakbesluit wordt nooit gewist'); END;

CREATE TRIGGER log_lak_insert AFTER INSERT ON lak
BEGIN
	INSERT INTO logboek_regel
	SELECT NEW.onderzoek, 'lak', NEW.id, kolom, NULL, value
	FROM (WITH c (kolom, value) AS (VALUES ('sleutel', NEW.sleutel),
	    ('soort', NEW.soort), ('besluit', NEW.besluit),
	    ('grond', NEW.grond), ('reden', NEW.reden),
	    ('author', NEW.author)) SELECT * FROM c)
	WHERE value <> '';
END;

-- What the table says, for the check of the logboek.
CREATE VIEW inhoud_lak (onderzoek, tabel, sleutel, kolom, waarde) AS
SELECT onderzoek, 'lak', CAST(id AS TEXT), 'sleutel', sleutel FROM lak
UNION ALL SELECT onderzoek, 'lak', CAST(id AS TEXT), 'soort', soort FROM lak
UNION ALL SELECT onderzoek, 'lak', CAST(id AS TEXT), 'besluit', besluit
FROM lak
UNION ALL SELECT onderzoek, 'lak', CAST(id AS TEXT), 'grond', grond FROM lak
UNION ALL SELECT onderzoek, 'lak', CAST(id AS TEXT), 'reden', reden FROM lak
UNION ALL SELECT onderzoek, 'lak', CAST(id AS TEXT), 'author', author
FROM lak;
