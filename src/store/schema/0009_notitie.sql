-- One line heard, read or seen.  Only ever added: a correction is a new
-- row that names the old one, which stays readable.
CREATE TABLE notitie (
	id		INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	onderzoek	INTEGER NOT NULL REFERENCES onderzoek,
	stamp		TEXT NOT NULL,	-- when it was noted
	author		TEXT NOT NULL,	-- login of who noted it
	text		TEXT NOT NULL CHECK (text <> ''),
	bron		TEXT NOT NULL,	-- pseudonym: 'c1', or ''
	methode		TEXT NOT NULL,	-- id in the normset, or ''
	literal		INTEGER NOT NULL CHECK (literal IN (0, 1)),
					-- 1: the very words that were said
	privacy		TEXT NOT NULL CHECK (privacy IN
	    ('openbaar', 'intern', 'bijzonder')), -- only the first is printed
	corrects	INTEGER,	-- the notitie it replaces, or NULL
	UNIQUE (onderzoek, id),
	FOREIGN KEY (onderzoek, corrects) REFERENCES notitie (onderzoek, id)
) STRICT;

CREATE INDEX notitie_corrects ON notitie (onderzoek, corrects)
WHERE corrects IS NOT NULL;

-- Which norms a notitie bears on.
CREATE TABLE notitie_norm (
	notitie		INTEGER NOT NULL REFERENCES notitie,
	norm		TEXT NOT NULL,	-- cited
	plaats		INTEGER NOT NULL, -- its place in the set, from 0
	PRIMARY KEY (notitie, norm)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER notitie_no_update BEFORE UPDATE ON notitie
BEGIN
	SELECT RAISE(ABORT, 'een notitie verandert nooit');
END;

CREATE TRIGGER notitie_no_delete BEFORE DELETE ON notitie
BEGIN
	SELECT RAISE(ABORT, 'een notitie wordt nooit gewist');
END;

CREATE TRIGGER notitie_norm_no_update BEFORE UPDATE ON notitie_norm
BEGIN
	SELECT RAISE(ABORT, 'een notitie verandert nooit');
END;

CREATE TRIGGER notitie_norm_no_delete BEFORE DELETE ON notitie_norm
BEGIN
	SELECT RAISE(ABORT, 'een notitie wordt nooit gewist');
END;
