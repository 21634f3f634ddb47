-- Who sees an onderzoek of a vorm that is besloten.  Only ever added to:
-- who has seen it cannot forget it.
CREATE TABLE team (
	onderzoek	INTEGER NOT NULL REFERENCES onderzoek,
	login		TEXT NOT NULL REFERENCES toezichthouder,
	door		TEXT NOT NULL,	-- login of who added
	stamp		TEXT NOT NULL,	-- when
	PRIMARY KEY (onderzoek, login)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER team_no_update BEFORE UPDATE ON team
BEGIN
	SELECT RAISE(ABORT, 'een lid van een team verandert nooit');
END;

CREATE TRIGGER team_no_delete BEFORE DELETE ON team
BEGIN
	SELECT RAISE(ABORT, 'een lid van een team wordt nooit gewist');
END;

-- The first one begins it; after that one of the team adds another.
CREATE TRIGGER team_van_binnen BEFORE INSERT ON team
WHEN EXISTS (SELECT 1 FROM team WHERE onderzoek = NEW.onderzoek)
    AND NOT EXISTS (SELECT 1 FROM team WHERE onderzoek = NEW.onderzoek
    AND login = schouw_user())
BEGIN
	SELECT RAISE(ABORT, 'alleen wie in het team is voegt iemand toe');
END;

CREATE TRIGGER onderzoek_team AFTER INSERT ON onderzoek
WHEN EXISTS (SELECT 1 FROM vorm_aard WHERE pin = NEW.pin_vorm AND besloten)
BEGIN
	INSERT INTO team VALUES (NEW.id, NEW.behandelaar, schouw_user(),
	    schouw_now());
END;

CREATE TRIGGER log_team_insert AFTER INSERT ON team
BEGIN
	INSERT INTO logboek_regel VALUES (NEW.onderzoek, 'team', NEW.login,
	    'door', NULL, NEW.door);
	INSERT INTO logboek_regel VALUES (NEW.onderzoek, 'team', NEW.login,
	    'stamp', NULL, NEW.stamp);
END;

-- What the table says, for the check of the logboek.
CREATE VIEW inhoud_team (onderzoek, tabel, sleutel, kolom, waarde) AS
SELECT onderzoek, 'team', login, 'door', door FROM team
UNION ALL SELECT onderzoek, 'team', login, 'stamp', stamp FROM team;
