-- What each figure must be, counted in plain SQL; test_figures.c compares.
-- A line "-- id" begins the query of a figure; :jaar is the year as text.
-- Its columns: gemeente ('' is the region), key, how many, and the sum of
-- what is added up.

-- what they share
CREATE TEMP VIEW dag AS
SELECT onderzoek, kind, day, substr(day, 1, 4) AS jaar
FROM (SELECT *, row_number() OVER
    (PARTITION BY onderzoek, kind ORDER BY id DESC) AS nr FROM event)
WHERE nr = 1 AND day <> '';
CREATE TEMP VIEW plaats AS
SELECT id AS onderzoek, '' AS gemeente FROM onderzoek
UNION ALL SELECT onderzoek, gemeente FROM onderzoek_gemeente;
CREATE TEMP VIEW gebied AS
SELECT '' AS gemeente UNION SELECT gemeente FROM onderzoek_gemeente;
CREATE TEMP VIEW melding AS
SELECT p.gemeente, o.*, d.jaar FROM plaats AS p
JOIN onderzoek AS o ON o.id = p.onderzoek AND o.vorm = 'calamiteit'
JOIN dag AS d ON d.onderzoek = o.id AND d.kind = 'gemeld_op';
CREATE TEMP VIEW zelf AS
SELECT p.gemeente, o.*, d.jaar FROM plaats AS p
JOIN onderzoek AS o ON o.id = p.onderzoek AND o.vorm = 'calamiteit'
JOIN dag AS d ON d.onderzoek = o.id
    AND d.kind = 'zelfonderzoek_ontvangen_op';
CREATE TEMP VIEW begonnen AS
SELECT p.gemeente, o.*, substr(o.begonnen_op, 1, 4) AS jaar
FROM plaats AS p JOIN onderzoek AS o ON o.id = p.onderzoek
    AND o.vorm NOT IN ('calamiteit', 'opvolging');
CREATE TEMP VIEW klaar AS
SELECT p.gemeente, o.*, substr(d.day, 1, 4) AS jaar,
    julianday(d.day) - julianday(o.begonnen_op) AS dagen
FROM plaats AS p JOIN onderzoek AS o ON o.id = p.onderzoek
    AND o.vorm NOT IN ('calamiteit', 'opvolging')
JOIN (SELECT onderzoek, min(day) AS day FROM dag WHERE kind IN
    ('vastgesteld_op', 'definitief_verzonden_op', 'afsluitbrief_op')
    GROUP BY onderzoek) AS d ON d.onderzoek = o.id;
CREATE TEMP VIEW rapport AS
SELECT p.gemeente, o.*, d.jaar FROM plaats AS p
JOIN onderzoek AS o ON o.id = p.onderzoek
JOIN dag AS d ON d.onderzoek = o.id AND d.kind = 'vastgesteld_op';
CREATE TEMP TABLE heet (oud, nu);
INSERT INTO heet VALUES ('A-1.1.1', 'A-1.1.2'), ('A-1.1.2', 'A-1.1.2'),
    ('A-1.3.2', 'A-1.3.3'), ('A-1.3.2', 'A-1.3.4'), ('A-1.3.3', 'A-1.3.3'),
    ('A-1.3.4', 'A-1.3.4'), ('A-2.3.2', 'A-2.3.2 (vervallen)'),
    ('A-3.1.3', 'A-3.1.3');
CREATE TEMP VIEW geoordeeld AS
SELECT r.gemeente, r.jaar, j.*, j.grade LIKE 'voldoet%' AS op_schaal
FROM rapport AS r JOIN oordeel AS j ON j.onderzoek = r.id
WHERE j.grade IS NOT NULL;
CREATE TEMP VIEW opgelegd AS
SELECT p.gemeente, l.*, substr(l.opgelegd_op, 1, 4) AS jaar
FROM plaats AS p JOIN maatregel_lijst AS l ON l.onderzoek = p.onderzoek;
CREATE TEMP VIEW ingezet AS
SELECT h.*, l.stand, substr(l.begonnen_op, 1, 4) AS jaar
FROM handhaving AS h JOIN handhaving_lijst AS l
    ON l.onderzoek = h.onderzoek AND l.number = h.number;
CREATE TEMP VIEW gemeld AS
SELECT g.gemeente, s.*, l.stand, substr(s.id, 1, 4) AS jaar
FROM gebied AS g JOIN signaal_lijst AS l ON g.gemeente = ''
    OR instr(' ' || l.gemeenten || ' ', ' ' || g.gemeente || ' ') > 0
JOIN signaal AS s ON s.id = l.id;

