-- What the tables of signalen say, for the check of the logboek.
CREATE VIEW inhoud_signaal (tabel, sleutel, kolom, waarde) AS
WITH
van (sleutel, bron, kanaal, privacy, author) AS (
    SELECT nummer, bron, kanaal, privacy, author
    FROM signaal AS s JOIN signaal_nummer AS n ON n.id = s.id),
stap (sleutel, stap, day, text, aanbieder, voorzieningen, gemeenten, normen,
    onderzoek, author) AS (
    SELECT n.nummer || '/' || s.id, s.stap, s.day, s.text, s.aanbieder,
    s.voorzieningen, s.gemeenten, s.normen,
    (SELECT nummer FROM onderzoek AS o WHERE o.id = s.onderzoek), s.author
    FROM signaal_stap AS s JOIN signaal_nummer AS n ON n.id = s.signaal)
SELECT 'signaal', sleutel, 'bron', bron FROM van
UNION ALL SELECT 'signaal', sleutel, 'kanaal', kanaal FROM van
UNION ALL SELECT 'signaal', sleutel, 'privacy', privacy FROM van
UNION ALL SELECT 'signaal', sleutel, 'author', author FROM van
UNION ALL SELECT 'signaal_stap', sleutel, 'stap', stap FROM stap
UNION ALL SELECT 'signaal_stap', sleutel, 'day', day FROM stap
UNION ALL SELECT 'signaal_stap', sleutel, 'text', text FROM stap
UNION ALL SELECT 'signaal_stap', sleutel, 'aanbieder', aanbieder FROM stap
UNION ALL SELECT 'signaal_stap', sleutel, 'voorzieningen', voorzieningen FROM stap
UNION ALL SELECT 'signaal_stap', sleutel, 'gemeenten', gemeenten FROM stap
UNION ALL SELECT 'signaal_stap', sleutel, 'normen', normen FROM stap
UNION ALL SELECT 'signaal_stap', sleutel, 'onderzoek', onderzoek FROM stap
UNION ALL SELECT 'signaal_stap', sleutel, 'author', author FROM stap;

-- What is found may also be of a signaal, which belongs to no onderzoek.
CREATE TABLE zoek_plek (
	id		INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	onderzoek	INTEGER REFERENCES onderzoek, -- NULL: of a signaal
	kind		TEXT NOT NULL,	-- notitie, bevinding, signaal, ...
	sleutel		TEXT NOT NULL,	-- id, norm, question or number
	subject		TEXT NOT NULL,	-- cited norms, question, nummer
	stamp		TEXT NOT NULL,	-- when the text was written
	UNIQUE (onderzoek, kind, sleutel)
) STRICT;

INSERT INTO zoek_plek SELECT * FROM zoek_plaats;
DROP TABLE zoek_plaats;
ALTER TABLE zoek_plek RENAME TO zoek_plaats;
