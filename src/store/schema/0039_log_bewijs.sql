-- The logboek of bewijs; the key is the number.

CREATE TRIGGER log_bewijs_insert AFTER INSERT ON bewijs
BEGIN
	INSERT INTO logboek_regel
	SELECT NEW.onderzoek, 'bewijs', NEW.number, kolom, NULL, value
	FROM (WITH c (kolom, value) AS (VALUES
	    ('methode', NEW.methode), ('titel', NEW.titel),
	    ('dag', NEW.dag), ('gezien', NEW.gezien),
	    ('steekproef', NEW.steekproef), ('noodzaak', NEW.noodzaak),
	    ('proportionaliteit', NEW.proportionaliteit),
	    ('privacy', NEW.privacy), ('bestand', NEW.bestand),
	    ('bestandsnaam', NEW.bestandsnaam),
	    ('withdrawn', NEW.withdrawn))
	    SELECT * FROM c)
	WHERE value <> '';
END;

CREATE TRIGGER log_bewijs_update AFTER UPDATE ON bewijs
BEGIN
	INSERT INTO logboek_regel
	SELECT NEW.onderzoek, 'bewijs', NEW.number, kolom, was, becomes
	FROM (WITH c (kolom, was, becomes) AS (VALUES
	    ('methode', OLD.methode, NEW.methode),
	    ('titel', OLD.titel, NEW.titel), ('dag', OLD.dag, NEW.dag),
	    ('gezien', OLD.gezien, NEW.gezien),
	    ('steekproef', OLD.steekproef, NEW.steekproef),
	    ('noodzaak', OLD.noodzaak, NEW.noodzaak),
	    ('proportionaliteit', OLD.proportionaliteit,
	        NEW.proportionaliteit),
	    ('privacy', OLD.privacy, NEW.privacy),
	    ('bestand', OLD.bestand, NEW.bestand),
	    ('bestandsnaam', OLD.bestandsnaam, NEW.bestandsnaam),
	    ('withdrawn', OLD.withdrawn, NEW.withdrawn))
	    SELECT * FROM c)
	WHERE was IS NOT becomes;
END;

CREATE TRIGGER log_bewijs_norm_insert AFTER INSERT ON bewijs_norm
BEGIN
	INSERT INTO logboek_regel VALUES (NEW.onderzoek, 'bewijs_norm',
	    NEW.number || ' ' || NEW.norm, 'norm', NULL, NEW.norm);
END;

CREATE TRIGGER bewijs_key BEFORE UPDATE OF onderzoek, number ON bewijs
BEGIN
	SELECT RAISE(ABORT, 'een sleutel verandert nooit');
END;

CREATE TRIGGER bewijs_norm_key
BEFORE UPDATE OF onderzoek, number, norm ON bewijs_norm
BEGIN
	SELECT RAISE(ABORT, 'een sleutel verandert nooit');
END;

CREATE TRIGGER log_bewijs_norm_delete AFTER DELETE ON bewijs_norm
BEGIN
	INSERT INTO logboek_regel VALUES (OLD.onderzoek, 'bewijs_norm',
	    OLD.number || ' ' || OLD.norm, 'norm', OLD.norm, NULL);
END;