-- meldingen
SELECT gemeente, '', count(*), 0 FROM melding WHERE jaar = :jaar
GROUP BY gemeente;
-- meldingen_soort
SELECT gemeente, ifnull(a.value, '') AS soort, count(*), 0
FROM melding LEFT JOIN answer AS a ON a.onderzoek = melding.id
    AND a.field = 'soort_melding'
WHERE jaar = :jaar GROUP BY gemeente, soort;
-- meldingen_gevolg
SELECT gemeente, g.value, count(*), 0 FROM melding
JOIN answer AS s ON s.onderzoek = melding.id AND s.field = 'soort_melding'
    AND s.value = 'calamiteit'
JOIN answer AS g ON g.onderzoek = melding.id AND g.field = 'gevolg'
WHERE jaar = :jaar GROUP BY gemeente, g.value;
-- meldingen_definitie
SELECT gemeente, ifnull(a.value, '') AS valt, count(*), 0
FROM melding LEFT JOIN answer AS a ON a.onderzoek = melding.id
    AND a.field = 'voldoet_aan_definitie'
WHERE jaar = :jaar GROUP BY gemeente, valt;
-- meldingen_op_tijd
SELECT gemeente, CASE WHEN a.termijn IS NULL THEN ''
    WHEN a.voorbij_op > a.uiterlijk THEN 'nee' ELSE 'ja' END AS op_tijd,
    count(*), 0
FROM melding LEFT JOIN agenda AS a ON a.onderzoek = melding.id
    AND a.termijn = 'melding'
WHERE jaar = :jaar GROUP BY gemeente, op_tijd;
-- meldingen_suicide
SELECT gemeente, a.value, count(*), 0 FROM melding
JOIN answer AS a ON a.onderzoek = melding.id AND a.field = 'suicide'
WHERE jaar = :jaar GROUP BY gemeente, a.value;
-- meldingen_voorziening
SELECT gemeente, v.voorziening, count(*), 0 FROM melding
JOIN onderzoek_voorziening AS v ON v.onderzoek = melding.id
WHERE jaar = :jaar GROUP BY gemeente, v.voorziening;
-- meldingen_aanbieder
SELECT '', a.naam, count(*), 0 FROM melding
JOIN aanbieder AS a ON a.id = melding.aanbieder
WHERE jaar = :jaar AND gemeente = '' GROUP BY a.naam;
-- suicide_opgaven
SELECT '', '', count(DISTINCT aanbieder), (SELECT count(*) FROM suicide_opgave
    WHERE jaar = :jaar + 0 AND ontvangen_op <> '')
FROM suicide_opgave WHERE jaar = :jaar + 0;
-- suicide_aantallen
SELECT '', 'suicides', sum(suicides), 0 FROM suicide_opgave
WHERE jaar = :jaar + 0
UNION ALL SELECT '', 'pogingen', sum(pogingen), 0 FROM suicide_opgave
WHERE jaar = :jaar + 0;

-- zelfonderzoeken
SELECT gemeente, '', count(*), 0 FROM zelf WHERE jaar = :jaar
GROUP BY gemeente;
-- zelfonderzoeken_op_tijd
SELECT gemeente, iif(a.voorbij_op > a.uiterlijk, 'nee', 'ja') AS op_tijd,
    count(*), 0
FROM zelf JOIN agenda AS a ON a.onderzoek = zelf.id
    AND a.termijn = 'zelfonderzoek'
WHERE jaar = :jaar GROUP BY gemeente, op_tijd;
-- zelfonderzoeken_uitstel
SELECT gemeente, iif(u.id IS NULL, 'nee', 'ja') AS uitstel, count(*), 0
FROM zelf LEFT JOIN uitstel AS u ON u.onderzoek = zelf.id
WHERE jaar = :jaar GROUP BY gemeente, uitstel;
-- zelfonderzoeken_uitkomst
SELECT gemeente, ifnull(a.value, '') AS uitkomst, count(*), 0
FROM zelf LEFT JOIN answer AS a ON a.onderzoek = zelf.id
    AND a.field = 'uitkomst'
WHERE jaar = :jaar GROUP BY gemeente, uitkomst;
-- afsluitbrieven
SELECT gemeente, '', count(*), sum(julianday(day) - julianday(begonnen_op))
FROM plaats JOIN dag USING (onderzoek) JOIN onderzoek AS o ON o.id = onderzoek
WHERE kind = 'afsluitbrief_op' AND jaar = :jaar GROUP BY gemeente;
-- opvolgingen
SELECT gemeente, '', count(*), 0 FROM plaats
JOIN onderzoek AS o ON o.id = onderzoek AND o.vorm = 'opvolging'
WHERE begonnen_op LIKE :jaar || '%' GROUP BY gemeente;

