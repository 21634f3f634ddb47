-- Where the words of notities, bevindingen, answers, maatregelen and
-- adviezen are found.  Written by each save, not by triggers: a trigger
-- may not touch FTS5 while the schema is not trusted.  A changed text gets
-- a new id, so the highest id is the newest.
CREATE TABLE zoek_plaats (
	id		INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	onderzoek	INTEGER NOT NULL REFERENCES onderzoek,
	kind		TEXT NOT NULL,	-- notitie, bevinding, antwoord,
					-- maatregel, advies
	sleutel		TEXT NOT NULL,	-- id, norm, question or number
	subject		TEXT NOT NULL,	-- cited norms or question, or ''
	stamp		TEXT NOT NULL,	-- when the text was written
	UNIQUE (onderzoek, kind, sleutel)
) STRICT;

-- The text under the id of its zoek_plaats; nummer is that of the
-- onderzoek without its hyphen, so that a search within one is one more
-- word.
CREATE VIRTUAL TABLE zoek USING fts5 (
	text,
	nummer,
	tokenize = 'unicode61 remove_diacritics 2',
	prefix = '2 3'
);
