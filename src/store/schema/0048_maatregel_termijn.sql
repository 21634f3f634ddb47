-- The last day of a maatregel may be a term, counted from the day on which
-- the rapport is sent (event definitief_verzonden_op).  due_on then is what
-- was counted, and NULL until there is such an event.
ALTER TABLE maatregel ADD COLUMN
	termijn		TEXT NOT NULL DEFAULT ''; -- '6 weken'; '': a day

CREATE TRIGGER log_maatregel_termijn_insert AFTER INSERT ON maatregel
WHEN NEW.termijn <> ''
BEGIN
	INSERT INTO logboek_regel VALUES (NEW.onderzoek, 'maatregel',
	    NEW.number, 'termijn', NULL, NEW.termijn);
END;

CREATE TRIGGER log_maatregel_termijn_update AFTER UPDATE OF termijn
ON maatregel
WHEN OLD.termijn IS NOT NEW.termijn
BEGIN
	INSERT INTO logboek_regel VALUES (NEW.onderzoek, 'maatregel',
	    NEW.number, 'termijn', OLD.termijn, NEW.termijn);
END;

-- Uitstel gives a later day, and that stays; only a term that was counted
-- anew can have gone past it.
DROP TRIGGER maatregel_update;

CREATE TRIGGER maatregel_update AFTER UPDATE OF norm, text, due_on, owner,
    termijn ON maatregel
BEGIN
	UPDATE maatregel_lijst SET norm = NEW.norm,
	    uiterlijk = (WITH u (until) AS (VALUES (
	        (SELECT until FROM maatregel_event
	        WHERE onderzoek = NEW.onderzoek AND number = NEW.number
	        AND stap = 'uitstel' ORDER BY id DESC LIMIT 1)))
	        SELECT iif(NEW.termijn <> '' AND NEW.due_on > until, NEW.due_on,
	        coalesce(until, NEW.due_on)) FROM u),
	    zoektekst = schouw_fold('M-' || (SELECT nummer FROM onderzoek
	        WHERE id = NEW.onderzoek) || '-' || NEW.number || ' '
	        || NEW.norm || ' ' || NEW.owner || ' ' || NEW.text)
	WHERE onderzoek = NEW.onderzoek AND number = NEW.number;
END;

-- What the table says, for the check of the logboek.
CREATE VIEW inhoud_termijn (onderzoek, tabel, sleutel, kolom, waarde) AS
SELECT onderzoek, 'maatregel', CAST(number AS TEXT), 'termijn', termijn
FROM maatregel;
