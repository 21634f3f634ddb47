-- What a besloten onderzoek led to that is not besloten itself.  The later
-- one may be published and knows nothing of it, so its vorige stays empty;
-- only who sees both sees that they belong together.
CREATE TABLE vervolg (
	onderzoek	INTEGER NOT NULL REFERENCES onderzoek,
	naar		INTEGER NOT NULL REFERENCES onderzoek,
	door		TEXT NOT NULL,	-- login of who began it
	stamp		TEXT NOT NULL,	-- when
	PRIMARY KEY (onderzoek, naar)
) STRICT, WITHOUT ROWID;

CREATE INDEX vervolg_naar ON vervolg (naar);
CREATE INDEX onderzoek_vorige ON onderzoek (vorige) WHERE vorige <> '';

CREATE TRIGGER vervolg_no_update BEFORE UPDATE ON vervolg
BEGIN SELECT RAISE(ABORT, 'een vervolg verandert nooit'); END;

CREATE TRIGGER vervolg_no_delete BEFORE DELETE ON vervolg
BEGIN SELECT RAISE(ABORT, 'een vervolg wordt nooit gewist'); END;

CREATE TRIGGER log_vervolg_insert AFTER INSERT ON vervolg
BEGIN
	INSERT INTO logboek_regel
	SELECT NEW.onderzoek, 'vervolg', (SELECT nummer FROM onderzoek
	    WHERE id = NEW.naar), kolom, NULL, value
	FROM (WITH c (kolom, value) AS (VALUES ('door', NEW.door),
	    ('stamp', NEW.stamp)) SELECT * FROM c);
END;

-- What the table says, for the check of the logboek.
CREATE VIEW inhoud_vervolg (onderzoek, tabel, sleutel, kolom, waarde) AS
SELECT v.onderzoek, 'vervolg', o.nummer, 'door', v.door
FROM vervolg AS v JOIN onderzoek AS o ON o.id = v.naar
UNION ALL SELECT v.onderzoek, 'vervolg', o.nummer, 'stamp', v.stamp
FROM vervolg AS v JOIN onderzoek AS o ON o.id = v.naar;

-- An opvolgingsonderzoek has the team of its calamiteit.
CREATE TRIGGER onderzoek_team_mee AFTER UPDATE OF vorige ON onderzoek
WHEN NEW.vorige <> '' AND NEW.vorige <> OLD.vorige
    AND EXISTS (SELECT 1 FROM vorm_aard WHERE pin = NEW.pin_vorm AND besloten)
    AND EXISTS (SELECT 1 FROM team AS t JOIN onderzoek AS v
	ON v.id = t.onderzoek WHERE v.nummer = NEW.vorige
	AND t.login = schouw_user())
BEGIN
	INSERT INTO team (onderzoek, login, door, stamp)
	SELECT NEW.id, t.login, schouw_user(), schouw_now()
	FROM onderzoek AS v JOIN team AS t ON t.onderzoek = v.id
	WHERE v.nummer = NEW.vorige ON CONFLICT DO NOTHING;
END;
