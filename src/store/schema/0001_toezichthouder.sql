-- Who works with this database.  A row comes with the first onderzoek of
-- a login and is never deleted.
CREATE TABLE toezichthouder (
	login		TEXT NOT NULL PRIMARY KEY, -- of the system: 'jdevries'
	naam		TEXT NOT NULL DEFAULT ''   -- as a rapport prints it
) STRICT, WITHOUT ROWID;
