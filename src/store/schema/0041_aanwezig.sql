-- Who is in which onderzoek now, and what text he has open.  It only tells;
-- it keeps nobody out, it is no part of an onderzoek, and what is older than
-- a quarter of an hour counts no more.  So it is not in the logboek.

CREATE TABLE aanwezig (
	sessie TEXT NOT NULL PRIMARY KEY, -- one running program, drawn by lot
	onderzoek INTEGER NOT NULL REFERENCES onderzoek (id),
	login TEXT NOT NULL,
	tekst TEXT NOT NULL, -- subject of the text that is open, or ''
	sinds TEXT NOT NULL, -- when that was opened
	gezien TEXT NOT NULL -- the last sign of life
) STRICT, WITHOUT ROWID;

CREATE INDEX aanwezig_onderzoek ON aanwezig (onderzoek, login);

CREATE INDEX aanwezig_gezien ON aanwezig (gezien);
