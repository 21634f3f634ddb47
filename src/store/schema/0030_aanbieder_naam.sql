-- Another name for an aanbieder is told in each of its onderzoeken: their
-- logboek says what the onderzoek says, and lists sort by the name.
CREATE TRIGGER log_aanbieder_naam AFTER UPDATE OF naam ON aanbieder
WHEN OLD.naam <> NEW.naam
BEGIN
	INSERT INTO logboek_regel
	SELECT id, 'onderzoek', nummer, 'aanbieder', OLD.naam, NEW.naam
	FROM onderzoek WHERE aanbieder = NEW.id;
	UPDATE aanbieder SET zoeknaam = schouw_fold(NEW.naam)
	WHERE id = NEW.id;
	UPDATE onderzoek SET naam_sleutel = schouw_fold(NEW.naam),
	    zoektekst = schouw_fold(nummer || ' ' || NEW.naam || ' ' || vorm
	        || ' ' || vorm_titel || ' ' || behandelaar)
	WHERE aanbieder = NEW.id;
END;
