-- One case under one vorm.  Its facts are columns under the name that a
-- vorm uses; facts that are sets have a table of their own.
CREATE TABLE onderzoek (
	id		INTEGER NOT NULL PRIMARY KEY,
	nummer		TEXT NOT NULL UNIQUE,	-- 'JJJJ-NNNN', never reused
	volgorde	INTEGER NOT NULL UNIQUE, -- JJJJ * 1000000 + NNNN: sorts
	vorm		TEXT NOT NULL,		-- id of the vorm
	vorm_titel	TEXT NOT NULL,		-- its title, for lists
	pin_vorm	TEXT NOT NULL REFERENCES pin,
	pin_normset	TEXT NOT NULL REFERENCES pin,
	pin_registers	TEXT REFERENCES pin,	-- NULL: begun without
	-- facts
	aanbieder	INTEGER REFERENCES aanbieder, -- NULL: not known yet
	locatie		TEXT NOT NULL,
	pgb		TEXT CHECK (pgb IN ('ja', 'nee')), -- NULL: open
	aangekondigd	TEXT CHECK (aangekondigd IN ('ja', 'nee')),
	signaal_ontvangen_op TEXT,		-- jjjj-mm-dd or NULL
	bezoek_op	TEXT,			-- jjjj-mm-dd or NULL
	vorige		TEXT NOT NULL,	-- nummer of the one it follows
	-- how far it is
	status		TEXT NOT NULL CHECK (status IN
	    ('lopend', 'concept', 'definitief', 'afgesloten')),
	stap		TEXT NOT NULL,	-- id of the step last worked in
	stap_titel	TEXT NOT NULL,	-- its title, for lists
	behandelaar	TEXT NOT NULL REFERENCES toezichthouder,
	begonnen_op	TEXT NOT NULL,	-- jjjj-mm-dd
	revision	INTEGER NOT NULL, -- of facts and status; counts changes
	door		TEXT NOT NULL,	-- who made this revision
	aangemaakt	TEXT NOT NULL,	-- jjjj-mm-dd hh:mm:ss
	-- kept by each save, so that a list reads nothing else
	gewijzigd	TEXT NOT NULL,	-- stamp of the last change in any table
	wijziging	INTEGER NOT NULL, -- rises with each save: sorts
	n_chosen	INTEGER NOT NULL, -- norms examined
	n_judged	INTEGER NOT NULL, -- of those: with a grade
	n_tekort	INTEGER NOT NULL, -- of those: with a shortfall
	naam_sleutel	TEXT NOT NULL,	-- name of the aanbieder, folded: sorts
	zoektekst	TEXT NOT NULL	-- what a filter looks in, folded
) STRICT;

CREATE INDEX onderzoek_wijziging ON onderzoek (wijziging, id);
CREATE INDEX onderzoek_naam ON onderzoek (naam_sleutel, id);
CREATE INDEX onderzoek_aanbieder ON onderzoek (aanbieder);
