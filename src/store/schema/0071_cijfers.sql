-- What the yearly figures find their rows by.

-- The events that count: of a kind the last one, unless it says that it
-- did not happen after all.
CREATE VIEW event_telt (onderzoek, kind, day, uitkomst) AS
SELECT e.onderzoek, e.kind, e.day, e.uitkomst FROM event AS e
WHERE e.day <> '' AND NOT EXISTS (SELECT 1 FROM event AS l
    WHERE l.onderzoek = e.onderzoek AND +l.kind = e.kind AND l.id > e.id);

CREATE INDEX event_dag ON event (kind, day, onderzoek);
CREATE INDEX onderzoek_begonnen ON onderzoek (begonnen_op, id);
CREATE INDEX maatregel_lijst_opgelegd ON maatregel_lijst (opgelegd_op, id);
CREATE INDEX maatregel_event_stap ON maatregel_event (stap, day);
CREATE INDEX handhaving_lijst_begonnen ON handhaving_lijst (begonnen_op, id);
