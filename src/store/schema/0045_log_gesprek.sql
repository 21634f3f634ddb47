-- The logboek of gesprekken and their moments.

CREATE TRIGGER log_gesprek_insert AFTER INSERT ON gesprek
BEGIN
	INSERT INTO logboek_regel
	SELECT NEW.onderzoek, 'gesprek', NEW.number, kolom, NULL, value
	FROM (WITH c (kolom, value) AS (VALUES
	    ('bronnen', NEW.bronnen), ('waar', NEW.waar),
	    ('dag', NEW.dag), ('methode', NEW.methode),
	    ('aanwezig', NEW.aanwezig), ('toestemming', NEW.toestemming),
	    ('bezoek', NEW.bezoek), ('withdrawn', NEW.withdrawn))
	    SELECT * FROM c)
	WHERE value <> '';
END;

CREATE TRIGGER log_gesprek_update AFTER UPDATE ON gesprek
BEGIN
	INSERT INTO logboek_regel
	SELECT NEW.onderzoek, 'gesprek', NEW.number, kolom, was, becomes
	FROM (WITH c (kolom, was, becomes) AS (VALUES
	    ('bronnen', OLD.bronnen, NEW.bronnen),
	    ('waar', OLD.waar, NEW.waar), ('dag', OLD.dag, NEW.dag),
	    ('methode', OLD.methode, NEW.methode),
	    ('aanwezig', OLD.aanwezig, NEW.aanwezig),
	    ('toestemming', OLD.toestemming, NEW.toestemming),
	    ('bezoek', OLD.bezoek, NEW.bezoek),
	    ('withdrawn', OLD.withdrawn, NEW.withdrawn))
	    SELECT * FROM c)
	WHERE was IS NOT becomes;
END;

CREATE TRIGGER log_gesprek_moment_insert AFTER INSERT ON gesprek_moment
BEGIN
	INSERT INTO logboek_regel
	SELECT NEW.onderzoek, 'gesprek_moment',
	    NEW.number || '/' || NEW.id, kolom, NULL, value
	FROM (WITH c (kolom, value) AS (VALUES
	    ('moment', NEW.moment), ('author', NEW.author),
	    ('stamp', NEW.stamp))
	    SELECT * FROM c)
	WHERE value <> '';
END;

-- What the tables say, for the check of the logboek.
CREATE VIEW inhoud_gesprek (onderzoek, tabel, sleutel, kolom, waarde) AS
SELECT onderzoek, 'gesprek', CAST(number AS TEXT), 'bronnen', bronnen
FROM gesprek
UNION ALL SELECT onderzoek, 'gesprek', CAST(number AS TEXT), 'waar', waar
FROM gesprek
UNION ALL SELECT onderzoek, 'gesprek', CAST(number AS TEXT), 'dag', dag
FROM gesprek
UNION ALL SELECT onderzoek, 'gesprek', CAST(number AS TEXT), 'methode',
    methode FROM gesprek
UNION ALL SELECT onderzoek, 'gesprek', CAST(number AS TEXT), 'aanwezig',
    aanwezig FROM gesprek
UNION ALL SELECT onderzoek, 'gesprek', CAST(number AS TEXT), 'toestemming',
    toestemming FROM gesprek
UNION ALL SELECT onderzoek, 'gesprek', CAST(number AS TEXT), 'bezoek',
    CAST(bezoek AS TEXT) FROM gesprek
UNION ALL SELECT onderzoek, 'gesprek', CAST(number AS TEXT), 'withdrawn',
    CAST(withdrawn AS TEXT) FROM gesprek
UNION ALL SELECT onderzoek, 'gesprek_moment', number || '/' || id, 'moment',
    moment FROM gesprek_moment
UNION ALL SELECT onderzoek, 'gesprek_moment', number || '/' || id, 'author',
    author FROM gesprek_moment
UNION ALL SELECT onderzoek, 'gesprek_moment', number || '/' || id, 'stamp',
    stamp FROM gesprek_moment;
