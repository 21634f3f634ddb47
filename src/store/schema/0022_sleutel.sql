-- What a row is about never changes: under another key it would be another
-- row, and the logboek would know it by a key that is gone.  Nor does what
-- was written once, when an onderzoek began.

CREATE TRIGGER onderzoek_key BEFORE UPDATE OF id, volgorde, vorm_titel,
    aangemaakt ON onderzoek
BEGIN
	SELECT RAISE(ABORT, 'een sleutel verandert nooit');
END;

CREATE TRIGGER aanbieder_key BEFORE UPDATE OF id ON aanbieder
BEGIN
	SELECT RAISE(ABORT, 'een sleutel verandert nooit');
END;

CREATE TRIGGER answer_key BEFORE UPDATE OF onderzoek, field, row_no ON answer
BEGIN
	SELECT RAISE(ABORT, 'een sleutel verandert nooit');
END;

CREATE TRIGGER reden_key BEFORE UPDATE OF onderzoek, control, subject
ON reden
BEGIN
	SELECT RAISE(ABORT, 'een sleutel verandert nooit');
END;

CREATE TRIGGER onderzoek_norm_key BEFORE UPDATE OF onderzoek, norm
ON onderzoek_norm
BEGIN
	SELECT RAISE(ABORT, 'een sleutel verandert nooit');
END;

CREATE TRIGGER oordeel_key BEFORE UPDATE OF onderzoek, norm ON oordeel
BEGIN
	SELECT RAISE(ABORT, 'een sleutel verandert nooit');
END;

CREATE TRIGGER toetspunt_key BEFORE UPDATE OF onderzoek, norm, punt
ON toetspunt
BEGIN
	SELECT RAISE(ABORT, 'een sleutel verandert nooit');
END;

CREATE TRIGGER maatregel_key BEFORE UPDATE OF onderzoek, number ON maatregel
BEGIN
	SELECT RAISE(ABORT, 'een nummer verandert nooit');
END;

CREATE TRIGGER advies_key BEFORE UPDATE OF onderzoek, number ON advies
BEGIN
	SELECT RAISE(ABORT, 'een nummer verandert nooit');
END;
