-- Which step may follow which standing of a maatregel, and what it leads
-- to.  The program has the same table (core/maatregel_step.c), a test
-- compares them; here it holds for whoever writes around the program.
CREATE TABLE maatregel_stap (
	stap		TEXT NOT NULL,
	stand		TEXT NOT NULL,	-- before it; '': not imposed yet
	wordt		TEXT NOT NULL,	-- the standing after it
	PRIMARY KEY (stap, stand)
) STRICT, WITHOUT ROWID;

WITH
loopt (stand) AS (VALUES ('opgelegd'), ('gevraagd'), ('ontvangen'),
    ('niet_hersteld')),
met_gereed AS (SELECT stand FROM loopt UNION ALL VALUES ('gereed')),
open AS (SELECT stand FROM met_gereed UNION ALL
    VALUES ('getoetst'), ('overgedragen'))
INSERT INTO maatregel_stap (stap, stand, wordt)
SELECT 'opgelegd', '', 'opgelegd'
UNION ALL SELECT 'terugkoppeling_gevraagd', stand, 'gevraagd' FROM met_gereed
UNION ALL SELECT 'terugkoppeling_ontvangen', stand, 'ontvangen' FROM loopt
UNION ALL SELECT 'uitstel', stand, 'opgelegd' FROM met_gereed
UNION ALL SELECT 'gereed_gemeld', stand, 'gereed' FROM loopt
UNION ALL SELECT 'getoetst', stand, 'getoetst' FROM open
UNION ALL SELECT 'hersteld', 'getoetst', 'hersteld'
UNION ALL SELECT 'niet_hersteld', 'getoetst', 'niet_hersteld'
UNION ALL SELECT 'overgedragen', stand, 'overgedragen' FROM open
UNION ALL SELECT 'ingetrokken', stand, 'ingetrokken' FROM open;

CREATE TRIGGER maatregel_stap_no_insert BEFORE INSERT ON maatregel_stap
BEGIN
	SELECT RAISE(ABORT, 'de stappen van een maatregel liggen vast');
END;

CREATE TRIGGER maatregel_stap_no_update BEFORE UPDATE ON maatregel_stap
BEGIN
	SELECT RAISE(ABORT, 'de stappen van een maatregel liggen vast');
END;

CREATE TRIGGER maatregel_stap_no_delete BEFORE DELETE ON maatregel_stap
BEGIN
	SELECT RAISE(ABORT, 'de stappen van een maatregel liggen vast');
END;
