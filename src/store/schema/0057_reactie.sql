-- What the aanbieder wrote for the rapport, and the copies of it that went
-- to wethouders.  Only ever added: the last counts (of a gemeente).
CREATE TABLE reactie (
	id		INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	onderzoek	INTEGER NOT NULL REFERENCES onderzoek,
	text		TEXT NOT NULL,	-- at most 200 words; '': none after all
	author		TEXT NOT NULL,	-- login of who kept it
	stamp		TEXT NOT NULL	-- when it was kept
) STRICT;

CREATE INDEX reactie_van ON reactie (onderzoek, id);

CREATE TABLE afschrift (
	id		INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	onderzoek	INTEGER NOT NULL REFERENCES onderzoek,
	gemeente	TEXT NOT NULL CHECK (gemeente <> ''), -- id in registers
	day		TEXT NOT NULL,	-- jjjj-mm-dd; '': not sent after all
	author		TEXT NOT NULL,	-- login
	stamp		TEXT NOT NULL	-- when it was written down
) STRICT;

CREATE INDEX afschrift_van ON afschrift (onderzoek, id);

CREATE TRIGGER reactie_no_update BEFORE UPDATE ON reactie
BEGIN SELECT RAISE(ABORT, 'een reactie verandert nooit'); END;

CREATE TRIGGER reactie_no_delete BEFORE DELETE ON reactie
BEGIN SELECT RAISE(ABORT, 'een reactie wordt nooit gewist'); END;

CREATE TRIGGER afschrift_no_update BEFORE UPDATE ON afschrift
BEGIN SELECT RAISE(ABORT, 'een afschrift verandert nooit'); END;

CREATE TRIGGER afschrift_no_delete BEFORE DELETE ON afschrift
BEGIN SELECT RAISE(ABORT, 'een afschrift wordt nooit gewist'); END;

CREATE TRIGGER log_reactie_insert AFTER INSERT ON reactie
BEGIN
	INSERT INTO logboek_regel
	SELECT NEW.onderzoek, 'reactie', NEW.id, kolom, NULL, value
	FROM (WITH c (kolom, value) AS (VALUES ('text', NEW.text),
	    ('author', NEW.author)) SELECT * FROM c)
	WHERE value <> '';
END;

CREATE TRIGGER log_afschrift_insert AFTER INSERT ON afschrift
BEGIN
	INSERT INTO logboek_regel
	SELECT NEW.onderzoek, 'afschrift', NEW.id, kolom, NULL, value
	FROM (WITH c (kolom, value) AS (VALUES ('gemeente', NEW.gemeente),
	    ('day', NEW.day), ('author', NEW.author)) SELECT * FROM c)
	WHERE value <> '';
END;

-- What the tables say, for the check of the logboek.
CREATE VIEW inhoud_reactie (onderzoek, tabel, sleutel, kolom, waarde) AS
SELECT onderzoek, 'reactie', CAST(id AS TEXT), 'text', text FROM reactie
UNION ALL SELECT onderzoek, 'reactie', CAST(id AS TEXT), 'author', author
FROM reactie
UNION ALL SELECT onderzoek, 'afschrift', CAST(id AS TEXT), 'gemeente',
    gemeente FROM afschrift
UNION ALL SELECT onderzoek, 'afschrift', CAST(id AS TEXT), 'day', day
FROM afschrift
UNION ALL SELECT onderzoek, 'afschrift', CAST(id AS TEXT), 'author', author
FROM afschrift;
