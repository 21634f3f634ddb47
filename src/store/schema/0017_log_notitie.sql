-- The logboek of notities; they are only added, so that is all.

CREATE TRIGGER log_notitie_insert AFTER INSERT ON notitie
BEGIN
	INSERT INTO logboek_regel
	SELECT NEW.onderzoek, 'notitie', NEW.id, kolom, NULL, value
	FROM (WITH c (kolom, value) AS (VALUES
	    ('stamp', NEW.stamp), ('author', NEW.author),
	    ('text', NEW.text), ('bron', NEW.bron),
	    ('methode', NEW.methode), ('literal', NEW.literal),
	    ('privacy', NEW.privacy), ('corrects', NEW.corrects))
	    SELECT * FROM c)
	WHERE value <> '';
END;

CREATE TRIGGER log_notitie_norm_insert AFTER INSERT ON notitie_norm
BEGIN
	INSERT INTO logboek_regel VALUES (
	    (SELECT onderzoek FROM notitie WHERE id = NEW.notitie),
	    'notitie_norm', NEW.notitie, 'norm', NULL, NEW.norm);
END;
