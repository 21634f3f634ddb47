-- Which step of a signaal may follow which standing, and what it needs.
-- The program asks for it with a better sentence (core/signaal.c), a test
-- compares them; nothing gets past this.
CREATE TABLE signaal_volgt (
	stap		TEXT NOT NULL,
	stand		TEXT NOT NULL,	-- before it; '': not there yet
	wordt		TEXT NOT NULL,	-- the standing after it
	PRIMARY KEY (stap, stand)
) STRICT, WITHOUT ROWID;

WITH
besluit (stap) AS (VALUES ('onderzoek'), ('bespreken'), ('doorgestuurd'),
    ('geen_actie')),
stand (stand) AS (VALUES ('nieuw'), ('gewogen'), ('begonnen')
    UNION ALL SELECT stap FROM besluit)
INSERT INTO signaal_volgt (stap, stand, wordt)
SELECT 'ontvangen', '', 'nieuw'
UNION ALL SELECT 'weging', stand, 'gewogen' FROM stand
    WHERE stand <> 'begonnen'
UNION ALL SELECT stap, stand, stap FROM besluit, stand
    WHERE stand NOT IN ('nieuw', 'begonnen')
UNION ALL SELECT 'aanbieder', stand, stand FROM stand
UNION ALL SELECT 'aanvulling', stand, stand FROM stand
UNION ALL SELECT 'begonnen', stand, 'begonnen' FROM stand
    WHERE stand IN ('onderzoek', 'begonnen');

CREATE TRIGGER signaal_volgt_no_insert BEFORE INSERT ON signaal_volgt
BEGIN SELECT RAISE(ABORT, 'de stappen van signalen liggen vast'); END;

CREATE TRIGGER signaal_volgt_no_update BEFORE UPDATE ON signaal_volgt
BEGIN SELECT RAISE(ABORT, 'de stappen van signalen liggen vast'); END;

CREATE TRIGGER signaal_volgt_no_delete BEFORE DELETE ON signaal_volgt
BEGIN SELECT RAISE(ABORT, 'de stappen van signalen liggen vast'); END;

CREATE TRIGGER signaal_no_update BEFORE UPDATE ON signaal
BEGIN SELECT RAISE(ABORT, 'een signaal verandert nooit'); END;

CREATE TRIGGER signaal_no_delete BEFORE DELETE ON signaal
BEGIN SELECT RAISE(ABORT, 'een signaal wordt nooit gewist'); END;

CREATE TRIGGER signaal_stap_no_update BEFORE UPDATE ON signaal_stap
BEGIN SELECT RAISE(ABORT, 'een stap van een signaal verandert nooit'); END;

CREATE TRIGGER signaal_stap_no_delete BEFORE DELETE ON signaal_stap
BEGIN SELECT RAISE(ABORT, 'een stap van een signaal wordt nooit gewist'); END;

CREATE TRIGGER signaal_stap_volgt BEFORE INSERT ON signaal_stap
WHEN NOT EXISTS (SELECT 1 FROM signaal_volgt WHERE stap = NEW.stap
    AND stand = coalesce((SELECT stand FROM signaal_lijst
        WHERE id = NEW.signaal), ''))
BEGIN SELECT RAISE(ABORT, 'deze stap kan nu niet volgen'); END;

CREATE TRIGGER signaal_stap_vraagt BEFORE INSERT ON signaal_stap
WHEN (trim(NEW.text, ' ' || char(9, 10)) = ''
    AND NEW.stap NOT IN ('aanbieder', 'begonnen'))
    OR (NEW.stap = 'aanbieder' AND NEW.aanbieder = '')
    OR (NEW.stap = 'begonnen') <> (NEW.onderzoek IS NOT NULL)
BEGIN
	SELECT RAISE(ABORT, 'deze stap vraagt een tekst, aanbieder of onderzoek');
END;

CREATE TRIGGER signaal_stap_aanbieder BEFORE INSERT ON signaal_stap
WHEN NEW.aanbieder <> '' AND NOT EXISTS
    (SELECT 1 FROM aanbieder WHERE naam = NEW.aanbieder)
BEGIN SELECT RAISE(ABORT, 'deze aanbieder staat niet in het register'); END;
