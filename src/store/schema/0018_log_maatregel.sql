-- The logboek of maatregelen and adviezen; the key is the number.

CREATE TRIGGER log_maatregel_insert AFTER INSERT ON maatregel
BEGIN
	INSERT INTO logboek_regel
	SELECT NEW.onderzoek, 'maatregel', NEW.number, kolom, NULL, value
	FROM (WITH c (kolom, value) AS (VALUES
	    ('norm', NEW.norm), ('text', NEW.text),
	    ('due_on', NEW.due_on), ('owner', NEW.owner),
	    ('blijkt_uit', NEW.blijkt_uit), ('withdrawn', NEW.withdrawn))
	    SELECT * FROM c)
	WHERE value <> '';
END;

CREATE TRIGGER log_maatregel_update AFTER UPDATE ON maatregel
BEGIN
	INSERT INTO logboek_regel
	SELECT NEW.onderzoek, 'maatregel', NEW.number, kolom, was, becomes
	FROM (WITH c (kolom, was, becomes) AS (VALUES
	    ('norm', OLD.norm, NEW.norm),
	    ('text', OLD.text, NEW.text), ('due_on', OLD.due_on, NEW.due_on),
	    ('owner', OLD.owner, NEW.owner),
	    ('blijkt_uit', OLD.blijkt_uit, NEW.blijkt_uit),
	    ('withdrawn', OLD.withdrawn, NEW.withdrawn))
	    SELECT * FROM c)
	WHERE was IS NOT becomes;
END;

CREATE TRIGGER log_advies_insert AFTER INSERT ON advies
BEGIN
	INSERT INTO logboek_regel
	SELECT NEW.onderzoek, 'advies', NEW.number, kolom, NULL, value
	FROM (WITH c (kolom, value) AS (VALUES
	    ('norm', NEW.norm), ('text', NEW.text),
	    ('withdrawn', NEW.withdrawn))
	    SELECT * FROM c)
	WHERE value <> '';
END;

CREATE TRIGGER log_advies_update AFTER UPDATE ON advies
BEGIN
	INSERT INTO logboek_regel
	SELECT NEW.onderzoek, 'advies', NEW.number, kolom, was, becomes
	FROM (WITH c (kolom, was, becomes) AS (VALUES
	    ('norm', OLD.norm, NEW.norm),
	    ('text', OLD.text, NEW.text),
	    ('withdrawn', OLD.withdrawn, NEW.withdrawn))
	    SELECT * FROM c)
	WHERE was IS NOT becomes;
END;
