-- Keeps maatregel_telling and maatregel_plaats beside maatregel_lijst.

-- Where the triggers write: one more or one less of such a maatregel.
CREATE VIEW maatregel_tel (stand, uiterlijk, erbij) AS
SELECT stand, uiterlijk, 0 FROM maatregel_lijst;

CREATE TRIGGER maatregel_tel_insert INSTEAD OF INSERT ON maatregel_tel
WHEN NEW.stand NOT IN ('hersteld', 'ingetrokken')
BEGIN
	INSERT INTO maatregel_telling (sleutel, n)
	SELECT sleutel, NEW.erbij FROM (WITH k (sleutel) AS (VALUES ('open'),
	    (iif(NEW.stand = 'overgedragen', 'gemeente', NULL)),
	    (iif(NEW.stand = 'overgedragen', NULL, 'd' || NEW.uiterlijk)),
	    (iif(NEW.stand = 'overgedragen', NULL,
	        'm' || substr(NEW.uiterlijk, 1, 7))))
	    SELECT sleutel FROM k)
	WHERE sleutel IS NOT NULL
	ON CONFLICT DO UPDATE SET n = n + excluded.n;
END;

CREATE TRIGGER maatregel_lijst_insert AFTER INSERT ON maatregel_lijst
BEGIN
	INSERT INTO maatregel_tel VALUES (NEW.stand, NEW.uiterlijk, 1);
	INSERT INTO maatregel_plaats (gemeente, dicht, sorteerdag, id)
	SELECT gemeente, NEW.dicht, NEW.sorteerdag, NEW.id
	FROM onderzoek_gemeente WHERE onderzoek = NEW.onderzoek;
END;

CREATE TRIGGER maatregel_lijst_update AFTER UPDATE OF stand, uiterlijk
ON maatregel_lijst
WHEN OLD.stand IS NOT NEW.stand OR OLD.uiterlijk IS NOT NEW.uiterlijk
BEGIN
	INSERT INTO maatregel_tel VALUES (OLD.stand, OLD.uiterlijk, -1);
	INSERT INTO maatregel_tel VALUES (NEW.stand, NEW.uiterlijk, 1);
	DELETE FROM maatregel_plaats WHERE gemeente IN
	    (SELECT gemeente FROM onderzoek_gemeente
	    WHERE onderzoek = NEW.onderzoek)
	AND dicht = OLD.dicht AND sorteerdag = OLD.sorteerdag
	AND id = OLD.id;
	INSERT INTO maatregel_plaats (gemeente, dicht, sorteerdag, id)
	SELECT gemeente, NEW.dicht, NEW.sorteerdag, NEW.id
	FROM onderzoek_gemeente WHERE onderzoek = NEW.onderzoek;
END;

CREATE TRIGGER maatregel_gemeente_insert AFTER INSERT ON onderzoek_gemeente
BEGIN
	INSERT INTO maatregel_plaats (gemeente, dicht, sorteerdag, id)
	SELECT NEW.gemeente, dicht, sorteerdag, id FROM maatregel_lijst
	WHERE onderzoek = NEW.onderzoek;
END;

CREATE TRIGGER maatregel_gemeente_update
AFTER UPDATE OF gemeente, onderzoek ON onderzoek_gemeente
WHEN OLD.gemeente <> NEW.gemeente OR OLD.onderzoek <> NEW.onderzoek
BEGIN
	DELETE FROM maatregel_plaats WHERE gemeente = OLD.gemeente
	AND (dicht, sorteerdag, id) IN (SELECT dicht, sorteerdag, id
	    FROM maatregel_lijst WHERE onderzoek = OLD.onderzoek);
	INSERT INTO maatregel_plaats (gemeente, dicht, sorteerdag, id)
	SELECT NEW.gemeente, dicht, sorteerdag, id FROM maatregel_lijst
	WHERE onderzoek = NEW.onderzoek;
END;

CREATE TRIGGER maatregel_gemeente_delete AFTER DELETE ON onderzoek_gemeente
BEGIN
	DELETE FROM maatregel_plaats WHERE gemeente = OLD.gemeente
	AND (dicht, sorteerdag, id) IN (SELECT dicht, sorteerdag, id
	    FROM maatregel_lijst WHERE onderzoek = OLD.onderzoek);
END;
