-- What a rechter made of a voorlopige voorziening: part of the event of the
-- uitspraak.  '': another event, or one from before this was asked.
ALTER TABLE event ADD COLUMN uitkomst TEXT NOT NULL DEFAULT ''
    CHECK (uitkomst IN ('', 'afgewezen', 'toegewezen', 'ingetrokken',
	'niet-ontvankelijk'))
    CHECK (uitkomst = '' OR kind = 'voorziening_uitspraak_op');

CREATE TRIGGER log_event_uitkomst AFTER INSERT ON event
WHEN NEW.uitkomst <> ''
BEGIN
	INSERT INTO logboek_regel VALUES (NEW.onderzoek, 'event', NEW.id,
	    'uitkomst', NULL, NEW.uitkomst);
END;

-- Granted, it holds the publication for good or until a later uitspraak.
CREATE TRIGGER event_voorziening BEFORE INSERT ON event
WHEN NEW.kind = 'gepubliceerd_op' AND NEW.day <> '' AND EXISTS (
    SELECT 1 FROM (SELECT day, uitkomst FROM event
	WHERE onderzoek = NEW.onderzoek AND kind = 'voorziening_uitspraak_op'
	ORDER BY id DESC LIMIT 1)
    WHERE uitkomst = 'toegewezen' AND day <= NEW.day)
BEGIN
	SELECT RAISE(ABORT, 'een voorlopige voorziening houdt dit tegen');
END;

-- What the table says, for the check of the logboek.
CREATE VIEW inhoud_uitspraak (onderzoek, tabel, sleutel, kolom, waarde) AS
SELECT onderzoek, 'event', CAST(id AS TEXT), 'uitkomst', uitkomst
FROM event;
