-- A file that belongs to bewijs: it lies beside the database, in the
-- folder <database>-bewijs, under its hash.  Only ever added.
CREATE TABLE bestand (
	sha256		TEXT NOT NULL PRIMARY KEY
	    CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
	size		INTEGER NOT NULL CHECK (size >= 0)	-- bytes
) STRICT, WITHOUT ROWID;

CREATE TRIGGER bestand_no_update BEFORE UPDATE ON bestand
BEGIN
	SELECT RAISE(ABORT, 'een bestand verandert nooit');
END;

CREATE TRIGGER bestand_no_delete BEFORE DELETE ON bestand
BEGIN
	SELECT RAISE(ABORT, 'een bestand wordt nooit gewist');
END;

-- A document, dossier or place that was looked at.  Numbers count within
-- the onderzoek and are never reused: taken back is withdrawn.
CREATE TABLE bewijs (
	onderzoek	INTEGER NOT NULL REFERENCES onderzoek,
	number		INTEGER NOT NULL CHECK (number > 0),
	methode		TEXT NOT NULL,		-- id in the normset
	titel		TEXT NOT NULL CHECK (titel <> ''),
	dag		TEXT,			-- jjjj-mm-dd on which it was seen
	gezien		TEXT NOT NULL,		-- what was seen
	steekproef	TEXT NOT NULL,		-- why this one
	noodzaak	TEXT NOT NULL,		-- why it had to be seen
	proportionaliteit TEXT NOT NULL,	-- why nothing less would do
	privacy		TEXT NOT NULL
	    CHECK (privacy IN ('openbaar', 'intern', 'bijzonder')),
	bestand		TEXT REFERENCES bestand, -- NULL: none
	bestandsnaam	TEXT NOT NULL,		-- what it was called; no path
	withdrawn	INTEGER NOT NULL CHECK (withdrawn IN (0, 1)),
	revision	INTEGER NOT NULL,	-- counts the changes
	door		TEXT NOT NULL,		-- who made this revision
	PRIMARY KEY (onderzoek, number)
) STRICT, WITHOUT ROWID;

CREATE INDEX bewijs_bestand ON bewijs (bestand) WHERE bestand IS NOT NULL;

-- Which norms it bears on; the revision is that of the bewijs.
CREATE TABLE bewijs_norm (
	onderzoek	INTEGER NOT NULL,
	number		INTEGER NOT NULL,
	norm		TEXT NOT NULL,		-- cited: 'A-1.3.2'
	plaats		INTEGER NOT NULL,	-- in the order they were given
	PRIMARY KEY (onderzoek, number, norm),
	FOREIGN KEY (onderzoek, number) REFERENCES bewijs
) STRICT, WITHOUT ROWID;

CREATE TRIGGER bewijs_no_delete BEFORE DELETE ON bewijs
BEGIN
	SELECT RAISE(ABORT, 'bewijs wordt ingetrokken, niet gewist');
END;
