-- How long an onderzoek is kept: the category of the selectielijst, where
-- somebody chose another than the usual one, and whether destroying waits.
-- Only ever added: of each the last one counts, and the reason is never
-- empty.
CREATE TABLE bewaring (
	id		INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	onderzoek	INTEGER NOT NULL REFERENCES onderzoek,
	stap		TEXT NOT NULL CHECK (stap IN
	    ('categorie', 'aanhouden', 'vrijgeven')),
	categorie	TEXT NOT NULL CHECK ((categorie <> '') =
	    (stap = 'categorie')),	-- nummer in the selectielijst
	reden		TEXT NOT NULL
	    CHECK (trim(reden, ' ' || char(9, 10)) <> ''),
	author		TEXT NOT NULL,	-- login
	stamp		TEXT NOT NULL	-- when it was written down
) STRICT;

CREATE INDEX bewaring_van ON bewaring (onderzoek, id);

CREATE TRIGGER bewaring_no_update BEFORE UPDATE ON bewaring
BEGIN
	SELECT RAISE(ABORT, 'een stap van het bewaren verandert nooit');
END;

CREATE TRIGGER bewaring_no_delete BEFORE DELETE ON bewaring
BEGIN
	SELECT RAISE(ABORT, 'een stap van het bewaren wordt nooit gewist');
END;

CREATE TRIGGER bewaring_volgt BEFORE INSERT ON bewaring
WHEN NEW.stap <> 'categorie' AND (NEW.stap = 'vrijgeven') <>
    coalesce((SELECT stap = 'aanhouden' FROM bewaring
    WHERE onderzoek = NEW.onderzoek AND stap <> 'categorie'
    ORDER BY id DESC LIMIT 1), 0)
BEGIN
	SELECT RAISE(ABORT, 'deze stap van het bewaren kan nu niet volgen');
END;

CREATE TRIGGER log_bewaring_insert AFTER INSERT ON bewaring
BEGIN
	INSERT INTO logboek_regel
	SELECT NEW.onderzoek, 'bewaring', NEW.id, kolom, NULL, value
	FROM (WITH c (kolom, value) AS (VALUES
	    ('stap', NEW.stap), ('categorie', NEW.categorie),
	    ('reden', NEW.reden), ('author', NEW.author))
	    SELECT * FROM c)
	WHERE value <> '';
END;

-- What the table says, for the check of the logboek.
CREATE VIEW inhoud_bewaring (onderzoek, tabel, sleutel, kolom, waarde) AS
SELECT onderzoek, 'bewaring', CAST(id AS TEXT), 'stap', stap FROM bewaring
UNION ALL SELECT onderzoek, 'bewaring', CAST(id AS TEXT), 'categorie',
    categorie FROM bewaring
UNION ALL SELECT onderzoek, 'bewaring', CAST(id AS TEXT), 'reden', reden
FROM bewaring
UNION ALL SELECT onderzoek, 'bewaring', CAST(id AS TEXT), 'author', author
FROM bewaring;
