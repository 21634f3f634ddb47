-- The kinds of the handhaving register, and which step may follow which
-- standing.  The program has the same tables (core/handhaving.c), a test
-- compares them; here they hold for whoever writes around the program.
CREATE TABLE handhaving_soort (
	soort		TEXT NOT NULL PRIMARY KEY,
	groep		TEXT NOT NULL	-- plan, toezicht, voorstel, gemeente
) STRICT, WITHOUT ROWID;

INSERT INTO handhaving_soort VALUES ('verbeterplan', 'plan'),
    ('verscherpt_toezicht', 'toezicht'), ('voorstel', 'voorstel'),
    ('stimuleren', 'gemeente'), ('waarschuwing', 'gemeente'),
    ('aanvullend_onderzoek', 'gemeente'), ('budgetkorting', 'gemeente'),
    ('betalingsopschorting', 'gemeente'),
    ('contractbeeindiging', 'gemeente'), ('uitsluiting', 'gemeente'),
    ('clientenstop', 'gemeente'), ('last_bestuursdwang', 'gemeente'),
    ('last_dwangsom', 'gemeente'), ('openbaar_ministerie', 'gemeente');

CREATE TABLE handhaving_stap (
	groep		TEXT NOT NULL,
	stap		TEXT NOT NULL,
	stand		TEXT NOT NULL,	-- before it; '': not begun yet
	wordt		TEXT NOT NULL,	-- the standing after it
	PRIMARY KEY (groep, stap, stand)
) STRICT, WITHOUT ROWID;

WITH
gevolgd (groep, stand, af) AS (VALUES ('plan', 'gevraagd', 0),
    ('plan', 'ontvangen', 0), ('plan', 'aanvullen', 0),
    ('plan', 'afgekeurd', 1), ('plan', 'akkoord', 1),
    ('toezicht', 'loopt', 1), ('voorstel', 'gedaan', 0),
    ('voorstel', 'overgenomen', 1), ('voorstel', 'afgewezen', 1),
    ('gemeente', 'gemeld', 1), ('gemeente', 'loopt', 1)),
tussen (stap) AS (VALUES ('contact'), ('bezoek'), ('tussenstand'),
    ('verlengd')),
besluit (stap) AS (VALUES ('overgenomen'), ('afgewezen'))
INSERT INTO handhaving_stap (groep, stap, stand, wordt)
VALUES ('plan', 'gevraagd', '', 'gevraagd'),
    ('plan', 'gevraagd', 'gevraagd', 'gevraagd'),
    ('plan', 'gevraagd', 'afgekeurd', 'gevraagd'),
    ('plan', 'ontvangen', 'gevraagd', 'ontvangen'),
    ('plan', 'ontvangen', 'aanvullen', 'ontvangen'),
    ('plan', 'ontvangen', 'afgekeurd', 'ontvangen'),
    ('plan', 'akkoord', 'ontvangen', 'akkoord'),
    ('plan', 'aanvullen', 'ontvangen', 'aanvullen'),
    ('plan', 'afgekeurd', 'ontvangen', 'afgekeurd'),
    ('toezicht', 'begonnen', '', 'loopt'),
    ('voorstel', 'gedaan', '', 'gedaan'),
    ('gemeente', 'gemeld', '', 'gemeld'),
    ('gemeente', 'ingegaan', 'gemeld', 'loopt')
UNION ALL SELECT 'toezicht', stap, 'loopt', 'loopt' FROM tussen
UNION ALL SELECT groep, stap, stand, stap FROM gevolgd, besluit
    WHERE groep = 'voorstel'
UNION ALL SELECT groep, 'beeindigd', stand, 'beeindigd' FROM gevolgd WHERE af
UNION ALL SELECT groep, 'ingetrokken', stand, 'ingetrokken' FROM gevolgd;

CREATE TRIGGER handhaving_soort_no_insert BEFORE INSERT ON handhaving_soort
BEGIN SELECT RAISE(ABORT, 'de soorten handhaving liggen vast'); END;

CREATE TRIGGER handhaving_soort_no_update BEFORE UPDATE ON handhaving_soort
BEGIN SELECT RAISE(ABORT, 'de soorten handhaving liggen vast'); END;

CREATE TRIGGER handhaving_soort_no_delete BEFORE DELETE ON handhaving_soort
BEGIN SELECT RAISE(ABORT, 'de soorten handhaving liggen vast'); END;

CREATE TRIGGER handhaving_stap_no_insert BEFORE INSERT ON handhaving_stap
BEGIN SELECT RAISE(ABORT, 'de stappen van handhaving liggen vast'); END;

CREATE TRIGGER handhaving_stap_no_update BEFORE UPDATE ON handhaving_stap
BEGIN SELECT RAISE(ABORT, 'de stappen van handhaving liggen vast'); END;

CREATE TRIGGER handhaving_stap_no_delete BEFORE DELETE ON handhaving_stap
BEGIN SELECT RAISE(ABORT, 'de stappen van handhaving liggen vast'); END;
