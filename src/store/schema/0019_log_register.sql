-- The logboek of the registers; these belong to no onderzoek.

CREATE TRIGGER log_aanbieder_insert AFTER INSERT ON aanbieder
BEGIN
	INSERT INTO logboek_regel
	VALUES (NULL, 'aanbieder', NEW.id, 'naam', NULL, NEW.naam);
END;

CREATE TRIGGER log_aanbieder_update AFTER UPDATE ON aanbieder
BEGIN
	INSERT INTO logboek_regel
	SELECT NULL, 'aanbieder', NEW.id, kolom, was, becomes
	FROM (WITH c (kolom, was, becomes) AS (VALUES
	    ('naam', OLD.naam, NEW.naam),
	    ('closed_on', OLD.closed_on, NEW.closed_on))
	    SELECT * FROM c)
	WHERE was IS NOT becomes;
END;

CREATE TRIGGER aanbieder_no_delete BEFORE DELETE ON aanbieder
BEGIN
	SELECT RAISE(ABORT, 'een aanbieder wordt gesloten, niet gewist');
END;

CREATE TRIGGER log_toezichthouder_insert AFTER INSERT ON toezichthouder
BEGIN
	INSERT INTO logboek_regel
	VALUES (NULL, 'toezichthouder', NEW.login, 'naam', NULL, NEW.naam);
END;

CREATE TRIGGER log_toezichthouder_update AFTER UPDATE ON toezichthouder
BEGIN
	INSERT INTO logboek_regel
	SELECT NULL, 'toezichthouder', NEW.login, kolom, was, becomes
	FROM (WITH c (kolom, was, becomes) AS (VALUES
	    ('login', OLD.login, NEW.login),
	    ('naam', OLD.naam, NEW.naam))
	    SELECT * FROM c)
	WHERE was IS NOT becomes;
END;

CREATE TRIGGER toezichthouder_no_delete BEFORE DELETE ON toezichthouder
BEGIN
	SELECT RAISE(ABORT, 'een toezichthouder wordt nooit gewist');
END;

CREATE TRIGGER log_pin_insert AFTER INSERT ON pin
BEGIN
	INSERT INTO logboek_regel
	SELECT NULL, 'pin', NEW.sha256, kolom, NULL, value
	FROM (WITH c (kolom, value) AS (VALUES
	    ('kind', NEW.kind), ('id', NEW.id),
	    ('versie', NEW.versie))
	    SELECT * FROM c)
	WHERE value <> '';
END;
