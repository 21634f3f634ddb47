-- The rows of a verbeterplan.  They change, with a revision, until the
-- plan is akkoord; from then on only the voortgang does.
CREATE TABLE planregel (
	onderzoek	INTEGER NOT NULL,
	number		INTEGER NOT NULL,	-- of the verbeterplan
	regel		INTEGER NOT NULL CHECK (regel > 0), -- never reused
	norm		TEXT NOT NULL,		-- cited
	activiteit	TEXT NOT NULL CHECK (activiteit <> ''),
	functie		TEXT NOT NULL,		-- who at the aanbieder
	van		TEXT NOT NULL,		-- jjjj-mm-dd, or ''
	tot		TEXT NOT NULL,		-- jjjj-mm-dd, or ''
	resultaat	TEXT NOT NULL,		-- that can be measured
	smart		TEXT NOT NULL CHECK (length(smart) = 5),
				-- 's-a-t': which of the five it is
	voortgang	TEXT NOT NULL,		-- how far it is
	vervallen	TEXT NOT NULL CHECK (vervallen IN ('', 'ja')),
	revision	INTEGER NOT NULL,	-- counts the changes
	door		TEXT NOT NULL,		-- who made this revision
	PRIMARY KEY (onderzoek, number, regel),
	FOREIGN KEY (onderzoek, number) REFERENCES handhaving
) STRICT, WITHOUT ROWID;

CREATE TRIGGER planregel_plan BEFORE INSERT ON planregel
WHEN NOT EXISTS (SELECT 1 FROM handhaving_lijst AS l
    JOIN handhaving AS h ON h.onderzoek = l.onderzoek
    AND h.number = l.number
    WHERE l.onderzoek = NEW.onderzoek AND l.number = NEW.number
    AND h.soort = 'verbeterplan' AND l.stand NOT IN
        ('akkoord', 'beeindigd', 'ingetrokken'))
BEGIN
	SELECT RAISE(ABORT, 'een regel hoort bij een verbeterplan in de maak');
END;

CREATE TRIGGER planregel_norm BEFORE INSERT ON planregel
WHEN NOT EXISTS (SELECT 1 FROM onderzoek_norm
    WHERE onderzoek = NEW.onderzoek AND norm = NEW.norm)
BEGIN
	SELECT RAISE(ABORT, 'een regel gaat over een norm van het onderzoek');
END;

CREATE TRIGGER planregel_norm_update BEFORE UPDATE OF norm ON planregel
WHEN NOT EXISTS (SELECT 1 FROM onderzoek_norm
    WHERE onderzoek = NEW.onderzoek AND norm = NEW.norm)
BEGIN
	SELECT RAISE(ABORT, 'een regel gaat over een norm van het onderzoek');
END;

CREATE TRIGGER planregel_agreed BEFORE UPDATE ON planregel
WHEN EXISTS (SELECT 1 FROM handhaving_lijst
    WHERE onderzoek = NEW.onderzoek AND number = NEW.number
    AND (dicht OR (stand = 'akkoord' AND
    (OLD.norm, OLD.activiteit, OLD.functie, OLD.van, OLD.tot,
    OLD.resultaat, OLD.smart, OLD.vervallen) <>
    (NEW.norm, NEW.activiteit, NEW.functie, NEW.van, NEW.tot,
    NEW.resultaat, NEW.smart, NEW.vervallen))))
BEGIN
	SELECT RAISE(ABORT,
	    'van een plan dat akkoord is verandert alleen de voortgang');
END;

CREATE TRIGGER planregel_key BEFORE UPDATE OF onderzoek, number, regel
ON planregel
BEGIN SELECT RAISE(ABORT, 'een nummer verandert nooit'); END;

CREATE TRIGGER planregel_no_delete BEFORE DELETE ON planregel
BEGIN SELECT RAISE(ABORT, 'een regel vervalt, maar wordt niet gewist'); END;
