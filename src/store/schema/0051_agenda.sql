-- The terms of all onderzoeken as they stand, so that a list reads a page
-- of an index.  It follows from the events, the uitstel and the kalender;
-- each save counts it anew, and what a day was before is in the logboek.
CREATE TABLE agenda (
	onderzoek	INTEGER NOT NULL REFERENCES onderzoek,
	termijn		TEXT NOT NULL,	-- id in the kalender
	titel		TEXT NOT NULL,
	voor		TEXT NOT NULL,	-- aanbieder, wij, gemeente, or ''
	begin_op	TEXT NOT NULL,	-- day of the event
	uiterlijk	TEXT NOT NULL,	-- last day; of niet_eerder the first
	niet_eerder	INTEGER NOT NULL CHECK (niet_eerder IN (0, 1)),
	voorbij_op	TEXT NOT NULL,	-- what it waited for; '': it runs
	kalender	TEXT NOT NULL,	-- hash of the one it was counted with
	loopt		INTEGER NOT NULL GENERATED ALWAYS AS
	    (voorbij_op = '') STORED,
	PRIMARY KEY (onderzoek, termijn)
) STRICT, WITHOUT ROWID;

CREATE INDEX agenda_dag ON agenda (loopt, uiterlijk, onderzoek, termijn);
CREATE INDEX agenda_voor ON agenda (loopt, voor, uiterlijk, onderzoek, termijn);
CREATE INDEX agenda_kalender ON agenda (loopt, kalender);

CREATE TRIGGER log_agenda_insert AFTER INSERT ON agenda
BEGIN
	INSERT INTO logboek_regel VALUES (NEW.onderzoek, 'agenda',
	    NEW.termijn, 'uiterlijk', NULL, NEW.uiterlijk);
END;

CREATE TRIGGER log_agenda_update AFTER UPDATE OF uiterlijk ON agenda
WHEN NEW.uiterlijk <> OLD.uiterlijk
BEGIN
	INSERT INTO logboek_regel VALUES (NEW.onderzoek, 'agenda',
	    NEW.termijn, 'uiterlijk', OLD.uiterlijk, NEW.uiterlijk);
END;

CREATE TRIGGER log_agenda_delete AFTER DELETE ON agenda
BEGIN
	INSERT INTO logboek_regel VALUES (OLD.onderzoek, 'agenda',
	    OLD.termijn, 'uiterlijk', OLD.uiterlijk, NULL);
END;

CREATE TRIGGER agenda_key BEFORE UPDATE OF onderzoek, termijn ON agenda
BEGIN
	SELECT RAISE(ABORT, 'een sleutel verandert nooit');
END;

-- What the table says, for the check of the logboek.
CREATE VIEW inhoud_agenda (onderzoek, tabel, sleutel, kolom, waarde) AS
SELECT onderzoek, 'agenda', termijn, 'uiterlijk', uiterlijk FROM agenda;
