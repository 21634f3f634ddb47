-- The logboek of answers and of reasons for passing a warning.  The key of
-- an answer in a repeating group is "question/row".

CREATE TRIGGER log_answer_insert AFTER INSERT ON answer
BEGIN
	INSERT INTO logboek_regel VALUES (NEW.onderzoek, 'answer',
	    NEW.field || iif(NEW.row_no > 0, '/' || NEW.row_no, ''),
	    'value', NULL, NEW.value);
END;

CREATE TRIGGER log_answer_update AFTER UPDATE ON answer
WHEN OLD.value IS NOT NEW.value
BEGIN
	INSERT INTO logboek_regel VALUES (NEW.onderzoek, 'answer',
	    NEW.field || iif(NEW.row_no > 0, '/' || NEW.row_no, ''),
	    'value', OLD.value, NEW.value);
END;

CREATE TRIGGER log_answer_delete AFTER DELETE ON answer
BEGIN
	INSERT INTO logboek_regel VALUES (OLD.onderzoek, 'answer',
	    OLD.field || iif(OLD.row_no > 0, '/' || OLD.row_no, ''),
	    'value', OLD.value, NULL);
END;

CREATE TRIGGER log_reden_insert AFTER INSERT ON reden
BEGIN
	INSERT INTO logboek_regel VALUES (NEW.onderzoek, 'reden',
	    NEW.control || ' ' || NEW.subject, 'text', NULL, NEW.text);
END;

CREATE TRIGGER log_reden_update AFTER UPDATE ON reden
WHEN OLD.text IS NOT NEW.text
BEGIN
	INSERT INTO logboek_regel VALUES (NEW.onderzoek, 'reden',
	    NEW.control || ' ' || NEW.subject, 'text', OLD.text, NEW.text);
END;

CREATE TRIGGER log_reden_delete AFTER DELETE ON reden
BEGIN
	INSERT INTO logboek_regel VALUES (OLD.onderzoek, 'reden',
	    OLD.control || ' ' || OLD.subject, 'text', OLD.text, NULL);
END;
