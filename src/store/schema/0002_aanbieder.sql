-- The register of aanbieders: typed by people, never deleted while used
-- but closed with a date.
CREATE TABLE aanbieder (
	id		INTEGER NOT NULL PRIMARY KEY,
	naam		TEXT NOT NULL UNIQUE COLLATE NOCASE,
	zoeknaam	TEXT NOT NULL,	-- naam in lower case without accents
	closed_on	TEXT		-- jjjj-mm-dd; NULL: still active
) STRICT;
