-- Keeps maatregel_lijst beside maatregel, maatregel_event and onderzoek.

CREATE TRIGGER maatregel_event_opgelegd AFTER INSERT ON maatregel_event
WHEN NEW.stap = 'opgelegd'
BEGIN
	INSERT INTO maatregel_lijst (id, onderzoek, number, aanbieder,
	    naam_sleutel, norm, norm_titel, stand, uiterlijk, opgelegd_op,
	    oplegger, laatst_op, zoektekst)
	SELECT o.volgorde * 1000 + m.number, o.id, m.number,
	    coalesce(o.aanbieder, 0), o.naam_sleutel, m.norm, '', 'opgelegd',
	    m.due_on, NEW.day, NEW.author, NEW.day,
	    schouw_fold('M-' || o.nummer || '-' || m.number || ' ' || m.norm
	        || ' ' || m.owner || ' ' || m.text)
	FROM onderzoek AS o JOIN maatregel AS m ON m.onderzoek = o.id
	WHERE o.id = NEW.onderzoek AND m.number = NEW.number;
END;

CREATE TRIGGER maatregel_event_insert AFTER INSERT ON maatregel_event
WHEN NEW.stap <> 'opgelegd'
BEGIN
	UPDATE maatregel_lijst SET laatst_op = NEW.day, stand =
	    (SELECT wordt FROM maatregel_stap WHERE stap = NEW.stap LIMIT 1),
	    uiterlijk = iif(NEW.stap = 'uitstel', NEW.until, uiterlijk)
	WHERE onderzoek = NEW.onderzoek AND number = NEW.number;
	UPDATE maatregel SET withdrawn = 1, revision = revision + 1,
	    door = NEW.author
	WHERE NEW.stap = 'ingetrokken' AND onderzoek = NEW.onderzoek
	AND number = NEW.number AND NOT withdrawn;
END;

CREATE TRIGGER maatregel_insert AFTER INSERT ON maatregel
BEGIN
	INSERT INTO maatregel_event (onderzoek, number, stap, day, text,
	    gemeente, toets, author, stamp)
	VALUES (NEW.onderzoek, NEW.number, 'opgelegd',
	    substr(schouw_now(), 1, 10), '', '', '', schouw_user(),
	    schouw_now());
END;

-- Taken back while the onderzoek runs: the reason is in its logboek.
CREATE TRIGGER maatregel_withdraw AFTER UPDATE OF withdrawn ON maatregel
WHEN NEW.withdrawn AND NOT OLD.withdrawn AND NOT EXISTS
    (SELECT 1 FROM maatregel_lijst WHERE onderzoek = NEW.onderzoek
    AND number = NEW.number AND stand = 'ingetrokken')
BEGIN
	INSERT INTO maatregel_event (onderzoek, number, stap, day, text,
	    gemeente, toets, author, stamp)
	VALUES (NEW.onderzoek, NEW.number, 'ingetrokken',
	    substr(schouw_now(), 1, 10), 'Ingetrokken in het onderzoek.',
	    '', '', schouw_user(), schouw_now());
END;

CREATE TRIGGER maatregel_withdrawn BEFORE UPDATE OF withdrawn ON maatregel
WHEN OLD.withdrawn AND NOT NEW.withdrawn
BEGIN
	SELECT RAISE(ABORT, 'een ingetrokken maatregel komt niet terug');
END;

CREATE TRIGGER maatregel_update AFTER UPDATE OF norm, text, due_on, owner
ON maatregel
BEGIN
	UPDATE maatregel_lijst SET norm = NEW.norm,
	    uiterlijk = coalesce((SELECT until FROM maatregel_event
	        WHERE onderzoek = NEW.onderzoek AND number = NEW.number
	        AND stap = 'uitstel' ORDER BY id DESC LIMIT 1), NEW.due_on),
	    zoektekst = schouw_fold('M-' || (SELECT nummer FROM onderzoek
	        WHERE id = NEW.onderzoek) || '-' || NEW.number || ' '
	        || NEW.norm || ' ' || NEW.owner || ' ' || NEW.text)
	WHERE onderzoek = NEW.onderzoek AND number = NEW.number;
END;

CREATE TRIGGER maatregel_van_onderzoek
AFTER UPDATE OF aanbieder, naam_sleutel ON onderzoek
WHEN OLD.aanbieder IS NOT NEW.aanbieder
    OR OLD.naam_sleutel <> NEW.naam_sleutel
BEGIN
	UPDATE maatregel_lijst SET aanbieder = coalesce(NEW.aanbieder, 0),
	    naam_sleutel = NEW.naam_sleutel
	WHERE onderzoek = NEW.id;
END;
