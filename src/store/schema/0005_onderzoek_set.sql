-- The facts of an onderzoek that are sets, one row per member.

-- For which gemeenten.
CREATE TABLE onderzoek_gemeente (
	onderzoek	INTEGER NOT NULL REFERENCES onderzoek,
	gemeente	TEXT NOT NULL,		-- id in the pinned registers
	plaats		INTEGER NOT NULL,	-- its place in the set, from 0
	PRIMARY KEY (onderzoek, gemeente)
) STRICT, WITHOUT ROWID;

-- Which voorzieningen are looked at.
CREATE TABLE onderzoek_voorziening (
	onderzoek	INTEGER NOT NULL REFERENCES onderzoek,
	voorziening	TEXT NOT NULL,		-- id in the pinned registers
	plaats		INTEGER NOT NULL,	-- its place in the set, from 0
	PRIMARY KEY (onderzoek, voorziening)
) STRICT, WITHOUT ROWID;
