-- What a step needs.  The program asks for it with a better sentence
-- (core/maatregel_step.c); nothing gets past this.

CREATE TRIGGER maatregel_event_volgt BEFORE INSERT ON maatregel_event
WHEN NOT EXISTS (SELECT 1 FROM maatregel_stap WHERE stap = NEW.stap
    AND stand = coalesce((SELECT stand FROM maatregel_lijst
        WHERE onderzoek = NEW.onderzoek AND number = NEW.number), ''))
BEGIN
	SELECT RAISE(ABORT, 'deze stap kan nu niet op de maatregel volgen');
END;

CREATE TRIGGER maatregel_event_tekst BEFORE INSERT ON maatregel_event
WHEN trim(NEW.text, ' ' || char(9, 10)) = ''
    AND (NEW.stap IN ('uitstel', 'ingetrokken', 'terugkoppeling_ontvangen')
    OR (NEW.stap = 'getoetst' AND NEW.toets = ''))
BEGIN
	SELECT RAISE(ABORT, 'deze stap vraagt een tekst');
END;

CREATE TRIGGER maatregel_event_dag BEFORE INSERT ON maatregel_event
WHEN (NEW.stap IN ('uitstel', 'terugkoppeling_gevraagd')
    AND coalesce(NEW.until, '') = '')
    OR (NEW.stap = 'uitstel' AND NEW.until <=
        (SELECT uiterlijk FROM maatregel_lijst
        WHERE onderzoek = NEW.onderzoek AND number = NEW.number))
BEGIN
	SELECT RAISE(ABORT, 'deze stap vraagt een latere dag');
END;

CREATE TRIGGER maatregel_event_gemeente BEFORE INSERT ON maatregel_event
WHEN NEW.stap = 'overgedragen' AND NEW.gemeente = ''
BEGIN
	SELECT RAISE(ABORT, 'deze stap vraagt een gemeente');
END;

-- A toets by an onderzoek: a later one, that judged the norm.
CREATE TRIGGER maatregel_event_toets BEFORE INSERT ON maatregel_event
WHEN NEW.toets <> '' AND NOT EXISTS (SELECT 1 FROM onderzoek AS o
    JOIN oordeel AS j ON j.onderzoek = o.id AND j.norm =
        (SELECT norm FROM maatregel WHERE onderzoek = NEW.onderzoek
        AND number = NEW.number)
    WHERE o.nummer = NEW.toets AND o.id > NEW.onderzoek
    AND j.grade IS NOT NULL)
BEGIN
	SELECT RAISE(ABORT,
	    'een toets is een later onderzoek met een oordeel over de norm');
END;

-- After such a toets the oordeel decides.
CREATE TRIGGER maatregel_event_hersteld BEFORE INSERT ON maatregel_event
WHEN NEW.stap = 'hersteld' AND EXISTS (SELECT 1 FROM oordeel AS j
    WHERE j.onderzoek = (SELECT id FROM onderzoek WHERE nummer =
        (SELECT toets FROM maatregel_event
        WHERE onderzoek = NEW.onderzoek AND number = NEW.number
        ORDER BY id DESC LIMIT 1))
    AND j.norm = (SELECT norm FROM maatregel
        WHERE onderzoek = NEW.onderzoek AND number = NEW.number)
    AND j.tekort)
BEGIN
	SELECT RAISE(ABORT, 'volgens de toets is er nog een tekort');
END;

-- The stand cannot be set but by a step.
CREATE TRIGGER maatregel_lijst_stand BEFORE UPDATE OF stand
ON maatregel_lijst
WHEN NEW.stand IS NOT (SELECT wordt FROM maatregel_stap WHERE stap =
    (SELECT stap FROM maatregel_event WHERE onderzoek = NEW.onderzoek
    AND number = NEW.number ORDER BY id DESC LIMIT 1) LIMIT 1)
BEGIN
	SELECT RAISE(ABORT, 'de stand volgt uit de laatste stap');
END;

CREATE TRIGGER maatregel_lijst_begin BEFORE INSERT ON maatregel_lijst
WHEN NEW.stand <> 'opgelegd'
BEGIN
	SELECT RAISE(ABORT, 'de stand volgt uit de laatste stap');
END;
