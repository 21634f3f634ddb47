-- Only added, and in the logboek.

CREATE TRIGGER notitie_bij_no_update BEFORE UPDATE ON notitie_bij
BEGIN
	SELECT RAISE(ABORT, 'een notitie verandert nooit');
END;

CREATE TRIGGER notitie_bij_no_delete BEFORE DELETE ON notitie_bij
BEGIN
	SELECT RAISE(ABORT, 'een notitie wordt nooit gewist');
END;

CREATE TRIGGER notitie_gedaan_no_update BEFORE UPDATE ON notitie_gedaan
BEGIN
	SELECT RAISE(ABORT, 'een notitie verandert nooit');
END;

CREATE TRIGGER notitie_gedaan_no_delete BEFORE DELETE ON notitie_gedaan
BEGIN
	SELECT RAISE(ABORT, 'een notitie wordt nooit gewist');
END;

CREATE TRIGGER notitie_vervangt_no_update BEFORE UPDATE ON notitie_vervangt
BEGIN
	SELECT RAISE(ABORT, 'een notitie verandert nooit');
END;

CREATE TRIGGER notitie_vervangt_no_delete BEFORE DELETE ON notitie_vervangt
BEGIN
	SELECT RAISE(ABORT, 'een notitie wordt nooit gewist');
END;

CREATE TRIGGER log_notitie_bij_insert AFTER INSERT ON notitie_bij
BEGIN
	INSERT INTO logboek_regel
	SELECT NEW.onderzoek, 'notitie_bij', NEW.notitie, kolom, NULL, value
	FROM (WITH c (kolom, value) AS (VALUES
	    ('gesprek', NEW.gesprek), ('soort', NEW.soort))
	    SELECT * FROM c)
	WHERE value <> '';
END;

CREATE TRIGGER log_notitie_gedaan_insert AFTER INSERT ON notitie_gedaan
BEGIN
	INSERT INTO logboek_regel
	SELECT (SELECT onderzoek FROM notitie WHERE id = NEW.notitie),
	    'notitie_gedaan', NEW.notitie, kolom, NULL, value
	FROM (WITH c (kolom, value) AS (VALUES
	    ('author', NEW.author), ('stamp', NEW.stamp))
	    SELECT * FROM c)
	WHERE value <> '';
END;

CREATE TRIGGER log_notitie_vervangt_insert AFTER INSERT ON notitie_vervangt
BEGIN
	INSERT INTO logboek_regel VALUES (
	    (SELECT onderzoek FROM notitie WHERE id = NEW.notitie),
	    'notitie_vervangt', NEW.notitie || '/' || NEW.oud, 'oud', NULL,
	    NEW.oud);
END;

-- What the tables say, for the check of the logboek.
CREATE VIEW inhoud_notitie (onderzoek, tabel, sleutel, kolom, waarde) AS
SELECT onderzoek, 'notitie_bij', CAST(notitie AS TEXT), 'gesprek',
    CAST(gesprek AS TEXT) FROM notitie_bij
UNION ALL SELECT onderzoek, 'notitie_bij', CAST(notitie AS TEXT), 'soort',
    soort FROM notitie_bij
UNION ALL SELECT n.onderzoek, 'notitie_gedaan', CAST(n.id AS TEXT),
    'author', g.author FROM notitie AS n
    JOIN notitie_gedaan AS g ON g.notitie = n.id
UNION ALL SELECT n.onderzoek, 'notitie_gedaan', CAST(n.id AS TEXT),
    'stamp', g.stamp FROM notitie AS n
    JOIN notitie_gedaan AS g ON g.notitie = n.id
UNION ALL SELECT n.onderzoek, 'notitie_vervangt', n.id || '/' || v.oud,
    'oud', CAST(v.oud AS TEXT) FROM notitie AS n
    JOIN notitie_vervangt AS v ON v.notitie = n.id;