-- signalen
SELECT gemeente, '', count(*), 0 FROM gemeld WHERE jaar = :jaar
GROUP BY gemeente;
-- signalen_bron
SELECT gemeente, bron, count(*), 0 FROM gemeld WHERE jaar = :jaar
GROUP BY gemeente, bron;
-- signalen_stand
SELECT gemeente, stand, count(*), 0 FROM gemeld WHERE jaar = :jaar
GROUP BY gemeente, stand;
-- signalen_onderzoek
SELECT gemeente, '', count(*), sum(EXISTS (SELECT 1 FROM signaal_stap
    WHERE signaal = gemeld.id AND onderzoek > 0))
FROM gemeld WHERE jaar = :jaar GROUP BY gemeente;

-- onderzoeken
SELECT gemeente, '', count(*), 0 FROM begonnen WHERE jaar = :jaar
GROUP BY gemeente;
-- onderzoeken_aard
SELECT gemeente, CASE WHEN vorm = 'signaal' THEN 'reactief'
    WHEN vorm IN ('kwaliteit', 'preventief') THEN 'proactief'
    ELSE 'vervolg' END AS aard, count(*), 0
FROM begonnen WHERE jaar = :jaar GROUP BY gemeente, aard;
-- onderzoeken_vorm
SELECT gemeente, vorm, count(*), 0 FROM begonnen WHERE jaar = :jaar
GROUP BY gemeente, vorm;
-- onderzoeken_aankondiging
SELECT gemeente, ifnull(aangekondigd, ''), count(*), 0 FROM begonnen
WHERE jaar = :jaar GROUP BY gemeente, aangekondigd;
-- onderzoeken_status
SELECT gemeente, status, count(*), 0 FROM begonnen WHERE jaar = :jaar
GROUP BY gemeente, status;
-- afgerond
SELECT gemeente, '', count(*), sum(dagen) FROM klaar WHERE jaar = :jaar
GROUP BY gemeente;
-- afgerond_vorm
SELECT gemeente, vorm, count(*), sum(dagen) FROM klaar WHERE jaar = :jaar
GROUP BY gemeente, vorm;

-- rapporten
SELECT gemeente, '', count(*), 0 FROM rapport WHERE jaar = :jaar
GROUP BY gemeente;
-- rapporten_openbaar
SELECT gemeente, CASE
    WHEN id IN (SELECT onderzoek FROM dag WHERE kind = 'gepubliceerd_op')
    THEN 'gepubliceerd'
    WHEN id NOT IN (SELECT onderzoek FROM dag
        WHERE kind = 'besluit_verzonden_op') THEN 'geen_besluit'
    WHEN id IN (SELECT onderzoek FROM dag
        WHERE kind = 'voorziening_gevraagd_op' EXCEPT SELECT onderzoek
        FROM dag WHERE kind = 'voorziening_uitspraak_op')
    THEN 'voorziening' ELSE 'wacht' END AS waarom, count(*), 0
FROM rapport WHERE jaar = :jaar GROUP BY gemeente, waarom;
-- rapporten_gepubliceerd
SELECT gemeente, '', count(*), 0 FROM plaats JOIN dag USING (onderzoek)
WHERE kind = 'gepubliceerd_op' AND jaar = :jaar GROUP BY gemeente;
-- dagen_tot_publicatie
SELECT gemeente, '', count(*), sum(julianday(d.day) - julianday(v.day))
FROM plaats JOIN dag AS d USING (onderzoek)
JOIN dag AS v ON v.onderzoek = d.onderzoek AND v.kind = 'vastgesteld_op'
WHERE d.kind = 'gepubliceerd_op' AND d.jaar = :jaar GROUP BY gemeente;
-- termijnen_eigen
SELECT p.gemeente, '', count(*), sum(voorbij_op <= uiterlijk)
FROM plaats AS p JOIN agenda AS a USING (onderzoek)
JOIN onderzoek AS o ON o.id = p.onderzoek
WHERE a.termijn = 'definitief' AND a.voorbij_op LIKE :jaar || '%'
    AND o.vorm <> 'opvolging'
GROUP BY p.gemeente;
-- adviezen
SELECT gemeente, '', count(*), 0 FROM rapport
JOIN advies AS a ON a.onderzoek = rapport.id AND a.withdrawn = 0
WHERE jaar = :jaar GROUP BY gemeente;

-- oordelen
SELECT gemeente, '', count(*), sum(tekort) FROM geoordeeld
WHERE jaar = :jaar AND op_schaal GROUP BY gemeente;
-- oordelen_uitkomst
SELECT gemeente, grade, count(*), 0 FROM geoordeeld WHERE jaar = :jaar
GROUP BY gemeente, grade;
-- oordelen_norm
SELECT gemeente, nu, count(*), sum(tekort) FROM geoordeeld
JOIN heet ON oud = norm WHERE jaar = :jaar AND op_schaal
GROUP BY gemeente, nu;

