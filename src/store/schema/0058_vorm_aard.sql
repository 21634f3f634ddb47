-- What the vorm of a pin allows, so that the database itself can refuse what the vorm does not have.
CREATE TABLE vorm_aard (
	pin		TEXT NOT NULL PRIMARY KEY REFERENCES pin,
	oordeel		INTEGER NOT NULL CHECK (oordeel IN (0, 1)),
	openbaar	INTEGER NOT NULL CHECK (openbaar IN (0, 1)),
	besloten	INTEGER NOT NULL CHECK (besloten IN (0, 1))
						-- for its team alone
) STRICT, WITHOUT ROWID;

-- The words that the loader takes for ja.
INSERT INTO vorm_aard
SELECT sha256, coalesce(json_extract(text, '$.oordeel') <> 'geen', 1),
    lower(coalesce(json_extract(text, '$.openbaar'), '')) IN
    ('ja', 'yes', 'y', 'true', 'on', 'j', 'oui'), 0
FROM pin WHERE kind = 'vorm' AND json_valid(text)
UNION ALL SELECT sha256, 1, 0, 0
FROM pin WHERE kind = 'vorm' AND NOT json_valid(text);

-- With its pin comes what the vorm allows.
CREATE TRIGGER onderzoek_aard_bekend BEFORE INSERT ON onderzoek
WHEN NOT EXISTS (SELECT 1 FROM vorm_aard WHERE pin = NEW.pin_vorm)
BEGIN
	SELECT RAISE(ABORT, 'niet bekend is wat de vorm toelaat');
END;

CREATE TRIGGER vorm_aard_no_update BEFORE UPDATE ON vorm_aard
BEGIN
	SELECT RAISE(ABORT, 'wat een vorm toelaat verandert nooit');
END;

CREATE TRIGGER vorm_aard_no_delete BEFORE DELETE ON vorm_aard
BEGIN
	SELECT RAISE(ABORT, 'wat een vorm toelaat wordt nooit gewist');
END;

CREATE VIEW onderzoek_aard (onderzoek, oordeel, openbaar, besloten) AS
SELECT o.id, a.oordeel, a.openbaar, a.besloten
FROM onderzoek AS o JOIN vorm_aard AS a ON a.pin = o.pin_vorm;

-- The program says these with a better sentence; nothing gets past them.
CREATE TRIGGER oordeel_past_insert BEFORE INSERT ON oordeel
WHEN NEW.grade IS NOT NULL AND EXISTS (SELECT 1 FROM onderzoek_aard
    WHERE onderzoek = NEW.onderzoek AND NOT oordeel)
BEGIN
	SELECT RAISE(ABORT, 'deze vorm kent geen oordeel');
END;

CREATE TRIGGER oordeel_past_update BEFORE UPDATE ON oordeel
WHEN NEW.grade IS NOT NULL AND EXISTS (SELECT 1 FROM onderzoek_aard
    WHERE onderzoek = NEW.onderzoek AND NOT oordeel)
BEGIN
	SELECT RAISE(ABORT, 'deze vorm kent geen oordeel');
END;

CREATE TRIGGER maatregel_past BEFORE INSERT ON maatregel
WHEN EXISTS (SELECT 1 FROM onderzoek_aard
    WHERE onderzoek = NEW.onderzoek AND NOT oordeel)
BEGIN
	SELECT RAISE(ABORT, 'deze vorm kent geen maatregel');
END;

DROP TRIGGER event_niet_openbaar;

CREATE TRIGGER event_niet_openbaar BEFORE INSERT ON event
WHEN NEW.kind = 'gepubliceerd_op' AND NEW.day <> '' AND EXISTS
    (SELECT 1 FROM onderzoek_aard
    WHERE onderzoek = NEW.onderzoek AND NOT openbaar)
BEGIN
	SELECT RAISE(ABORT, 'deze vorm wordt nooit gepubliceerd');
END;
