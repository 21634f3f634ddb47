-- What holds for events, as it was on the table before this one.
CREATE TRIGGER event_no_update BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'een gebeurtenis verandert nooit'); END;

CREATE TRIGGER event_no_delete BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'een gebeurtenis wordt nooit gewist'); END;

CREATE TRIGGER log_event_insert AFTER INSERT ON event
BEGIN
	INSERT INTO logboek_regel
	SELECT NEW.onderzoek, 'event', NEW.id, kolom, NULL, value
	FROM (WITH c (kolom, value) AS (VALUES
	    ('kind', NEW.kind), ('day', NEW.day), ('author', NEW.author),
	    ('stamp', NEW.stamp), ('uitkomst', NEW.uitkomst))
	    SELECT * FROM c)
	WHERE value <> '';
END;

CREATE TRIGGER event_niet_openbaar BEFORE INSERT ON event
WHEN NEW.kind = 'gepubliceerd_op' AND NEW.day <> '' AND EXISTS
    (SELECT 1 FROM onderzoek_aard
    WHERE onderzoek = NEW.onderzoek AND NOT openbaar)
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

-- Granted, a voorziening holds the publication until a later uitspraak.
CREATE TRIGGER event_voorziening BEFORE INSERT ON event
WHEN NEW.kind = 'gepubliceerd_op' AND NEW.day <> '' AND EXISTS (
    SELECT 1 FROM (SELECT day, uitkomst FROM event
	WHERE onderzoek = NEW.onderzoek AND kind = 'voorziening_uitspraak_op'
	ORDER BY id DESC LIMIT 1)
    WHERE uitkomst = 'toegewezen' AND day <= NEW.day)
BEGIN
	SELECT RAISE(ABORT, 'een voorlopige voorziening houdt dit tegen');
END;

-- A colleague may have added an item a moment ago.
CREATE TRIGGER vastgesteld_beantwoord BEFORE INSERT ON event
WHEN NEW.kind = 'vastgesteld_op' AND NEW.day <> '' AND EXISTS (
    SELECT 1 FROM onjuistheid WHERE onderzoek = NEW.onderzoek
    AND (antwoord = '' OR aanpassing = ''))
BEGIN
	SELECT RAISE(ABORT, 'niet elke feitelijke onjuistheid is beantwoord');
END;
