-- Taken back while the onderzoek runs is a step as well, with its reason:
-- no sentence of the program stands for it any more.
DROP TRIGGER maatregel_withdraw;

CREATE TRIGGER maatregel_withdraw BEFORE UPDATE OF withdrawn ON maatregel
WHEN NEW.withdrawn AND NOT OLD.withdrawn AND NOT EXISTS
    (SELECT 1 FROM maatregel_lijst WHERE onderzoek = NEW.onderzoek
    AND number = NEW.number AND stand = 'ingetrokken')
BEGIN
	SELECT RAISE(ABORT, 'intrekken is een stap met een reden');
END;

CREATE TRIGGER maatregel_not_withdrawn BEFORE INSERT ON maatregel
WHEN NEW.withdrawn
BEGIN
	SELECT RAISE(ABORT, 'intrekken is een stap met een reden');
END;
