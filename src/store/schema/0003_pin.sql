-- A vorm, normset or registers file as it was when an onderzoek began: the
-- canonical text under its own SHA-256.  Editing a YAML file later makes
-- another pin and never changes an old onderzoek.
CREATE TABLE pin (
	sha256		TEXT NOT NULL PRIMARY KEY, -- of text, 64 digits
	kind		TEXT NOT NULL,		-- vorm, normset, registers
	id		TEXT NOT NULL,		-- as the file calls itself
	versie		TEXT NOT NULL,
	text		TEXT NOT NULL,
	CHECK (kind IN ('vorm', 'normset', 'registers'))
) STRICT;

-- What was pinned stays as it is.
CREATE TRIGGER pin_no_update BEFORE UPDATE ON pin
BEGIN
	SELECT RAISE(ABORT, 'een pin verandert nooit');
END;

CREATE TRIGGER pin_no_delete BEFORE DELETE ON pin
BEGIN
	SELECT RAISE(ABORT, 'een pin wordt nooit gewist');
END;
