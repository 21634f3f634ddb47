-- The maatregelen that were there already: imposed on the day that the
-- logboek knows, and taken back where they were.

INSERT INTO maatregel_event (onderzoek, number, stap, day, text, gemeente,
    toets, author, stamp)
SELECT m.onderzoek, m.number, 'opgelegd',
    coalesce((SELECT substr(l.stamp, 1, 10) FROM logboek AS l
        WHERE l.onderzoek = m.onderzoek AND l.tabel = 'maatregel'
        AND l.sleutel = CAST(m.number AS TEXT) ORDER BY l.seq LIMIT 1),
        substr(schouw_now(), 1, 10)),
    '', '', '', m.door, schouw_now()
FROM maatregel AS m ORDER BY m.onderzoek, m.number;

INSERT INTO maatregel_event (onderzoek, number, stap, day, text, gemeente,
    toets, author, stamp)
SELECT onderzoek, number, 'ingetrokken', substr(schouw_now(), 1, 10),
    'Ingetrokken in het onderzoek.', '', '', door, schouw_now()
FROM maatregel WHERE withdrawn ORDER BY onderzoek, number;
