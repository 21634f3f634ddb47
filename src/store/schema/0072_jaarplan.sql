-- How many onderzoeken of a vorm are planned for a year.  The number of
-- the region is no sum of those of gemeenten: an onderzoek may be in two.
CREATE TABLE jaarplan (
	jaar		INTEGER NOT NULL CHECK (jaar BETWEEN 2000 AND 2099),
	vorm		TEXT NOT NULL CHECK (vorm <> ''), -- id of the vorm
	gemeente	TEXT NOT NULL,	-- id in the registers; '': the region
	aantal		INTEGER NOT NULL CHECK (aantal BETWEEN 0 AND 9999),
	PRIMARY KEY (jaar, vorm, gemeente)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER jaarplan_key BEFORE UPDATE OF jaar, vorm, gemeente ON jaarplan
BEGIN
	SELECT RAISE(ABORT, 'een sleutel verandert nooit');
END;

CREATE TRIGGER jaarplan_no_delete BEFORE DELETE ON jaarplan
BEGIN
	SELECT RAISE(ABORT, 'een aantal van het jaarplan wordt 0, niet gewist');
END;

CREATE TRIGGER log_jaarplan_insert AFTER INSERT ON jaarplan
BEGIN
	INSERT INTO logboek_regel VALUES (NULL, 'jaarplan', trim(NEW.jaar
	    || ' ' || NEW.vorm || ' ' || NEW.gemeente), 'aantal', NULL,
	    NEW.aantal);
END;

CREATE TRIGGER log_jaarplan_update AFTER UPDATE ON jaarplan
WHEN OLD.aantal <> NEW.aantal
BEGIN
	INSERT INTO logboek_regel VALUES (NULL, 'jaarplan', trim(NEW.jaar
	    || ' ' || NEW.vorm || ' ' || NEW.gemeente), 'aantal', OLD.aantal,
	    NEW.aantal);
END;

-- What the table says, for the check of the logboek.
CREATE VIEW inhoud_jaarplan (sleutel, waarde) AS
SELECT trim(jaar || ' ' || vorm || ' ' || gemeente), CAST(aantal AS TEXT)
FROM jaarplan;
