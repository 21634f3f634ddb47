-- The proof that an onderzoek was destroyed, and all that is left of it:
-- no text, no aanbieder, but what the figures of its year need.
CREATE TABLE vernietiging (
	onderzoek	INTEGER NOT NULL PRIMARY KEY, -- its id, never reused
	nummer		TEXT NOT NULL UNIQUE,
	vorm		TEXT NOT NULL,	-- id
	vorm_titel	TEXT NOT NULL,
	gemeenten	TEXT NOT NULL,	-- ids with a blank between
	n_chosen	INTEGER NOT NULL, -- norms examined
	n_judged	INTEGER NOT NULL, -- of those: with a grade
	n_tekort	INTEGER NOT NULL, -- of those: with a shortfall
	n_maatregelen	INTEGER NOT NULL, -- imposed and not withdrawn
	team		TEXT NOT NULL,	-- ' ina bas ': who may know of it;
					-- '': it was not besloten
	einde		TEXT NOT NULL,	-- afgesloten, afgebroken
	einde_op	TEXT NOT NULL,	-- jjjj-mm-dd, the term began
	categorie	TEXT NOT NULL,	-- nummer in the selectielijst
	jaren		INTEGER NOT NULL CHECK (jaren > 0),
	mag_op		TEXT NOT NULL,	-- jjjj-mm-dd, the term was over
	besluit		TEXT NOT NULL	-- who decided it, and when
	    CHECK (trim(besluit, ' ' || char(9, 10)) <> ''),
	author		TEXT NOT NULL,	-- login of who did it
	stamp		TEXT NOT NULL,	-- when
	n_rijen		INTEGER NOT NULL, -- rows that were deleted
	n_bestanden	INTEGER NOT NULL, -- files of bewijs that were deleted
	n_regels	INTEGER NOT NULL, -- of the logboek, now without text
	lijst_sha256	TEXT NOT NULL	-- over what is left of those, see
					-- store/vernietig.c
) STRICT;

-- What is still to be wiped outside the transaction; empty again when all
-- of it is done.
CREATE TABLE vernietiging_rest (
	onderzoek	INTEGER NOT NULL REFERENCES vernietiging,
	soort		TEXT NOT NULL CHECK (soort IN
	    ('bestand', 'namen', 'signaal', 'pagina')),
	sleutel		TEXT NOT NULL,	-- sha256, nummer or ''
	PRIMARY KEY (onderzoek, soort, sleutel)
) STRICT, WITHOUT ROWID;

-- One hash over a proof, for the logboek.
CREATE VIEW vernietiging_hash (onderzoek, nummer, sha256) AS
SELECT onderzoek, nummer, schouw_hash(onderzoek, nummer, vorm, vorm_titel,
    gemeenten, n_chosen, n_judged, n_tekort, n_maatregelen, team, einde,
    einde_op, categorie, jaren, mag_op, besluit, author, stamp, n_rijen,
    n_bestanden, n_regels, lijst_sha256)
FROM vernietiging;

-- Only the hash: the proof of what was besloten is for its team alone.
CREATE TRIGGER log_vernietiging_insert AFTER INSERT ON vernietiging
BEGIN
	INSERT INTO logboek_regel
	SELECT NULL, 'vernietiging', nummer, 'sha256', NULL, sha256
	FROM vernietiging_hash WHERE onderzoek = NEW.onderzoek;
END;
