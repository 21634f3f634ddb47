-- What became of norms in a later version of their normset, so that the
-- history of a norm and the toets of a maatregel can follow it.  Written
-- when the later one is pinned; only ever added.

-- Which pinned normset follows which, directly or over others in between.
CREATE TABLE pin_volgt (
	pin_nieuw	TEXT NOT NULL REFERENCES pin,
	pin_oud		TEXT NOT NULL REFERENCES pin,
	PRIMARY KEY (pin_nieuw, pin_oud)
) STRICT, WITHOUT ROWID;

-- A norm that is not named stayed what it was; one that was split has
-- more than one row.
CREATE TABLE norm_omzetting (
	pin_nieuw	TEXT NOT NULL,
	pin_oud		TEXT NOT NULL,
	norm_oud	TEXT NOT NULL,	-- cited
	norm_nieuw	TEXT NOT NULL,	-- cited; '': gone
	PRIMARY KEY (pin_nieuw, pin_oud, norm_oud, norm_nieuw),
	FOREIGN KEY (pin_nieuw, pin_oud) REFERENCES pin_volgt
) STRICT, WITHOUT ROWID;

CREATE INDEX norm_omzetting_terug ON norm_omzetting
    (pin_nieuw, pin_oud, norm_nieuw);
CREATE INDEX pin_volgt_oud ON pin_volgt (pin_oud, pin_nieuw);
CREATE INDEX pin_versie ON pin (kind, id, versie);

CREATE TRIGGER pin_volgt_no_update BEFORE UPDATE ON pin_volgt
BEGIN
	SELECT RAISE(ABORT, 'een omzetting verandert nooit');
END;

CREATE TRIGGER pin_volgt_no_delete BEFORE DELETE ON pin_volgt
BEGIN
	SELECT RAISE(ABORT, 'een omzetting wordt nooit gewist');
END;

CREATE TRIGGER norm_omzetting_no_update BEFORE UPDATE ON norm_omzetting
BEGIN
	SELECT RAISE(ABORT, 'een omzetting verandert nooit');
END;

CREATE TRIGGER norm_omzetting_no_delete BEFORE DELETE ON norm_omzetting
BEGIN
	SELECT RAISE(ABORT, 'een omzetting wordt nooit gewist');
END;

CREATE TRIGGER log_pin_volgt_insert AFTER INSERT ON pin_volgt
BEGIN
	INSERT INTO logboek_regel VALUES (NULL, 'pin_volgt',
	    NEW.pin_nieuw || ' ' || NEW.pin_oud, 'pin_oud', NULL,
	    NEW.pin_oud);
END;

CREATE TRIGGER log_norm_omzetting_insert AFTER INSERT ON norm_omzetting
BEGIN
	INSERT INTO logboek_regel VALUES (NULL, 'norm_omzetting',
	    NEW.pin_nieuw || ' ' || NEW.pin_oud || ' ' || NEW.norm_oud || ' '
	    || NEW.norm_nieuw, 'norm_nieuw', NULL, NEW.norm_nieuw);
END;

-- What the two tables say, for the check of the logboek.
CREATE VIEW inhoud_omzetting (tabel, sleutel) AS
SELECT 'pin_volgt', pin_nieuw || ' ' || pin_oud FROM pin_volgt
UNION ALL SELECT 'norm_omzetting', pin_nieuw || ' ' || pin_oud || ' '
    || norm_oud || ' ' || norm_nieuw FROM norm_omzetting;
