-- Of several parties each may write a reactie; '': of the aanbieder.
ALTER TABLE reactie ADD COLUMN deelnemer TEXT NOT NULL DEFAULT '';

CREATE TRIGGER log_reactie_deelnemer AFTER INSERT ON reactie
WHEN NEW.deelnemer <> ''
BEGIN
	INSERT INTO logboek_regel VALUES (NEW.onderzoek, 'reactie', NEW.id,
	    'deelnemer', NULL, NEW.deelnemer);
END;

-- What the tables say of deelnemers, for the check of the logboek.
DROP VIEW inhoud_deelnemer;

CREATE VIEW inhoud_deelnemer (onderzoek, tabel, sleutel, kolom, waarde) AS
SELECT onderzoek, 'deelnemer_event', CAST(id AS TEXT), 'deelnemer', deelnemer
FROM deelnemer_event
UNION ALL SELECT onderzoek, 'deelnemer_event', CAST(id AS TEXT), 'kind', kind
FROM deelnemer_event
UNION ALL SELECT onderzoek, 'deelnemer_event', CAST(id AS TEXT), 'day', day
FROM deelnemer_event
UNION ALL SELECT onderzoek, 'deelnemer_event', CAST(id AS TEXT), 'author',
    author FROM deelnemer_event
UNION ALL SELECT onderzoek, 'reactie', CAST(id AS TEXT), 'deelnemer',
    deelnemer FROM reactie;
