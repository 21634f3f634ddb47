-- The handhaving register: what we and gemeenten do when maatregelen do
-- not suffice.  An entry never changes: what happens to it are steps.
CREATE TABLE handhaving (
	onderzoek	INTEGER NOT NULL REFERENCES onderzoek,
	number		INTEGER NOT NULL CHECK (number BETWEEN 1 AND 999),
	soort		TEXT NOT NULL REFERENCES handhaving_soort,
	gemeenten	TEXT NOT NULL,	-- ids with a blank between, or ''
	maatregel	TEXT NOT NULL CHECK (iif(soort = 'voorstel',
	    maatregel IN ('last_bestuursdwang', 'last_dwangsom'),
	    maatregel = '')),		-- what a voorstel proposes
	author		TEXT NOT NULL,	-- login
	stamp		TEXT NOT NULL,	-- when it was written down
	PRIMARY KEY (onderzoek, number)
) STRICT, WITHOUT ROWID;

-- Only ever added: a step that was wrong is followed by another one.
CREATE TABLE handhaving_event (
	id		INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	onderzoek	INTEGER NOT NULL,
	number		INTEGER NOT NULL,
	stap		TEXT NOT NULL,	-- see handhaving_stap
	day		TEXT NOT NULL,	-- jjjj-mm-dd on which it happened
	until		TEXT,		-- the last day that it sets, or NULL
	was		TEXT,		-- verlengd: the last day until then
	text		TEXT NOT NULL,	-- reason, what was said or seen
	gemeente	TEXT NOT NULL,	-- that decided, or ''
	author		TEXT NOT NULL,	-- login
	stamp		TEXT NOT NULL,	-- when it was written down
	FOREIGN KEY (onderzoek, number) REFERENCES handhaving
) STRICT;

CREATE INDEX handhaving_event_van ON handhaving_event
    (onderzoek, number, id);

-- What lists choose and sort by; kept by triggers.  The id is the nummer
-- of the onderzoek (volgorde) * 1000 plus the number, as of maatregelen.
CREATE TABLE handhaving_lijst (
	id		INTEGER NOT NULL PRIMARY KEY,
	onderzoek	INTEGER NOT NULL,
	number		INTEGER NOT NULL,
	aanbieder	INTEGER NOT NULL, -- id; 0: not known
	stand		TEXT NOT NULL,	-- after the last step
	tot		TEXT,		-- last day now; NULL: none
	begonnen_op	TEXT NOT NULL,	-- day of the first step
	laatst_op	TEXT NOT NULL,	-- day of the last step
	dicht		INTEGER NOT NULL GENERATED ALWAYS AS
	    (stand IN ('beeindigd', 'ingetrokken')) STORED,
	sorteerdag	TEXT NOT NULL GENERATED ALWAYS AS
	    (coalesce(tot, '9999')) STORED,
	FOREIGN KEY (onderzoek, number) REFERENCES handhaving
) STRICT, WITHOUT ROWID;

CREATE INDEX handhaving_lijst_dag ON handhaving_lijst
    (dicht, sorteerdag, id);
CREATE INDEX handhaving_lijst_van ON handhaving_lijst (onderzoek, id);
CREATE INDEX handhaving_lijst_aanbieder ON handhaving_lijst
    (aanbieder, dicht, sorteerdag, id);

CREATE TRIGGER handhaving_no_update BEFORE UPDATE ON handhaving
BEGIN SELECT RAISE(ABORT, 'handhaving in het register verandert nooit'); END;

CREATE TRIGGER handhaving_no_delete BEFORE DELETE ON handhaving
BEGIN SELECT RAISE(ABORT, 'handhaving wordt ingetrokken, niet gewist'); END;

CREATE TRIGGER handhaving_event_no_update BEFORE UPDATE ON handhaving_event
BEGIN SELECT RAISE(ABORT, 'een stap van handhaving verandert nooit'); END;

CREATE TRIGGER handhaving_event_no_delete BEFORE DELETE ON handhaving_event
BEGIN SELECT RAISE(ABORT, 'een stap van handhaving wordt nooit gewist'); END;
