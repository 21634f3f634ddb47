-- What the aanbieder must do about a shortfall.  Numbers count within the
-- onderzoek and are never reused: taken back is withdrawn, not deleted.
CREATE TABLE maatregel (
	onderzoek	INTEGER NOT NULL REFERENCES onderzoek,
	number		INTEGER NOT NULL CHECK (number > 0),
	norm		TEXT NOT NULL,		-- cited
	text		TEXT NOT NULL,		-- what must be achieved
	due_on		TEXT,			-- jjjj-mm-dd; NULL: not set yet
	owner		TEXT NOT NULL,		-- function at the aanbieder
	blijkt_uit	TEXT NOT NULL,		-- what will show it
	withdrawn	INTEGER NOT NULL CHECK (withdrawn IN (0, 1)),
	revision	INTEGER NOT NULL,	-- counts the changes
	door		TEXT NOT NULL,		-- who made this revision
	PRIMARY KEY (onderzoek, number)
) STRICT, WITHOUT ROWID;

-- What the aanbieder is advised to do.
CREATE TABLE advies (
	onderzoek	INTEGER NOT NULL REFERENCES onderzoek,
	number		INTEGER NOT NULL CHECK (number > 0),
	norm		TEXT NOT NULL,		-- cited; '': general
	text		TEXT NOT NULL,
	withdrawn	INTEGER NOT NULL CHECK (withdrawn IN (0, 1)),
	revision	INTEGER NOT NULL,	-- counts the changes
	door		TEXT NOT NULL,		-- who made this revision
	PRIMARY KEY (onderzoek, number)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER maatregel_no_delete BEFORE DELETE ON maatregel
BEGIN
	SELECT RAISE(ABORT, 'een maatregel wordt ingetrokken, niet gewist');
END;

CREATE TRIGGER advies_no_delete BEFORE DELETE ON advies
BEGIN
	SELECT RAISE(ABORT, 'een advies wordt ingetrokken, niet gewist');
END;
