-- The toets of a maatregel follows its norm into a later version of the
-- normset.

-- The norms that the one of a maatregel became in a later onderzoek; none
-- where it is gone.
CREATE VIEW maatregel_in (onderzoek, number, toets, later, norm) AS
SELECT m.onderzoek, m.number, l.nummer, l.id,
    coalesce(z.norm_nieuw, m.norm)
FROM maatregel AS m
JOIN onderzoek AS e ON e.id = m.onderzoek
JOIN onderzoek AS l ON l.id > e.id
LEFT JOIN norm_omzetting AS z ON z.pin_nieuw = l.pin_normset
    AND z.pin_oud = e.pin_normset AND z.norm_oud = m.norm
WHERE coalesce(z.norm_nieuw, m.norm) <> '';

DROP TRIGGER maatregel_event_toets;
DROP TRIGGER maatregel_event_hersteld;

-- A toets by an onderzoek: a later one, that judged what the norm became.
CREATE TRIGGER maatregel_event_toets BEFORE INSERT ON maatregel_event
WHEN NEW.toets <> '' AND NOT EXISTS (SELECT 1 FROM maatregel_in AS i
    JOIN oordeel AS j ON j.onderzoek = i.later AND j.norm = i.norm
    WHERE i.onderzoek = NEW.onderzoek AND i.number = NEW.number
    AND i.toets = NEW.toets AND j.grade IS NOT NULL)
BEGIN
	SELECT RAISE(ABORT,
	    'een toets is een later onderzoek met een oordeel over de norm');
END;

-- After such a toets the oordeel decides: on each of its parts, where the
-- norm was split.
CREATE TRIGGER maatregel_event_hersteld BEFORE INSERT ON maatregel_event
WHEN NEW.stap = 'hersteld' AND EXISTS (SELECT 1 FROM maatregel_in AS i
    LEFT JOIN oordeel AS j ON j.onderzoek = i.later AND j.norm = i.norm
    WHERE i.onderzoek = NEW.onderzoek AND i.number = NEW.number
    AND i.toets = (SELECT toets FROM maatregel_event
        WHERE onderzoek = NEW.onderzoek AND number = NEW.number
        ORDER BY id DESC LIMIT 1)
    AND (j.grade IS NULL OR j.tekort))
BEGIN
	SELECT RAISE(ABORT, 'volgens de toets is er nog een tekort');
END;
