-- A norm of the set as far as this onderzoek deals with it: chosen, or
-- left out with a reason.  Its revision also covers oordeel and toetspunt:
-- who changes one of those raises it.
CREATE TABLE onderzoek_norm (
	onderzoek	INTEGER NOT NULL REFERENCES onderzoek,
	norm		TEXT NOT NULL,		-- cited: 'A-1.3.2'
	chosen		INTEGER NOT NULL CHECK (chosen IN (0, 1)),
	reden		TEXT NOT NULL,		-- why added or left out
	revision	INTEGER NOT NULL,	-- counts the changes
	door		TEXT NOT NULL,		-- who made this revision
	PRIMARY KEY (onderzoek, norm)
) STRICT, WITHOUT ROWID;

-- What the toezichthouder found on one norm.
CREATE TABLE oordeel (
	onderzoek	INTEGER NOT NULL,
	norm		TEXT NOT NULL,		-- cited
	grade		TEXT,			-- id in the scale; NULL: open
	tekort		INTEGER NOT NULL CHECK (tekort IN (0, 1)),
						-- the grade is a shortfall
	bevinding	TEXT NOT NULL,
	PRIMARY KEY (onderzoek, norm),
	FOREIGN KEY (onderzoek, norm) REFERENCES onderzoek_norm
) STRICT, WITHOUT ROWID;

-- What was seen of one toetspunt; no row: not looked at yet.
CREATE TABLE toetspunt (
	onderzoek	INTEGER NOT NULL,
	norm		TEXT NOT NULL,		-- cited
	punt		TEXT NOT NULL,		-- id within the norm
	gezien		TEXT NOT NULL CHECK (gezien IN ('+', '-', 'nvt')),
	PRIMARY KEY (onderzoek, norm, punt),
	FOREIGN KEY (onderzoek, norm) REFERENCES onderzoek_norm
) STRICT, WITHOUT ROWID;
