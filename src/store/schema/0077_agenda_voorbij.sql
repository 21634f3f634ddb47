-- Which terms ended in a year, for the figures.
CREATE INDEX agenda_voorbij ON agenda (voor, voorbij_op);
