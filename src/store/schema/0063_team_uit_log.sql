-- The logboek of who was taken out of a team.
CREATE TRIGGER log_team_delete AFTER DELETE ON team
BEGIN
	INSERT INTO logboek_regel VALUES (OLD.onderzoek, 'team', OLD.login,
	    'door', OLD.door, NULL);
	INSERT INTO logboek_regel VALUES (OLD.onderzoek, 'team', OLD.login,
	    'stamp', OLD.stamp, NULL);
END;

CREATE TRIGGER log_team_uit_insert AFTER INSERT ON team_uit
BEGIN
	INSERT INTO logboek_regel
	SELECT NEW.onderzoek, 'team_uit', NEW.login || '/' || NEW.id, kolom,
	    NULL, value
	FROM (WITH c (kolom, value) AS (VALUES ('sinds', NEW.sinds),
	    ('reden', NEW.reden), ('door', NEW.door), ('stamp', NEW.stamp)) SELECT * FROM c);
END;

DROP VIEW inhoud_team;

CREATE VIEW inhoud_team (onderzoek, tabel, sleutel, kolom, waarde) AS
SELECT onderzoek, 'team', login, 'door', door FROM team
UNION ALL SELECT onderzoek, 'team', login, 'stamp', stamp FROM team
UNION ALL SELECT onderzoek, 'team_uit', login || '/' || id, 'sinds', sinds
FROM team_uit
UNION ALL SELECT onderzoek, 'team_uit', login || '/' || id, 'reden', reden
FROM team_uit
UNION ALL SELECT onderzoek, 'team_uit', login || '/' || id, 'door', door
FROM team_uit
UNION ALL SELECT onderzoek, 'team_uit', login || '/' || id, 'stamp', stamp
FROM team_uit;
