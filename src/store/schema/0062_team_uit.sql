-- Who is taken out of a team sees the onderzoek no more.  That he saw it,
-- and why he left, stays here and in the logboek.
CREATE TABLE team_uit (
	id		INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	onderzoek	INTEGER NOT NULL REFERENCES onderzoek,
	login		TEXT NOT NULL REFERENCES toezichthouder,
	sinds		TEXT NOT NULL,	-- when he was let in
	reden		TEXT NOT NULL CHECK (reden <> ''),
	door		TEXT NOT NULL,	-- login of who took him out
	stamp		TEXT NOT NULL	-- when
) STRICT;

CREATE INDEX team_uit_van ON team_uit (onderzoek, login);

CREATE TRIGGER team_uit_van_binnen BEFORE INSERT ON team_uit
WHEN NOT EXISTS (SELECT 1 FROM team WHERE onderzoek = NEW.onderzoek
    AND login = schouw_user())
BEGIN
	SELECT RAISE(ABORT, 'alleen wie in het team is haalt iemand eruit');
END;

CREATE TRIGGER team_uit_lid BEFORE INSERT ON team_uit
WHEN NOT EXISTS (SELECT 1 FROM team WHERE onderzoek = NEW.onderzoek
    AND login = NEW.login AND stamp = NEW.sinds)
BEGIN
	SELECT RAISE(ABORT, 'wie niet in het team is kan er niet uit');
END;

-- Without a team nobody sees it, and nobody could be let in.
CREATE TRIGGER team_uit_laatste BEFORE INSERT ON team_uit
WHEN NOT EXISTS (SELECT 1 FROM team WHERE onderzoek = NEW.onderzoek
    AND login <> NEW.login)
BEGIN
	SELECT RAISE(ABORT, 'de laatste van een team blijft erin');
END;

CREATE TRIGGER team_uit_no_update BEFORE UPDATE ON team_uit
BEGIN
	SELECT RAISE(ABORT, 'wie uit een team is gehaald verandert nooit');
END;

CREATE TRIGGER team_uit_no_delete BEFORE DELETE ON team_uit
BEGIN
	SELECT RAISE(ABORT, 'wie uit een team is gehaald wordt nooit gewist');
END;

-- A member goes only with a reason beside it.
DROP TRIGGER team_no_delete;

CREATE TRIGGER team_no_delete BEFORE DELETE ON team
WHEN NOT EXISTS (SELECT 1 FROM team_uit WHERE onderzoek = OLD.onderzoek
    AND login = OLD.login AND sinds = OLD.stamp)
BEGIN
	SELECT RAISE(ABORT, 'een lid van een team wordt nooit gewist');
END;

CREATE TRIGGER team_uit_insert AFTER INSERT ON team_uit
BEGIN
	DELETE FROM team WHERE onderzoek = NEW.onderzoek
	AND login = NEW.login;
END;
