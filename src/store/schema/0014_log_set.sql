-- The logboek of the facts that are sets: each member put in or taken out.

CREATE TRIGGER log_gemeente_insert AFTER INSERT ON onderzoek_gemeente
BEGIN
	INSERT INTO logboek_regel VALUES (NEW.onderzoek, 'onderzoek_gemeente',
	    NEW.gemeente, 'gemeente', NULL, NEW.gemeente);
END;

CREATE TRIGGER log_gemeente_update AFTER UPDATE OF gemeente, onderzoek
ON onderzoek_gemeente
BEGIN
	INSERT INTO logboek_regel VALUES (NEW.onderzoek, 'onderzoek_gemeente',
	    OLD.gemeente, 'gemeente', OLD.gemeente, NEW.gemeente);
END;

CREATE TRIGGER log_gemeente_delete AFTER DELETE ON onderzoek_gemeente
BEGIN
	INSERT INTO logboek_regel VALUES (OLD.onderzoek, 'onderzoek_gemeente',
	    OLD.gemeente, 'gemeente', OLD.gemeente, NULL);
END;

CREATE TRIGGER log_voorziening_insert AFTER INSERT ON onderzoek_voorziening
BEGIN
	INSERT INTO logboek_regel VALUES (NEW.onderzoek,
	    'onderzoek_voorziening', NEW.voorziening, 'voorziening', NULL,
	    NEW.voorziening);
END;

CREATE TRIGGER log_voorziening_update AFTER UPDATE OF voorziening, onderzoek
ON onderzoek_voorziening
BEGIN
	INSERT INTO logboek_regel VALUES (NEW.onderzoek,
	    'onderzoek_voorziening', OLD.voorziening, 'voorziening',
	    OLD.voorziening, NEW.voorziening);
END;

CREATE TRIGGER log_voorziening_delete AFTER DELETE ON onderzoek_voorziening
BEGIN
	INSERT INTO logboek_regel VALUES (OLD.onderzoek,
	    'onderzoek_voorziening', OLD.voorziening, 'voorziening',
	    OLD.voorziening, NULL);
END;
