-- A talk of an onderzoek.  Numbers count within the onderzoek and are
-- never reused: taken back is withdrawn, not deleted.  Who talked is a
-- role and a number; a name is never in this database.
CREATE TABLE gesprek (
	onderzoek	INTEGER NOT NULL REFERENCES onderzoek,
	number		INTEGER NOT NULL CHECK (number > 0),
	bronnen		TEXT NOT NULL,	-- 'c1 b2'
	waar		TEXT NOT NULL,	-- place, in words
	dag		TEXT NOT NULL,	-- jjjj-mm-dd, or ''
	methode		TEXT NOT NULL,	-- id in the normset, or ''
	aanwezig	TEXT NOT NULL,	-- who else was there, in words
	toestemming	TEXT NOT NULL CHECK (toestemming IN
	    ('', 'ja', 'nee', 'nvt')), -- to enter a dwelling
	bezoek		INTEGER NOT NULL CHECK (bezoek >= 0), -- row of the
				-- group bezoeken, from 1; 0: none
	withdrawn	INTEGER NOT NULL CHECK (withdrawn IN (0, 1)),
	revision	INTEGER NOT NULL,	-- counts the changes
	door		TEXT NOT NULL,		-- who made this revision
	PRIMARY KEY (onderzoek, number)
) STRICT, WITHOUT ROWID;

-- When it ran.  Only ever added.
CREATE TABLE gesprek_moment (
	id		INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	onderzoek	INTEGER NOT NULL,
	number		INTEGER NOT NULL,
	moment		TEXT NOT NULL CHECK (moment IN
	    ('begin', 'pauze', 'verder', 'einde')),
	author		TEXT NOT NULL,	-- login
	stamp		TEXT NOT NULL,	-- jjjj-mm-dd uu:mm:ss
	FOREIGN KEY (onderzoek, number) REFERENCES gesprek
) STRICT;

CREATE INDEX gesprek_moment_van ON gesprek_moment (onderzoek, number, id);

CREATE TRIGGER gesprek_no_delete BEFORE DELETE ON gesprek
BEGIN
	SELECT RAISE(ABORT, 'een gesprek vervalt, het wordt niet gewist');
END;

CREATE TRIGGER gesprek_key BEFORE UPDATE OF onderzoek, number ON gesprek
BEGIN
	SELECT RAISE(ABORT, 'een nummer verandert nooit');
END;

CREATE TRIGGER gesprek_moment_no_update BEFORE UPDATE ON gesprek_moment
BEGIN
	SELECT RAISE(ABORT, 'een moment van een gesprek verandert nooit');
END;

CREATE TRIGGER gesprek_moment_no_delete BEFORE DELETE ON gesprek_moment
BEGIN
	SELECT RAISE(ABORT, 'een moment van een gesprek wordt nooit gewist');
END;
