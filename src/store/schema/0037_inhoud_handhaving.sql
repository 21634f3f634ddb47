-- The logboek of the rows of verbeterplannen, and what the tables of the
-- handhaving register say, for the check of the logboek.

CREATE TRIGGER log_planregel_insert AFTER INSERT ON planregel
BEGIN
	INSERT INTO logboek_regel
	SELECT NEW.onderzoek, 'planregel', NEW.number || '/' || NEW.regel,
	    kolom, NULL, value
	FROM (WITH c (kolom, value) AS (VALUES
	    ('norm', NEW.norm), ('activiteit', NEW.activiteit),
	    ('functie', NEW.functie), ('van', NEW.van), ('tot', NEW.tot),
	    ('resultaat', NEW.resultaat), ('smart', NEW.smart),
	    ('voortgang', NEW.voortgang), ('vervallen', NEW.vervallen))
	    SELECT * FROM c)
	WHERE value <> '';
END;

CREATE TRIGGER log_planregel_update AFTER UPDATE ON planregel
BEGIN
	INSERT INTO logboek_regel
	SELECT NEW.onderzoek, 'planregel', NEW.number || '/' || NEW.regel,
	    kolom, was, becomes
	FROM (WITH c (kolom, was, becomes) AS (VALUES
	    ('norm', OLD.norm, NEW.norm),
	    ('activiteit', OLD.activiteit, NEW.activiteit),
	    ('functie', OLD.functie, NEW.functie),
	    ('van', OLD.van, NEW.van), ('tot', OLD.tot, NEW.tot),
	    ('resultaat', OLD.resultaat, NEW.resultaat),
	    ('smart', OLD.smart, NEW.smart),
	    ('voortgang', OLD.voortgang, NEW.voortgang),
	    ('vervallen', OLD.vervallen, NEW.vervallen))
	    SELECT * FROM c)
	WHERE was IS NOT becomes;
END;

CREATE VIEW inhoud_handhaving (onderzoek, tabel, sleutel, kolom, waarde) AS
SELECT onderzoek, 'handhaving', CAST(number AS TEXT), 'soort', soort
FROM handhaving
UNION ALL SELECT onderzoek, 'handhaving', CAST(number AS TEXT), 'gemeenten',
    gemeenten FROM handhaving
UNION ALL SELECT onderzoek, 'handhaving', CAST(number AS TEXT), 'maatregel',
    maatregel FROM handhaving
UNION ALL SELECT onderzoek, 'handhaving', CAST(number AS TEXT), 'author',
    author FROM handhaving
UNION ALL SELECT onderzoek, 'handhaving_event', number || '/' || id,
    'stap', stap FROM handhaving_event
UNION ALL SELECT onderzoek, 'handhaving_event', number || '/' || id,
    'day', day FROM handhaving_event
UNION ALL SELECT onderzoek, 'handhaving_event', number || '/' || id,
    'until', until FROM handhaving_event
UNION ALL SELECT onderzoek, 'handhaving_event', number || '/' || id,
    'was', was FROM handhaving_event
UNION ALL SELECT onderzoek, 'handhaving_event', number || '/' || id,
    'text', text FROM handhaving_event
UNION ALL SELECT onderzoek, 'handhaving_event', number || '/' || id,
    'gemeente', gemeente FROM handhaving_event
UNION ALL SELECT onderzoek, 'handhaving_event', number || '/' || id,
    'author', author FROM handhaving_event
UNION ALL SELECT onderzoek, 'planregel', number || '/' || regel,
    'norm', norm FROM planregel
UNION ALL SELECT onderzoek, 'planregel', number || '/' || regel,
    'activiteit', activiteit FROM planregel
UNION ALL SELECT onderzoek, 'planregel', number || '/' || regel,
    'functie', functie FROM planregel
UNION ALL SELECT onderzoek, 'planregel', number || '/' || regel,
    'van', van FROM planregel
UNION ALL SELECT onderzoek, 'planregel', number || '/' || regel,
    'tot', tot FROM planregel
UNION ALL SELECT onderzoek, 'planregel', number || '/' || regel,
    'resultaat', resultaat FROM planregel
UNION ALL SELECT onderzoek, 'planregel', number || '/' || regel,
    'smart', smart FROM planregel
UNION ALL SELECT onderzoek, 'planregel', number || '/' || regel,
    'voortgang', voortgang FROM planregel
UNION ALL SELECT onderzoek, 'planregel', number || '/' || regel,
    'vervallen', vervallen FROM planregel;
