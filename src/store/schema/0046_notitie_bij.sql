-- What stands beside a notitie.  A notitie never changes, so nor do these.

-- Only for a notitie of a gesprek, or that is something to do or to ask.
CREATE TABLE notitie_bij (
	notitie		INTEGER NOT NULL PRIMARY KEY REFERENCES notitie,
	onderzoek	INTEGER NOT NULL, -- that of the notitie
	gesprek		INTEGER,	-- number, or NULL
	soort		TEXT NOT NULL CHECK (soort IN
	    ('', 'doen', 'vragen')),
	FOREIGN KEY (onderzoek, notitie) REFERENCES notitie (onderzoek, id),
	FOREIGN KEY (onderzoek, gesprek) REFERENCES gesprek
) STRICT;

CREATE INDEX notitie_bij_gesprek ON notitie_bij (onderzoek, gesprek);

-- What was to do or to ask, and is dealt with.
CREATE TABLE notitie_gedaan (
	notitie		INTEGER NOT NULL PRIMARY KEY REFERENCES notitie,
	author		TEXT NOT NULL,	-- login
	stamp		TEXT NOT NULL	-- when it was said to be done
) STRICT;

-- Split and joined: which notitie came in the place of which.  A plain
-- correction is in notitie.corrects.
CREATE TABLE notitie_vervangt (
	notitie		INTEGER NOT NULL REFERENCES notitie,	-- the new
	oud		INTEGER NOT NULL REFERENCES notitie,	-- the old
	PRIMARY KEY (notitie, oud)
) STRICT, WITHOUT ROWID;

CREATE INDEX notitie_vervangt_oud ON notitie_vervangt (oud);
