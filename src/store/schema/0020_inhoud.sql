-- What the tables say and what the logboek says they must say.  The check
-- of the logboek compares the two: a text that was changed around schouw,
-- or by a bad disk, has no row in the logboek.

-- The last value of each column by the logboek.
CREATE VIEW logboek_stand AS
SELECT onderzoek, tabel, sleutel, kolom, new AS waarde, max(seq) AS seq
FROM logboek
GROUP BY onderzoek, tabel, sleutel, kolom,
    iif(tabel = 'notitie_norm', new, NULL); -- one key has several norms

-- Each column that the logboek keeps, as text.
CREATE VIEW inhoud (onderzoek, tabel, sleutel, kolom, waarde) AS
SELECT id, 'onderzoek', nummer, 'nummer', nummer FROM onderzoek
UNION ALL SELECT id, 'onderzoek', nummer, 'vorm', vorm FROM onderzoek
UNION ALL SELECT id, 'onderzoek', nummer, 'pin_vorm', pin_vorm
FROM onderzoek
UNION ALL SELECT id, 'onderzoek', nummer, 'pin_normset', pin_normset
FROM onderzoek
UNION ALL SELECT id, 'onderzoek', nummer, 'pin_registers', pin_registers
FROM onderzoek
UNION ALL SELECT o.id, 'onderzoek', o.nummer, 'aanbieder', a.naam
FROM onderzoek AS o JOIN aanbieder AS a ON a.id = o.aanbieder
UNION ALL SELECT id, 'onderzoek', nummer, 'locatie', locatie FROM onderzoek
UNION ALL SELECT id, 'onderzoek', nummer, 'pgb', pgb FROM onderzoek
UNION ALL SELECT id, 'onderzoek', nummer, 'aangekondigd', aangekondigd
FROM onderzoek
UNION ALL SELECT id, 'onderzoek', nummer, 'signaal_ontvangen_op',
    signaal_ontvangen_op FROM onderzoek
UNION ALL SELECT id, 'onderzoek', nummer, 'bezoek_op', bezoek_op
FROM onderzoek
UNION ALL SELECT id, 'onderzoek', nummer, 'vorige', vorige FROM onderzoek
UNION ALL SELECT id, 'onderzoek', nummer, 'status', status FROM onderzoek
UNION ALL SELECT id, 'onderzoek', nummer, 'behandelaar', behandelaar
FROM onderzoek
UNION ALL SELECT id, 'onderzoek', nummer, 'begonnen_op', begonnen_op
FROM onderzoek
UNION ALL SELECT onderzoek, 'onderzoek_gemeente', gemeente, 'gemeenten',
    gemeente FROM onderzoek_gemeente
UNION ALL SELECT onderzoek, 'onderzoek_voorziening', voorziening,
    'voorzieningen', voorziening FROM onderzoek_voorziening
UNION ALL SELECT onderzoek, 'answer',
    field || iif(row_no > 0, '/' || row_no, ''), 'value', value FROM answer
UNION ALL SELECT onderzoek, 'reden', control || ' ' || subject, 'text', text
FROM reden;
