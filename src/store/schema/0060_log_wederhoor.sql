-- The logboek of hoor en wederhoor, and what never happens in it.

CREATE TRIGGER log_bevroren_insert AFTER INSERT ON bevroren
BEGIN
	INSERT INTO logboek_regel
	SELECT NEW.onderzoek, 'bevroren', NEW.id, kolom, NULL, value
	FROM (WITH c (kolom, value) AS (VALUES
	    ('sha256', NEW.sha256), ('regels', NEW.regels),
	    ('author', NEW.author))
	    SELECT * FROM c);
END;

CREATE TRIGGER log_onjuistheid_insert AFTER INSERT ON onjuistheid
BEGIN
	INSERT INTO logboek_regel
	SELECT NEW.onderzoek, 'onjuistheid', NEW.number, kolom, NULL, value
	FROM (WITH c (kolom, value) AS (VALUES
	    ('bladzij', NEW.bladzij), ('citaat', NEW.citaat),
	    ('uitleg', NEW.uitleg), ('bewijs', NEW.bewijs),
	    ('antwoord', NEW.antwoord), ('aanpassing', NEW.aanpassing),
	    ('passage', NEW.passage))
	    SELECT * FROM c)
	WHERE value <> '';
END;

CREATE TRIGGER log_onjuistheid_update AFTER UPDATE ON onjuistheid
BEGIN
	INSERT INTO logboek_regel
	SELECT NEW.onderzoek, 'onjuistheid', NEW.number, kolom, was, becomes
	FROM (WITH c (kolom, was, becomes) AS (VALUES
	    ('bladzij', OLD.bladzij, NEW.bladzij),
	    ('citaat', OLD.citaat, NEW.citaat),
	    ('uitleg', OLD.uitleg, NEW.uitleg),
	    ('bewijs', OLD.bewijs, NEW.bewijs),
	    ('antwoord', OLD.antwoord, NEW.antwoord),
	    ('aanpassing', OLD.aanpassing, NEW.aanpassing),
	    ('passage', OLD.passage, NEW.passage))
	    SELECT * FROM c)
	WHERE was IS NOT becomes;
END;

-- A colleague may have added an item a moment ago.
CREATE TRIGGER vastgesteld_beantwoord BEFORE INSERT ON event
WHEN NEW.kind = 'vastgesteld_op' AND NEW.day <> '' AND EXISTS (
    SELECT 1 FROM onjuistheid WHERE onderzoek = NEW.onderzoek
    AND (antwoord = '' OR aanpassing = ''))
BEGIN
	SELECT RAISE(ABORT, 'niet elke feitelijke onjuistheid is beantwoord');
END;

CREATE TRIGGER onjuistheid_te_laat BEFORE INSERT ON onjuistheid
WHEN (SELECT day FROM event WHERE onderzoek = NEW.onderzoek
    AND kind = 'vastgesteld_op' ORDER BY id DESC LIMIT 1) <> ''
BEGIN
	SELECT RAISE(ABORT, 'het rapport is al vastgesteld');
END;

-- What the tables say, for the check of the logboek.
CREATE VIEW inhoud_wederhoor (onderzoek, tabel, sleutel, kolom, waarde) AS
SELECT onderzoek, 'bevroren', CAST(id AS TEXT), 'sha256', sha256
FROM bevroren
UNION ALL SELECT onderzoek, 'bevroren', CAST(id AS TEXT), 'regels',
    CAST(regels AS TEXT) FROM bevroren
UNION ALL SELECT onderzoek, 'bevroren', CAST(id AS TEXT), 'author', author
FROM bevroren
UNION ALL SELECT onderzoek, 'onjuistheid', CAST(number AS TEXT), 'bladzij',
    bladzij FROM onjuistheid
UNION ALL SELECT onderzoek, 'onjuistheid', CAST(number AS TEXT), 'citaat',
    citaat FROM onjuistheid
UNION ALL SELECT onderzoek, 'onjuistheid', CAST(number AS TEXT), 'uitleg',
    uitleg FROM onjuistheid
UNION ALL SELECT onderzoek, 'onjuistheid', CAST(number AS TEXT), 'bewijs',
    bewijs FROM onjuistheid
UNION ALL SELECT onderzoek, 'onjuistheid', CAST(number AS TEXT), 'antwoord',
    antwoord FROM onjuistheid
UNION ALL SELECT onderzoek, 'onjuistheid', CAST(number AS TEXT),
    'aanpassing', aanpassing FROM onjuistheid
UNION ALL SELECT onderzoek, 'onjuistheid', CAST(number AS TEXT), 'passage',
    passage FROM onjuistheid;
