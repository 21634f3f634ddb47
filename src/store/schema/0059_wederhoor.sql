-- The concept as it was sent for hoor en wederhoor: its text rendition.
-- Only ever added; of an onderzoek the last counts.  The logboek has the
-- hash, and the check of it compares the text with that.
CREATE TABLE bevroren (
	id		INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	onderzoek	INTEGER NOT NULL REFERENCES onderzoek,
	text		TEXT NOT NULL,
	sha256		TEXT NOT NULL	-- of the text
	    CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
	regels		INTEGER NOT NULL CHECK (regels > 0), -- on a page
	author		TEXT NOT NULL,	-- login
	stamp		TEXT NOT NULL	-- when it was frozen
) STRICT;

CREATE INDEX bevroren_van ON bevroren (onderzoek, id);

CREATE TRIGGER bevroren_no_update BEFORE UPDATE ON bevroren
BEGIN
	SELECT RAISE(ABORT, 'een verzonden concept verandert nooit');
END;

CREATE TRIGGER bevroren_no_delete BEFORE DELETE ON bevroren
BEGIN
	SELECT RAISE(ABORT, 'een verzonden concept wordt nooit gewist');
END;

-- An item of form 1: what the aanbieder calls factually wrong, and what we
-- answer.  Numbers count within the onderzoek and are never used again.
CREATE TABLE onjuistheid (
	onderzoek	INTEGER NOT NULL REFERENCES onderzoek,
	number		INTEGER NOT NULL CHECK (number > 0),
	bladzij		TEXT NOT NULL CHECK (bladzij NOT GLOB '*[^0-9]*'),
	citaat		TEXT NOT NULL CHECK (citaat <> ''),
	uitleg		TEXT NOT NULL,
	bewijs		TEXT NOT NULL,	-- of the aanbieder, in words
	antwoord	TEXT NOT NULL,	-- ours; '': none yet
	aanpassing	TEXT NOT NULL CHECK (aanpassing IN ('', 'ja', 'nee')),
	passage		TEXT NOT NULL,	-- what the text became
	revision	INTEGER NOT NULL,	-- counts the changes
	door		TEXT NOT NULL,		-- who made this revision
	PRIMARY KEY (onderzoek, number)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER onjuistheid_no_delete BEFORE DELETE ON onjuistheid
BEGIN
	SELECT RAISE(ABORT, 'een feitelijke onjuistheid wordt nooit gewist');
END;

CREATE TRIGGER onjuistheid_key
BEFORE UPDATE OF onderzoek, number ON onjuistheid
BEGIN
	SELECT RAISE(ABORT, 'een sleutel verandert nooit');
END;
