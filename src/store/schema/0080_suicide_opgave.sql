-- The yearly overview of suïcides and suïcidepogingen with serious injury
-- that each aanbieder is asked for.  Only ever added: of an aanbieder and a
-- year the last row counts.  Not found by searching.
CREATE TABLE suicide_opgave (
	id		INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	aanbieder	INTEGER NOT NULL REFERENCES aanbieder,
	jaar		INTEGER NOT NULL CHECK (jaar BETWEEN 2015 AND 9999),
	gevraagd_op	TEXT NOT NULL CHECK (gevraagd_op <> ''), -- jjjj-mm-dd
	ontvangen_op	TEXT NOT NULL,	-- jjjj-mm-dd; '': not yet
	suicides	INTEGER CHECK (suicides >= 0),	-- NULL: not yet
	pogingen	INTEGER CHECK (pogingen >= 0),
	author		TEXT NOT NULL,	-- login
	stamp		TEXT NOT NULL,	-- when it was written down
	CHECK ((ontvangen_op = '') = (suicides IS NULL)
	    AND (suicides IS NULL) = (pogingen IS NULL))
) STRICT;

CREATE INDEX suicide_opgave_jaar ON suicide_opgave (jaar, aanbieder, id);
CREATE INDEX suicide_opgave_van ON suicide_opgave (aanbieder);

CREATE TRIGGER suicide_opgave_no_update BEFORE UPDATE ON suicide_opgave
BEGIN SELECT RAISE(ABORT, 'een opgave verandert nooit'); END;

CREATE TRIGGER suicide_opgave_no_delete BEFORE DELETE ON suicide_opgave
BEGIN SELECT RAISE(ABORT, 'een opgave wordt nooit gewist'); END;

CREATE TRIGGER log_suicide_opgave_insert AFTER INSERT ON suicide_opgave
BEGIN
	INSERT INTO logboek_regel
	SELECT NULL, 'suicide_opgave', CAST(NEW.id AS TEXT), kolom, NULL, value
	FROM (WITH c (kolom, value) AS (VALUES
	    ('aanbieder', CAST(NEW.aanbieder AS TEXT)),
	    ('jaar', CAST(NEW.jaar AS TEXT)),
	    ('gevraagd_op', NEW.gevraagd_op),
	    ('ontvangen_op', NEW.ontvangen_op),
	    ('suicides', CAST(NEW.suicides AS TEXT)),
	    ('pogingen', CAST(NEW.pogingen AS TEXT)),
	    ('author', NEW.author)) SELECT * FROM c)
	WHERE value <> '';
END;

-- What the table says, for the check of the logboek.
CREATE VIEW inhoud_suicide (tabel, sleutel, kolom, waarde) AS
SELECT 'suicide_opgave', CAST(id AS TEXT), kolom, waarde FROM (
    SELECT id, 'aanbieder' AS kolom, CAST(aanbieder AS TEXT) AS waarde
    FROM suicide_opgave
    UNION ALL SELECT id, 'jaar', CAST(jaar AS TEXT) FROM suicide_opgave
    UNION ALL SELECT id, 'gevraagd_op', gevraagd_op FROM suicide_opgave
    UNION ALL SELECT id, 'ontvangen_op', ontvangen_op FROM suicide_opgave
    UNION ALL SELECT id, 'suicides', CAST(suicides AS TEXT)
    FROM suicide_opgave
    UNION ALL SELECT id, 'pogingen', CAST(pogingen AS TEXT)
    FROM suicide_opgave
    UNION ALL SELECT id, 'author', author FROM suicide_opgave)
WHERE waarde <> '';
