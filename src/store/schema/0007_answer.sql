-- The answer to a question of the vorm that is not a fact.
CREATE TABLE answer (
	onderzoek	INTEGER NOT NULL REFERENCES onderzoek,
	field		TEXT NOT NULL,	-- id of the question in the pinned vorm
	row_no		INTEGER NOT NULL, -- in a repeating group, else 0
	value		TEXT NOT NULL,	-- stored form; '' when emptied again
	revision	INTEGER NOT NULL, -- counts the changes of this row
	door		TEXT NOT NULL,	-- who made this revision
	PRIMARY KEY (onderzoek, field, row_no)
) STRICT, WITHOUT ROWID;

-- The reason with which somebody passed a warning.
CREATE TABLE reden (
	onderzoek	INTEGER NOT NULL REFERENCES onderzoek,
	control		TEXT NOT NULL,	-- id of the check
	subject		TEXT NOT NULL,	-- id of a question, cited norm or ''
	text		TEXT NOT NULL,
	PRIMARY KEY (onderzoek, control, subject)
) STRICT, WITHOUT ROWID;