-- maatregelen
SELECT gemeente, '', count(*), 0 FROM opgelegd WHERE jaar = :jaar
GROUP BY gemeente;
-- maatregelen_stand
SELECT gemeente, stand, count(*), 0 FROM opgelegd WHERE jaar = :jaar
GROUP BY gemeente, stand;
-- maatregelen_te_laat
SELECT gemeente, '', count(*), sum(ifnull(uiterlijk, '9999') < '2026-11-21')
FROM opgelegd WHERE jaar = :jaar
    AND stand NOT IN ('hersteld', 'ingetrokken', 'overgedragen')
GROUP BY gemeente;
-- maatregelen_op_tijd
SELECT gemeente, '', count(*), sum(uiterlijk >= (SELECT day
    FROM maatregel_event AS e WHERE e.onderzoek = opgelegd.onderzoek
    AND e.number = opgelegd.number
    AND e.stap IN ('gereed_gemeld', 'getoetst') ORDER BY e.id LIMIT 1))
FROM opgelegd WHERE jaar = :jaar AND stand = 'hersteld'
    AND uiterlijk IS NOT NULL GROUP BY gemeente;
-- maatregelen_hersteld
SELECT p.gemeente, '', count(*), sum(stap = 'hersteld')
FROM plaats AS p JOIN maatregel_event USING (onderzoek)
WHERE stap LIKE '%hersteld' AND day LIKE :jaar || '%' GROUP BY p.gemeente;
-- verbeterplannen
SELECT gemeente, stand, count(*), 0 FROM plaats JOIN ingezet USING (onderzoek)
WHERE soort = 'verbeterplan' AND jaar = :jaar GROUP BY gemeente, stand;
-- verscherpt_toezicht
SELECT gemeente, stand, count(*), 0 FROM plaats JOIN ingezet USING (onderzoek)
WHERE soort = 'verscherpt_toezicht' AND jaar = :jaar
GROUP BY gemeente, stand;

-- zienswijzen
SELECT gemeente, kind, count(*), 0 FROM plaats JOIN dag USING (onderzoek)
WHERE kind LIKE 'zienswijze%' AND jaar = :jaar GROUP BY gemeente, kind;
-- bezwaren
SELECT gemeente, '', count(*), 0 FROM plaats JOIN dag USING (onderzoek)
WHERE kind = 'bezwaar_ontvangen_op' AND jaar = :jaar GROUP BY gemeente;
-- voorzieningen
SELECT gemeente, '', count(*), 0 FROM plaats JOIN dag USING (onderzoek)
WHERE kind = 'voorziening_gevraagd_op' AND jaar = :jaar GROUP BY gemeente;
-- uitspraken
SELECT p.gemeente, max(e.uitkomst), count(*), 0
FROM plaats AS p JOIN dag AS d USING (onderzoek)
JOIN event AS e USING (onderzoek, kind)
WHERE kind = 'voorziening_uitspraak_op' AND jaar = :jaar
GROUP BY p.gemeente, e.uitkomst;
-- onjuistheden
SELECT gemeente, aanpassing, count(*), 0
FROM plaats JOIN dag USING (onderzoek) JOIN onjuistheid USING (onderzoek)
WHERE kind = 'concept_verzonden_op' AND jaar = :jaar
GROUP BY gemeente, aanpassing;

-- overdrachten
SELECT g.gemeente, '', count(DISTINCT e.onderzoek || '-' || e.number), 0
FROM gebied AS g JOIN maatregel_event AS e
    ON g.gemeente IN ('', e.gemeente)
WHERE e.stap = 'overgedragen' AND e.day LIKE :jaar || '%'
GROUP BY g.gemeente;
-- voorstellen
SELECT g.gemeente, stand, count(*), 0 FROM gebied AS g JOIN ingezet AS i
    ON g.gemeente = ''
    OR instr(' ' || i.gemeenten || ' ', ' ' || g.gemeente || ' ') > 0
WHERE soort = 'voorstel' AND jaar = :jaar GROUP BY g.gemeente, stand;
-- gemeente_handhaving
SELECT g.gemeente, soort, count(*), 0 FROM gebied AS g JOIN ingezet AS i
    ON g.gemeente = ''
    OR instr(' ' || i.gemeenten || ' ', ' ' || g.gemeente || ' ') > 0
WHERE soort = 'waarschuwing' AND stand <> 'ingetrokken' AND jaar = :jaar
GROUP BY g.gemeente, soort;

-- jaarplan_gepland
SELECT gemeente, vorm, aantal, 0 FROM jaarplan
WHERE jaar = CAST(:jaar AS INTEGER);
