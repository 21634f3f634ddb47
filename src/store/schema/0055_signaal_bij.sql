-- Keeps signaal_lijst and the logboek beside the steps of signalen.
CREATE TRIGGER signaal_stap_insert AFTER INSERT ON signaal_stap
BEGIN
	INSERT INTO signaal_lijst (id, eerste, aanbieder, voorzieningen,
	    gemeenten, normen, onderzoeken, stand, ontvangen_op, laatst_op)
	SELECT NEW.signaal, NEW.id,
	    coalesce((SELECT id FROM aanbieder WHERE naam = NEW.aanbieder), 0),
	    NEW.voorzieningen, NEW.gemeenten, NEW.normen,
	    coalesce((SELECT nummer FROM onderzoek WHERE id = NEW.onderzoek),
	        ''),
	    v.wordt, NEW.day, NEW.day
	FROM signaal_volgt AS v WHERE v.stap = NEW.stap
	AND v.stand = coalesce((SELECT stand FROM signaal_lijst
	    WHERE id = NEW.signaal), '')
	ON CONFLICT DO UPDATE SET stand = excluded.stand,
	    laatst_op = excluded.laatst_op,
	    aanbieder = iif(NEW.aanbieder = '', aanbieder, excluded.aanbieder),
	    voorzieningen = iif(NEW.voorzieningen = '', voorzieningen,
	        NEW.voorzieningen),
	    gemeenten = iif(NEW.gemeenten = '', gemeenten, NEW.gemeenten),
	    normen = iif(NEW.normen = '', normen, NEW.normen),
	    onderzoeken = trim(onderzoeken || ' ' || excluded.onderzoeken);
END;

-- The stand cannot be set but by a step.
CREATE TRIGGER signaal_lijst_stand BEFORE UPDATE OF stand ON signaal_lijst
WHEN NEW.stand IS NOT (SELECT wordt FROM signaal_volgt
    WHERE stand = OLD.stand AND stap = (SELECT stap FROM signaal_stap
        WHERE signaal = NEW.id ORDER BY id DESC LIMIT 1))
BEGIN SELECT RAISE(ABORT, 'de stand volgt uit de laatste stap'); END;

CREATE TRIGGER signaal_lijst_begin BEFORE INSERT ON signaal_lijst
WHEN NOT EXISTS (SELECT 1 FROM signaal_stap WHERE signaal = NEW.id)
BEGIN SELECT RAISE(ABORT, 'de stand volgt uit de laatste stap'); END;

CREATE TRIGGER signaal_lijst_no_delete BEFORE DELETE ON signaal_lijst
BEGIN SELECT RAISE(ABORT, 'een signaal wordt nooit gewist'); END;

CREATE TRIGGER log_signaal_insert AFTER INSERT ON signaal
BEGIN
	INSERT INTO logboek_regel
	SELECT NULL, 'signaal', (SELECT nummer FROM signaal_nummer
	    WHERE id = NEW.id), kolom, NULL, value
	FROM (WITH c (kolom, value) AS (VALUES
	    ('bron', NEW.bron), ('kanaal', NEW.kanaal),
	    ('privacy', NEW.privacy), ('author', NEW.author))
	    SELECT * FROM c);
END;

CREATE TRIGGER log_signaal_stap_insert AFTER INSERT ON signaal_stap
BEGIN
	INSERT INTO logboek_regel
	SELECT NULL, 'signaal_stap', (SELECT nummer
	    FROM signaal_nummer WHERE id = NEW.signaal) || '/' || NEW.id,
	    kolom, NULL, value
	FROM (WITH c (kolom, value) AS (VALUES
	    ('stap', NEW.stap), ('day', NEW.day), ('text', NEW.text),
	    ('aanbieder', NEW.aanbieder),
	    ('voorzieningen', NEW.voorzieningen),
	    ('gemeenten', NEW.gemeenten), ('normen', NEW.normen),
	    ('onderzoek', (SELECT nummer FROM onderzoek
	        WHERE id = NEW.onderzoek)),
	    ('author', NEW.author))
	    SELECT * FROM c)
	WHERE value <> '';
END;
