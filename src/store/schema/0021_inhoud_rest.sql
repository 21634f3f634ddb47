-- The rest of the columns that the logboek keeps; see the view inhoud.
CREATE VIEW inhoud_rest (onderzoek, tabel, sleutel, kolom, waarde) AS
SELECT onderzoek, 'onderzoek_norm', norm, 'chosen', CAST(chosen AS TEXT)
FROM onderzoek_norm
UNION ALL SELECT onderzoek, 'onderzoek_norm', norm, 'reden', reden
FROM onderzoek_norm
UNION ALL SELECT onderzoek, 'oordeel', norm, 'grade', grade FROM oordeel
UNION ALL SELECT onderzoek, 'oordeel', norm, 'bevinding', bevinding
FROM oordeel
UNION ALL SELECT onderzoek, 'toetspunt', norm || ' ' || punt, 'gezien',
    gezien FROM toetspunt
UNION ALL SELECT onderzoek, 'notitie', CAST(id AS TEXT), 'stamp', stamp
FROM notitie
UNION ALL SELECT onderzoek, 'notitie', CAST(id AS TEXT), 'author', author
FROM notitie
UNION ALL SELECT onderzoek, 'notitie', CAST(id AS TEXT), 'text', text
FROM notitie
UNION ALL SELECT onderzoek, 'notitie', CAST(id AS TEXT), 'bron', bron
FROM notitie
UNION ALL SELECT onderzoek, 'notitie', CAST(id AS TEXT), 'methode', methode
FROM notitie
UNION ALL SELECT onderzoek, 'notitie', CAST(id AS TEXT), 'literal',
    CAST(literal AS TEXT) FROM notitie
UNION ALL SELECT onderzoek, 'notitie', CAST(id AS TEXT), 'privacy', privacy
FROM notitie
UNION ALL SELECT onderzoek, 'notitie', CAST(id AS TEXT), 'corrects',
    CAST(corrects AS TEXT) FROM notitie
UNION ALL SELECT n.onderzoek, 'notitie_norm', CAST(n.id AS TEXT), 'norm',
    m.norm FROM notitie AS n JOIN notitie_norm AS m ON m.notitie = n.id
UNION ALL SELECT onderzoek, 'maatregel', CAST(number AS TEXT), 'norm', norm
FROM maatregel
UNION ALL SELECT onderzoek, 'maatregel', CAST(number AS TEXT), 'text', text
FROM maatregel
UNION ALL SELECT onderzoek, 'maatregel', CAST(number AS TEXT), 'due_on',
    due_on FROM maatregel
UNION ALL SELECT onderzoek, 'maatregel', CAST(number AS TEXT), 'owner',
    owner FROM maatregel
UNION ALL SELECT onderzoek, 'maatregel', CAST(number AS TEXT), 'blijkt_uit',
    blijkt_uit FROM maatregel
UNION ALL SELECT onderzoek, 'maatregel', CAST(number AS TEXT), 'withdrawn',
    CAST(withdrawn AS TEXT) FROM maatregel
UNION ALL SELECT onderzoek, 'advies', CAST(number AS TEXT), 'norm', norm
FROM advies
UNION ALL SELECT onderzoek, 'advies', CAST(number AS TEXT), 'text', text
FROM advies
UNION ALL SELECT onderzoek, 'advies', CAST(number AS TEXT), 'withdrawn',
    CAST(withdrawn AS TEXT) FROM advies;
