-- The ground of an oordeel, and what the tables say of it and of bewijs.

-- '': the evidence; 'niet_aangetoond': the aanbieder could not show it.
ALTER TABLE oordeel ADD COLUMN grond TEXT NOT NULL DEFAULT ''
    CHECK (grond IN ('', 'niet_aangetoond'));

CREATE TRIGGER log_oordeel_grond_insert AFTER INSERT ON oordeel
WHEN NEW.grond <> ''
BEGIN
	INSERT INTO logboek_regel VALUES (NEW.onderzoek, 'oordeel', NEW.norm,
	    'grond', NULL, NEW.grond);
END;

CREATE TRIGGER log_oordeel_grond_update AFTER UPDATE OF grond ON oordeel
WHEN OLD.grond <> NEW.grond
BEGIN
	INSERT INTO logboek_regel VALUES (NEW.onderzoek, 'oordeel', NEW.norm,
	    'grond', OLD.grond, NEW.grond);
END;

CREATE VIEW inhoud_bewijs (onderzoek, tabel, sleutel, kolom, waarde) AS
SELECT onderzoek, 'oordeel', norm, 'grond', grond FROM oordeel
UNION ALL SELECT onderzoek, 'bewijs', CAST(number AS TEXT), 'methode',
    methode FROM bewijs
UNION ALL SELECT onderzoek, 'bewijs', CAST(number AS TEXT), 'titel', titel
FROM bewijs
UNION ALL SELECT onderzoek, 'bewijs', CAST(number AS TEXT), 'dag', dag
FROM bewijs
UNION ALL SELECT onderzoek, 'bewijs', CAST(number AS TEXT), 'gezien', gezien
FROM bewijs
UNION ALL SELECT onderzoek, 'bewijs', CAST(number AS TEXT), 'steekproef',
    steekproef FROM bewijs
UNION ALL SELECT onderzoek, 'bewijs', CAST(number AS TEXT), 'noodzaak',
    noodzaak FROM bewijs
UNION ALL SELECT onderzoek, 'bewijs', CAST(number AS TEXT),
    'proportionaliteit', proportionaliteit FROM bewijs
UNION ALL SELECT onderzoek, 'bewijs', CAST(number AS TEXT), 'privacy',
    privacy FROM bewijs
UNION ALL SELECT onderzoek, 'bewijs', CAST(number AS TEXT), 'bestand',
    bestand FROM bewijs
UNION ALL SELECT onderzoek, 'bewijs', CAST(number AS TEXT), 'bestandsnaam',
    bestandsnaam FROM bewijs
UNION ALL SELECT onderzoek, 'bewijs', CAST(number AS TEXT), 'withdrawn',
    CAST(withdrawn AS TEXT) FROM bewijs
UNION ALL SELECT onderzoek, 'bewijs_norm', number || ' ' || norm, 'norm',
    norm FROM bewijs_norm;
