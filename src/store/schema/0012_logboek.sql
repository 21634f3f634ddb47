-- Who changed what, when.  Written by triggers on the other tables, one
-- row per changed column, so no code can forget it.  Each row carries the
-- hash of the one before: what is edited, taken out or swapped shows.
-- The functions schouw_user, schouw_now and schouw_hash exist only on a
-- connection that schouw itself opened: with the sqlite3 shell one can
-- read this database but not write to it, and that is meant.
CREATE TABLE logboek (
	seq		INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, -- no gaps
	stamp		TEXT NOT NULL,	-- by the clock; seq has the order
	who		TEXT NOT NULL,	-- login
	onderzoek	INTEGER,	-- NULL: of a register
	tabel		TEXT NOT NULL,
	sleutel		TEXT NOT NULL,	-- which row in it: cited norm, ...
	kolom		TEXT NOT NULL,
	old		TEXT,		-- NULL: there was none
	new		TEXT,		-- NULL: there is none any more
	prev_hash	TEXT NOT NULL,	-- hash of row seq - 1; '' for the first
	hash		TEXT NOT NULL	-- SHA-256 over all columns before this
) STRICT;

CREATE INDEX logboek_onderzoek ON logboek (onderzoek, seq);

CREATE TRIGGER logboek_no_update BEFORE UPDATE ON logboek
BEGIN
	SELECT RAISE(ABORT, 'het logboek verandert nooit');
END;

CREATE TRIGGER logboek_no_delete BEFORE DELETE ON logboek
BEGIN
	SELECT RAISE(ABORT, 'het logboek wordt nooit gewist');
END;

-- Where the triggers write: what they need not say is filled in here.
CREATE VIEW logboek_regel (onderzoek, tabel, sleutel, kolom, old, new) AS
SELECT onderzoek, tabel, sleutel, kolom, old, new FROM logboek;

-- schouw_now() stays the same during a transaction, so what is hashed is
-- what is kept.  A seq follows the last one given, also when that row is
-- gone: then the gap shows.
CREATE TRIGGER logboek_regel_insert INSTEAD OF INSERT ON logboek_regel
BEGIN
	INSERT INTO logboek (seq, stamp, who, onderzoek, tabel, sleutel,
	    kolom, old, new, prev_hash, hash)
	SELECT l.seq, schouw_now(), schouw_user(), NEW.onderzoek, NEW.tabel,
	    NEW.sleutel, NEW.kolom, NEW.old, NEW.new, l.prev,
	    schouw_hash(l.seq, schouw_now(), schouw_user(), NEW.onderzoek,
	    NEW.tabel, NEW.sleutel, NEW.kolom, NEW.old, NEW.new, l.prev)
	FROM (SELECT max(coalesce((SELECT max(seq) FROM logboek), 0),
	        coalesce((SELECT seq FROM sqlite_sequence
	            WHERE name = 'logboek'), 0)) + 1 AS seq,
	    coalesce((SELECT hash FROM logboek
	        ORDER BY seq DESC LIMIT 1), '') AS prev) AS l;
END;
