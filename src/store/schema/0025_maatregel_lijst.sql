-- What lists of maatregelen sort and choose by; kept by triggers, so that a
-- list reads a page of an index and nothing else.  The stand follows from
-- the last step.  The id is the nummer of the onderzoek (volgorde) * 1000
-- plus the number: it sorts, and never changes.  Without rowid, so that
-- a page may begin behind an id within an index.
CREATE TABLE maatregel_lijst (
	id		INTEGER NOT NULL PRIMARY KEY,
	onderzoek	INTEGER NOT NULL,
	number		INTEGER NOT NULL CHECK (number < 1000),
	aanbieder	INTEGER NOT NULL, -- id; 0: not known
	naam_sleutel	TEXT NOT NULL,	-- its name, folded
	norm		TEXT NOT NULL,	-- cited
	norm_titel	TEXT NOT NULL,	-- kept by the save, for lists
	stand		TEXT NOT NULL,	-- after the last step
	uiterlijk	TEXT,		-- last day after uitstel; NULL: none
	opgelegd_op	TEXT NOT NULL,	-- day of the first step
	oplegger	TEXT NOT NULL,	-- its author
	laatst_op	TEXT NOT NULL,	-- day of the last step
	zoektekst	TEXT NOT NULL,	-- what words are looked for in, folded
	dicht		INTEGER NOT NULL GENERATED ALWAYS AS
	    (stand IN ('hersteld', 'ingetrokken')) STORED,
	rang		INTEGER NOT NULL GENERATED ALWAYS AS (CASE stand
	    WHEN 'opgelegd' THEN 0 WHEN 'gevraagd' THEN 1
	    WHEN 'ontvangen' THEN 2 WHEN 'gereed' THEN 3
	    WHEN 'getoetst' THEN 4 WHEN 'niet_hersteld' THEN 5
	    WHEN 'overgedragen' THEN 6 WHEN 'hersteld' THEN 7
	    ELSE 8 END) STORED,
	-- behind all days: at a gemeente, then without a day
	sorteerdag	TEXT NOT NULL GENERATED ALWAYS AS
	    (iif(stand = 'overgedragen', '9998',
	    coalesce(uiterlijk, '9999'))) STORED,
	FOREIGN KEY (onderzoek, number) REFERENCES maatregel
) STRICT, WITHOUT ROWID;

CREATE INDEX maatregel_lijst_dag ON maatregel_lijst (dicht, sorteerdag, id);
CREATE INDEX maatregel_lijst_van ON maatregel_lijst
    (onderzoek, dicht, sorteerdag, id);
CREATE INDEX maatregel_lijst_aanbieder ON maatregel_lijst
    (aanbieder, dicht, sorteerdag, id);
CREATE INDEX maatregel_lijst_norm ON maatregel_lijst
    (norm, dicht, sorteerdag, id);
CREATE INDEX maatregel_lijst_stand ON maatregel_lijst
    (stand, dicht, sorteerdag, id);
-- The other orders.
CREATE INDEX maatregel_lijst_op_nummer ON maatregel_lijst (dicht, id);
CREATE INDEX maatregel_lijst_op_naam ON maatregel_lijst
    (dicht, naam_sleutel, id);
CREATE INDEX maatregel_lijst_op_norm ON maatregel_lijst (dicht, norm, id);
CREATE INDEX maatregel_lijst_op_rang ON maatregel_lijst (dicht, rang, id);

-- The same per gemeente of the onderzoek.
CREATE TABLE maatregel_plaats (
	gemeente	TEXT NOT NULL,	-- id in the registers
	dicht		INTEGER NOT NULL,
	sorteerdag	TEXT NOT NULL,
	id		INTEGER NOT NULL REFERENCES maatregel_lijst,
	PRIMARY KEY (gemeente, dicht, sorteerdag, id)
) STRICT, WITHOUT ROWID;

-- How many there are: 'open', 'gemeente' (handed over), and of the open
-- ones that were not handed over 'd' with a last day and 'm' with a month.
CREATE TABLE maatregel_telling (
	sleutel		TEXT NOT NULL PRIMARY KEY,
	n		INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
