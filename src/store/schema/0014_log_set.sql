-- The logboek of the facts that are sets: each member put in or taken out.
-- The column is called after the fact.

CREATE TRIGGER log_gemeente_insert AFTER INSERT ON onderzoek_gemeente
BEGIN
	INSERT INTO logboek_regel VALUES (NEW.onderzoek, 'onderzoek_gemeente',
	    NEW.gemeente, 'gemeenten', NULL, NEW.gemeente);
END;

CREATE TRIGGER log_gemeente_update AFTER UPDATE OF gemeente, onderzoek
ON onderzoek_gemeente
BEGIN
	INSERT INTO logboek_regel VALUES (NEW.onderzoek, 'onderzoek_gemeente',
	    OLD.gemeente, 'gemeenten', OLD.gemeente, NEW.gemeente);
END;

CREATE TRIGGER log_gemeente_delete AFTER DELETE ON onderzoek_gemeente
BEGIN
	INSERT INTO logboek_regel VALUES (OLD.onderzoek, 'onderzoek_gemeente',
	    OLD.gemeente, 'gemeenten', OLD.gemeente, NULL);
END;

CREATE TRIGGER log_voorziening_insert AFTER INSERT ON onderzoek_voorziening
BEGIN
	INSERT INTO logboek_regel VALUES (NEW.onderzoek,
	    'onderzoek_voorziening', NEW.voorziening, 'voorzieningen', NULL,
	    NEW.voorziening);
END;

CREATE TRIGGER log_voorziening_update AFTER UPDATE OF voorziening, onderzoek
ON onderzoek_voorziening
BEGIN
	INSERT INTO logboek_regel VALUES (NEW.onderzoek,
	    'onderzoek_voorziening', OLD.voorziening, 'voorzieningen',
	    OLD.voorziening, NEW.voorziening);
END;

CREATE TRIGGER log_voorziening_delete AFTER DELETE ON onderzoek_voorziening
BEGIN
	INSERT INTO logboek_regel VALUES (OLD.onderzoek,
	    'onderzoek_voorziening', OLD.voorziening, 'voorzieningen',
	    OLD.voorziening, NULL);
END;
