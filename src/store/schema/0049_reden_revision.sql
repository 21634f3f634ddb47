-- Two people can give a reason for the same waarschuwing: it has a revision
-- like all that two can change, and says who wrote it.
ALTER TABLE reden ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;
ALTER TABLE reden ADD COLUMN door TEXT NOT NULL DEFAULT '';	-- login

UPDATE reden SET door = coalesce((SELECT who FROM logboek AS l
    WHERE l.onderzoek = reden.onderzoek AND l.tabel = 'reden'
    AND l.sleutel = reden.control || ' ' || reden.subject
    ORDER BY seq DESC LIMIT 1), '');
