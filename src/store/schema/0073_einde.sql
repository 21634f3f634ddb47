-- The end of an onderzoek, from which the term of keeping it runs.  Only
-- ever added: the last one counts, and heropend takes it back.
CREATE TABLE einde (
	id		INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	onderzoek	INTEGER NOT NULL REFERENCES onderzoek,
	soort		TEXT NOT NULL CHECK (soort IN
	    ('afgesloten', 'afgebroken', 'heropend')),
	day		TEXT NOT NULL CHECK (day <> ''), -- jjjj-mm-dd
	reden		TEXT NOT NULL,
	was		TEXT NOT NULL,	-- status before it
	author		TEXT NOT NULL,	-- login
	stamp		TEXT NOT NULL,	-- when it was written down
	CHECK (soort = 'afgesloten' OR trim(reden, ' ' || char(9, 10)) <> '')
) STRICT;

CREATE INDEX einde_van ON einde (onderzoek, id);

CREATE TRIGGER einde_no_update BEFORE UPDATE ON einde
BEGIN
	SELECT RAISE(ABORT, 'een einde verandert nooit');
END;

CREATE TRIGGER einde_no_delete BEFORE DELETE ON einde
BEGIN
	SELECT RAISE(ABORT, 'een einde wordt nooit gewist');
END;

-- What runs is ended, what is ended is taken up again.
CREATE TRIGGER einde_volgt BEFORE INSERT ON einde
WHEN (NEW.soort = 'heropend') <> coalesce((SELECT soort <> 'heropend'
    FROM einde WHERE onderzoek = NEW.onderzoek ORDER BY id DESC LIMIT 1), 0)
BEGIN
	SELECT RAISE(ABORT, 'dit einde kan nu niet volgen');
END;

CREATE TRIGGER einde_status AFTER INSERT ON einde
BEGIN
	UPDATE onderzoek SET revision = revision + 1, door = NEW.author,
	    status = iif(NEW.soort = 'heropend', (SELECT was FROM einde
	        WHERE onderzoek = NEW.onderzoek AND id < NEW.id
	        ORDER BY id DESC LIMIT 1), 'afgesloten')
	WHERE id = NEW.onderzoek;
END;

CREATE TRIGGER log_einde_insert AFTER INSERT ON einde
BEGIN
	INSERT INTO logboek_regel
	SELECT NEW.onderzoek, 'einde', NEW.id, kolom, NULL, value
	FROM (WITH c (kolom, value) AS (VALUES
	    ('soort', NEW.soort), ('day', NEW.day), ('reden', NEW.reden),
	    ('was', NEW.was), ('author', NEW.author))
	    SELECT * FROM c)
	WHERE value <> '';
END;

-- What the table says, for the check of the logboek.
CREATE VIEW inhoud_einde (onderzoek, tabel, sleutel, kolom, waarde) AS
SELECT onderzoek, 'einde', CAST(id AS TEXT), 'soort', soort FROM einde
UNION ALL SELECT onderzoek, 'einde', CAST(id AS TEXT), 'day', day FROM einde
UNION ALL SELECT onderzoek, 'einde', CAST(id AS TEXT), 'reden', reden
FROM einde
UNION ALL SELECT onderzoek, 'einde', CAST(id AS TEXT), 'was', was FROM einde
UNION ALL SELECT onderzoek, 'einde', CAST(id AS TEXT), 'author', author
FROM einde;
