-- Two people can give a reason for the same waarschuwing: it has a revision
-- like all that two can change, and says who wrote it.
ALTER TABLE reden ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;
ALTER TABLE reden ADD COLUMN door TEXT NOT NULL DEFAULT '';	-- login;
				-- '': before this, see the logboek
