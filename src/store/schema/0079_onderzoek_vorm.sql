-- The register of meldingen is those of one vorm.
CREATE INDEX onderzoek_vorm ON onderzoek (vorm, volgorde);
