-- What never may be, for whoever writes around the program too: a rapport
-- of a vorm that is not public, without a besluit, or within two weeks
-- after it, is not published.  The rest of the gate counts terms with the
-- kalender, so it is only in the program (core/publicatie.c).
CREATE TRIGGER event_niet_openbaar BEFORE INSERT ON event
WHEN NEW.kind = 'gepubliceerd_op' AND NEW.day <> '' AND NOT EXISTS (
    -- as a pinned vorm has it; quotes in its texts have a backslash
    WITH yes (word) AS (VALUES ('ja'), ('yes'), ('y'), ('true'), ('on'),
	('j'), ('oui'))
    SELECT 1 FROM onderzoek AS o JOIN pin AS p ON p.sha256 = o.pin_vorm, yes
    WHERE o.id = NEW.onderzoek
    AND instr(lower(p.text), '"openbaar":"' || yes.word || '"') > 0)
BEGIN
	SELECT RAISE(ABORT, 'deze vorm wordt nooit gepubliceerd');
END;

CREATE TRIGGER event_zonder_besluit BEFORE INSERT ON event
WHEN NEW.kind = 'gepubliceerd_op' AND NEW.day <> ''
    AND coalesce((SELECT day FROM event WHERE onderzoek = NEW.onderzoek
	AND kind = 'besluit_verzonden_op' ORDER BY id DESC LIMIT 1), '') = ''
BEGIN
	SELECT RAISE(ABORT, 'zonder besluit wordt niets gepubliceerd');
END;

CREATE TRIGGER event_te_vroeg BEFORE INSERT ON event
WHEN NEW.kind = 'gepubliceerd_op' AND NEW.day <> ''
    AND NEW.day < date((SELECT day FROM event
	WHERE onderzoek = NEW.onderzoek AND kind = 'besluit_verzonden_op'
	ORDER BY id DESC LIMIT 1), '+14 days')
BEGIN
	SELECT RAISE(ABORT, 'publiceren mag pas twee weken na het besluit');
END;
