-- What a step of handhaving needs, and how handhaving_lijst follows.  The
-- program asks for it with a better sentence (core/handhaving_step.c);
-- nothing gets past this.

CREATE TRIGGER handhaving_gemeenten BEFORE INSERT ON handhaving
WHEN (NEW.gemeenten = '') <> (NEW.soort IN
    ('verbeterplan', 'verscherpt_toezicht'))
BEGIN
	SELECT RAISE(ABORT, 'wat gemeenten doen noemt de gemeente');
END;

CREATE TRIGGER handhaving_event_volgt BEFORE INSERT ON handhaving_event
WHEN NOT EXISTS (SELECT 1 FROM handhaving_stap WHERE stap = NEW.stap
    AND groep = (SELECT groep FROM handhaving_soort WHERE soort =
        (SELECT soort FROM handhaving
        WHERE onderzoek = NEW.onderzoek AND number = NEW.number))
    AND stand = coalesce((SELECT stand FROM handhaving_lijst
        WHERE id = (SELECT volgorde FROM onderzoek
            WHERE id = NEW.onderzoek) * 1000 + NEW.number), ''))
BEGIN
	SELECT RAISE(ABORT, 'deze stap kan nu niet volgen');
END;

CREATE TRIGGER handhaving_event_tekst BEFORE INSERT ON handhaving_event
WHEN trim(NEW.text, ' ' || char(9, 10)) = '' AND NEW.stap IN ('aanvullen',
    'afgekeurd', 'begonnen', 'contact', 'bezoek', 'tussenstand',
    'verlengd', 'gedaan', 'afgewezen', 'beeindigd', 'ingetrokken')
BEGIN
	SELECT RAISE(ABORT, 'deze stap vraagt een tekst');
END;

CREATE TRIGGER handhaving_event_dag BEFORE INSERT ON handhaving_event
WHEN (NEW.stap IN ('gevraagd', 'aanvullen', 'begonnen', 'verlengd')
    AND coalesce(NEW.until, '') = '') OR NEW.until < NEW.day
    OR (NEW.stap = 'verlengd' AND NEW.until <=
        (SELECT tot FROM handhaving_lijst
        WHERE id = (SELECT volgorde FROM onderzoek
            WHERE id = NEW.onderzoek) * 1000 + NEW.number))
BEGIN
	SELECT RAISE(ABORT, 'deze stap vraagt een latere dag');
END;

CREATE TRIGGER handhaving_event_gemeente BEFORE INSERT ON handhaving_event
WHEN NEW.stap IN ('overgenomen', 'afgewezen') AND (NEW.gemeente = ''
    OR ' ' || (SELECT gemeenten FROM handhaving
        WHERE onderzoek = NEW.onderzoek AND number = NEW.number) || ' '
    NOT LIKE '% ' || NEW.gemeente || ' %')
BEGIN
	SELECT RAISE(ABORT, 'een besluit is van een gemeente van het voorstel');
END;
