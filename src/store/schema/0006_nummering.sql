-- The last nummer given in a year, so that none is given twice, also when
-- an onderzoek would ever be taken out.
CREATE TABLE nummering (
	year		INTEGER NOT NULL PRIMARY KEY,
	last		INTEGER NOT NULL
) STRICT;

-- How many onderzoeken have a status: the counts of the head of a list,
-- which would otherwise be a walk over all of them.
CREATE TABLE telling (
	status		TEXT NOT NULL PRIMARY KEY,
	n		INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER telling_insert AFTER INSERT ON onderzoek
BEGIN
	INSERT INTO telling (status, n) VALUES (NEW.status, 1)
	ON CONFLICT DO UPDATE SET n = n + 1;
END;

CREATE TRIGGER telling_update AFTER UPDATE OF status ON onderzoek
WHEN OLD.status <> NEW.status
BEGIN
	UPDATE telling SET n = n - 1 WHERE status = OLD.status;
	INSERT INTO telling (status, n) VALUES (NEW.status, 1)
	ON CONFLICT DO UPDATE SET n = n + 1;
END;

CREATE TRIGGER telling_delete AFTER DELETE ON onderzoek
BEGIN
	UPDATE telling SET n = n - 1 WHERE status = OLD.status;
END;
