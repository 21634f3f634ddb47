-- Keeps handhaving_lijst beside handhaving_event and onderzoek.

CREATE TRIGGER handhaving_event_insert AFTER INSERT ON handhaving_event
BEGIN
	INSERT INTO handhaving_lijst (id, onderzoek, number, aanbieder,
	    stand, tot, begonnen_op, laatst_op)
	SELECT o.volgorde * 1000 + NEW.number, o.id, NEW.number,
	    coalesce(o.aanbieder, 0), s.wordt, NEW.until, NEW.day, NEW.day
	FROM onderzoek AS o JOIN handhaving_stap AS s
	    ON s.stap = NEW.stap AND s.groep =
	    (SELECT groep FROM handhaving_soort WHERE soort =
	        (SELECT soort FROM handhaving
	        WHERE onderzoek = NEW.onderzoek AND number = NEW.number))
	WHERE o.id = NEW.onderzoek LIMIT 1
	ON CONFLICT DO UPDATE SET laatst_op = excluded.laatst_op,
	    stand = excluded.stand,
	    tot = iif(NEW.stap IN ('ontvangen', 'akkoord', 'afgekeurd'),
	        NULL, coalesce(excluded.tot, tot));
END;

-- The stand cannot be set but by a step.
CREATE TRIGGER handhaving_lijst_stand BEFORE UPDATE OF stand
ON handhaving_lijst
WHEN NEW.stand IS NOT (SELECT wordt FROM handhaving_stap
    WHERE groep = (SELECT groep FROM handhaving_soort WHERE soort =
        (SELECT soort FROM handhaving
        WHERE onderzoek = NEW.onderzoek AND number = NEW.number))
    AND stap = (SELECT stap FROM handhaving_event
        WHERE onderzoek = NEW.onderzoek AND number = NEW.number
        ORDER BY id DESC LIMIT 1) LIMIT 1)
BEGIN
	SELECT RAISE(ABORT, 'de stand volgt uit de laatste stap');
END;

CREATE TRIGGER handhaving_lijst_begin BEFORE INSERT ON handhaving_lijst
WHEN NOT EXISTS (SELECT 1 FROM handhaving_event
    WHERE onderzoek = NEW.onderzoek AND number = NEW.number)
BEGIN
	SELECT RAISE(ABORT, 'de stand volgt uit de laatste stap');
END;

CREATE TRIGGER handhaving_lijst_no_delete BEFORE DELETE ON handhaving_lijst
BEGIN SELECT RAISE(ABORT, 'handhaving wordt ingetrokken, niet gewist'); END;

CREATE TRIGGER handhaving_van_onderzoek AFTER UPDATE OF aanbieder
ON onderzoek WHEN OLD.aanbieder IS NOT NEW.aanbieder
BEGIN
	UPDATE handhaving_lijst SET aanbieder = coalesce(NEW.aanbieder, 0)
	WHERE onderzoek = NEW.id;
END;

CREATE TRIGGER log_handhaving_insert AFTER INSERT ON handhaving
BEGIN
	INSERT INTO logboek_regel
	SELECT NEW.onderzoek, 'handhaving', NEW.number, kolom, NULL, value
	FROM (WITH c (kolom, value) AS (VALUES
	    ('soort', NEW.soort), ('gemeenten', NEW.gemeenten),
	    ('maatregel', NEW.maatregel), ('author', NEW.author))
	    SELECT * FROM c)
	WHERE value <> '';
END;

CREATE TRIGGER log_handhaving_event_insert AFTER INSERT ON handhaving_event
BEGIN
	INSERT INTO logboek_regel
	SELECT NEW.onderzoek, 'handhaving_event',
	    NEW.number || '/' || NEW.id, kolom, NULL, value
	FROM (WITH c (kolom, value) AS (VALUES
	    ('stap', NEW.stap), ('day', NEW.day), ('until', NEW.until),
	    ('was', NEW.was), ('text', NEW.text),
	    ('gemeente', NEW.gemeente), ('author', NEW.author))
	    SELECT * FROM c)
	WHERE value <> '';
END;
