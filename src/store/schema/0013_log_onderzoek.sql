-- What the logboek keeps of an onderzoek: facts and status, not where
-- somebody was working and not the columns that a save keeps for lists.

CREATE TRIGGER log_onderzoek_insert AFTER INSERT ON onderzoek
BEGIN
	INSERT INTO logboek_regel
	SELECT NEW.id, 'onderzoek', NEW.nummer, kolom, NULL, value
	FROM (WITH c (kolom, value) AS (VALUES
	    ('nummer', NEW.nummer), ('vorm', NEW.vorm),
	    ('pin_vorm', NEW.pin_vorm), ('pin_normset', NEW.pin_normset),
	    ('pin_registers', NEW.pin_registers),
	    ('aanbieder',
	        (SELECT naam FROM aanbieder WHERE id = NEW.aanbieder)),
	    ('locatie', NEW.locatie), ('pgb', NEW.pgb),
	    ('aangekondigd', NEW.aangekondigd),
	    ('signaal_ontvangen_op', NEW.signaal_ontvangen_op),
	    ('bezoek_op', NEW.bezoek_op), ('vorige', NEW.vorige),
	    ('status', NEW.status), ('behandelaar', NEW.behandelaar),
	    ('begonnen_op', NEW.begonnen_op))
	    SELECT * FROM c)
	WHERE value <> '';
END;

CREATE TRIGGER log_onderzoek_update AFTER UPDATE OF nummer, vorm, pin_vorm,
    pin_normset, pin_registers, aanbieder, locatie, pgb, aangekondigd,
    signaal_ontvangen_op, bezoek_op, vorige, status, behandelaar,
    begonnen_op ON onderzoek
BEGIN
	INSERT INTO logboek_regel
	SELECT NEW.id, 'onderzoek', NEW.nummer, kolom, was, becomes
	FROM (WITH c (kolom, was, becomes) AS (VALUES
	    ('nummer', OLD.nummer, NEW.nummer),
	    ('vorm', OLD.vorm, NEW.vorm),
	    ('pin_vorm', OLD.pin_vorm, NEW.pin_vorm),
	    ('pin_normset', OLD.pin_normset, NEW.pin_normset),
	    ('pin_registers', OLD.pin_registers, NEW.pin_registers),
	    ('aanbieder',
	        (SELECT naam FROM aanbieder WHERE id = OLD.aanbieder),
	        (SELECT naam FROM aanbieder WHERE id = NEW.aanbieder)),
	    ('locatie', OLD.locatie, NEW.locatie), ('pgb', OLD.pgb, NEW.pgb),
	    ('aangekondigd', OLD.aangekondigd, NEW.aangekondigd),
	    ('signaal_ontvangen_op', OLD.signaal_ontvangen_op,
	        NEW.signaal_ontvangen_op),
	    ('bezoek_op', OLD.bezoek_op, NEW.bezoek_op),
	    ('vorige', OLD.vorige, NEW.vorige),
	    ('status', OLD.status, NEW.status),
	    ('behandelaar', OLD.behandelaar, NEW.behandelaar),
	    ('begonnen_op', OLD.begonnen_op, NEW.begonnen_op))
	    SELECT * FROM c)
	WHERE was IS NOT becomes;
END;

CREATE TRIGGER onderzoek_no_delete BEFORE DELETE ON onderzoek
BEGIN
	SELECT RAISE(ABORT, 'een onderzoek wordt nooit gewist');
END;
