-- The logboek of norms chosen, oordelen and toetspunten.

CREATE TRIGGER log_norm_insert AFTER INSERT ON onderzoek_norm
BEGIN
	INSERT INTO logboek_regel
	SELECT NEW.onderzoek, 'onderzoek_norm', NEW.norm, kolom, NULL, value
	FROM (WITH c (kolom, value) AS (VALUES
	    ('chosen', NEW.chosen), ('reden', NEW.reden))
	    SELECT * FROM c)
	WHERE value <> '';
END;

CREATE TRIGGER log_norm_update AFTER UPDATE ON onderzoek_norm
BEGIN
	INSERT INTO logboek_regel
	SELECT NEW.onderzoek, 'onderzoek_norm', NEW.norm, kolom, was,
	    becomes
	FROM (WITH c (kolom, was, becomes) AS (VALUES
	    ('chosen', OLD.chosen, NEW.chosen),
	    ('reden', OLD.reden, NEW.reden))
	    SELECT * FROM c)
	WHERE was IS NOT becomes;
END;

CREATE TRIGGER onderzoek_norm_no_delete BEFORE DELETE ON onderzoek_norm
BEGIN
	SELECT RAISE(ABORT, 'een norm wordt weggelaten, niet gewist');
END;

CREATE TRIGGER log_oordeel_insert AFTER INSERT ON oordeel
BEGIN
	INSERT INTO logboek_regel
	SELECT NEW.onderzoek, 'oordeel', NEW.norm, kolom, NULL, value
	FROM (WITH c (kolom, value) AS (VALUES
	    ('grade', NEW.grade), ('bevinding', NEW.bevinding))
	    SELECT * FROM c)
	WHERE value <> '';
END;

CREATE TRIGGER log_oordeel_update AFTER UPDATE ON oordeel
BEGIN
	INSERT INTO logboek_regel
	SELECT NEW.onderzoek, 'oordeel', NEW.norm, kolom, was, becomes
	FROM (WITH c (kolom, was, becomes) AS (VALUES
	    ('grade', OLD.grade, NEW.grade),
	    ('bevinding', OLD.bevinding, NEW.bevinding))
	    SELECT * FROM c)
	WHERE was IS NOT becomes;
END;

CREATE TRIGGER oordeel_no_delete BEFORE DELETE ON oordeel
BEGIN
	SELECT RAISE(ABORT, 'een oordeel wordt leeggemaakt, niet gewist');
END;

CREATE TRIGGER log_toetspunt_insert AFTER INSERT ON toetspunt
BEGIN
	INSERT INTO logboek_regel VALUES (NEW.onderzoek, 'toetspunt',
	    NEW.norm || ' ' || NEW.punt, 'gezien', NULL, NEW.gezien);
END;

CREATE TRIGGER log_toetspunt_update AFTER UPDATE ON toetspunt
WHEN OLD.gezien IS NOT NEW.gezien
BEGIN
	INSERT INTO logboek_regel VALUES (NEW.onderzoek, 'toetspunt',
	    NEW.norm || ' ' || NEW.punt, 'gezien', OLD.gezien, NEW.gezien);
END;

CREATE TRIGGER log_toetspunt_delete AFTER DELETE ON toetspunt
BEGIN
	INSERT INTO logboek_regel VALUES (OLD.onderzoek, 'toetspunt',
	    OLD.norm || ' ' || OLD.punt, 'gezien', OLD.gezien, NULL);
END;
