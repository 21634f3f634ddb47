-- The register of signalen: what came in, how it was weighed, what was
-- decided.  A signaal never changes: what happens to it are steps.  Who
-- told it is not in this database but in the key file beside it.
CREATE TABLE signaal (
	id		INTEGER NOT NULL PRIMARY KEY, -- JJJJ * 1000000 + NNNN
	bron		TEXT NOT NULL CHECK (bron IN ('client',
	    'medewerker', 'gemeente', 'media', 'anders')),
	kanaal		TEXT NOT NULL CHECK (kanaal IN ('telefoon', 'mail',
	    'formulier', 'gesprek', 'brief', 'anders')),
	privacy		TEXT NOT NULL CHECK (privacy IN
	    ('intern', 'bijzonder')),	-- bijzonder: not found by searching
	author		TEXT NOT NULL,	-- login
	stamp		TEXT NOT NULL	-- when it was written down
) STRICT;

-- Only ever added: a step that was wrong is followed by another one.
CREATE TABLE signaal_stap (
	id		INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	signaal		INTEGER NOT NULL REFERENCES signaal,
	stap		TEXT NOT NULL,	-- see signaal_volgt
	day		TEXT NOT NULL,	-- jjjj-mm-dd on which it happened
	text		TEXT NOT NULL,	-- content, weging or reason
	-- what is known from now on; '': as before
	aanbieder	TEXT NOT NULL,	-- name in the register
	voorzieningen	TEXT NOT NULL,	-- ids with a blank between
	gemeenten	TEXT NOT NULL,	-- ids with a blank between
	normen		TEXT NOT NULL,	-- cited, with a blank between
	onderzoek	INTEGER REFERENCES onderzoek, -- that began; or NULL
	author		TEXT NOT NULL,	-- login
	stamp		TEXT NOT NULL	-- when it was written down
) STRICT;

CREATE INDEX signaal_stap_van ON signaal_stap (signaal, id);
CREATE INDEX signaal_stap_onderzoek ON signaal_stap (onderzoek)
    WHERE onderzoek IS NOT NULL;

-- What lists choose and sort by; kept by triggers.
CREATE TABLE signaal_lijst (
	id		INTEGER NOT NULL PRIMARY KEY REFERENCES signaal,
	eerste		INTEGER NOT NULL, -- id of the step with the content
	aanbieder	INTEGER NOT NULL, -- id; 0: not known
	voorzieningen	TEXT NOT NULL,
	gemeenten	TEXT NOT NULL,
	normen		TEXT NOT NULL,
	onderzoeken	TEXT NOT NULL,	-- nummers with a blank between
	stand		TEXT NOT NULL,	-- after the last step
	ontvangen_op	TEXT NOT NULL,
	laatst_op	TEXT NOT NULL,	-- day of the last step
	dicht		INTEGER NOT NULL GENERATED ALWAYS AS (stand IN
	    ('doorgestuurd', 'geen_actie', 'begonnen')) STORED,
	volgorde	INTEGER NOT NULL GENERATED ALWAYS AS (iif(stand IN
	    ('doorgestuurd', 'geen_actie', 'begonnen'), -id, id)) STORED
) STRICT;

CREATE INDEX signaal_lijst_dicht ON signaal_lijst (dicht, volgorde);
CREATE INDEX signaal_lijst_aanbieder ON signaal_lijst
    (aanbieder, dicht, volgorde);

-- How S-2026-0001 follows from the id.
CREATE VIEW signaal_nummer (id, nummer) AS
SELECT id, printf('S-%04d-%04d', id / 1000000, id % 1000000) FROM signaal;
