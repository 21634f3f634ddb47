-- What must be so before an onderzoek is destroyed.  The program asks for
-- more and with a better sentence (core/bewaring.c); nothing gets past
-- these.

CREATE TRIGGER vernietiging_einde BEFORE INSERT ON vernietiging
WHEN NOT EXISTS (SELECT 1 FROM einde WHERE id =
    (SELECT max(id) FROM einde WHERE onderzoek = NEW.onderzoek)
    AND soort = NEW.einde AND day = NEW.einde_op)
BEGIN
	SELECT RAISE(ABORT, 'alleen wat beeindigd is wordt vernietigd');
END;

CREATE TRIGGER vernietiging_dag BEFORE INSERT ON vernietiging
WHEN NEW.mag_op <= NEW.einde_op OR NEW.mag_op > substr(schouw_now(), 1, 10)
BEGIN
	SELECT RAISE(ABORT, 'de bewaartermijn is nog niet voorbij');
END;

CREATE TRIGGER vernietiging_aangehouden BEFORE INSERT ON vernietiging
WHEN (SELECT stap FROM bewaring WHERE onderzoek = NEW.onderzoek
    AND stap <> 'categorie' ORDER BY id DESC LIMIT 1) = 'aanhouden'
BEGIN
	SELECT RAISE(ABORT, 'de vernietiging is aangehouden');
END;

CREATE TRIGGER vernietiging_maatregel BEFORE INSERT ON vernietiging
WHEN EXISTS (SELECT 1 FROM maatregel_lijst WHERE onderzoek = NEW.onderzoek
    AND stand NOT IN ('hersteld', 'ingetrokken', 'overgedragen'))
BEGIN
	SELECT RAISE(ABORT, 'er staat nog een maatregel open');
END;

CREATE TRIGGER vernietiging_no_update BEFORE UPDATE ON vernietiging
BEGIN
	SELECT RAISE(ABORT, 'een bewijs van vernietiging verandert nooit');
END;

CREATE TRIGGER vernietiging_no_delete BEFORE DELETE ON vernietiging
BEGIN
	SELECT RAISE(ABORT, 'een bewijs van vernietiging wordt nooit gewist');
END;

-- The logboek knows a row by its id: no other onderzoek may get it.
CREATE TRIGGER onderzoek_id_nieuw AFTER INSERT ON onderzoek
WHEN EXISTS (SELECT 1 FROM vernietiging WHERE onderzoek = NEW.id
    OR nummer = NEW.nummer)
BEGIN
	SELECT RAISE(ABORT, 'dit onderzoek is vernietigd');
END;
