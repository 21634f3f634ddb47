-- A right that lapses, such as bezwaar: unused it is over, not late.
ALTER TABLE agenda ADD COLUMN
	vervalt		INTEGER NOT NULL DEFAULT 0 CHECK (vervalt IN (0, 1));

CREATE INDEX agenda_vervalt ON agenda (uiterlijk)
    WHERE vervalt = 1 AND voorbij_op = '';
