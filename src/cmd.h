/*
 * cmd.h - what schouw does without a screen: subcommands, as a table.
 *
 * They call the same functions of core as the screens do.
 */
#ifndef CMD_H
#define CMD_H

#include "app.h"
#include "args.h"

/* Exit statuses. */
enum {
	EXIT_DONE = 0,
	EXIT_REFUSED = 1, /* a rule or the user's data */
	EXIT_USAGE = 2,
	EXIT_SYSTEM = 3,    /* file or database */
	EXIT_STOPPED = 130, /* as a shell calls it after Ctrl+C */
};

struct command {
	const char *name;
	const char *operands; /* "NUMMER TEKST" */
	const char *help;
	size_t min, max; /* number of operands */
	const struct option_spec *options;
	/* 0, or -1 with a sentence; a positive status where it says more. */
	int (*run)(struct app *, const struct args *, struct error *err);
};

extern const struct command commands[]; /* ends with { 0 } */
extern const struct option_spec afsluiten_options[], bewaren_options[],
    vernietig_options[];
extern const struct option_spec signaal_options[], signalen_options[],
    team_options[], gebeurtenis_options[], suicide_options[], reactie_options[];
extern const struct option_spec export_options[], brief_options[],
    lakken_options[];

/* The tables of the other cmd_*.c files. */
int cmd_lijst(struct app *, const struct args *, struct error *);
int cmd_toon(struct app *, const struct args *, struct error *);
int cmd_rapport(struct app *, const struct args *, struct error *);
int cmd_brief(struct app *, const struct args *, struct error *);
int cmd_formulier(struct app *, const struct args *, struct error *);
int cmd_onjuistheid(struct app *, const struct args *, struct error *);
int cmd_concept(struct app *, const struct args *, struct error *);
int cmd_zoek(struct app *, const struct args *, struct error *);
int cmd_logboek(struct app *, const struct args *, struct error *);
int cmd_backup(struct app *, const struct args *, struct error *);
int cmd_nieuw(struct app *, const struct args *, struct error *);
int cmd_kies(struct app *, const struct args *, struct error *);
int cmd_notitie(struct app *, const struct args *, struct error *);
int cmd_gesprek(struct app *, const struct args *, struct error *);
int cmd_bronnen(struct app *, const struct args *, struct error *);
int cmd_bewijs(struct app *, const struct args *, struct error *);
int cmd_oordeel(struct app *, const struct args *, struct error *);
int cmd_antwoord(struct app *, const struct args *, struct error *);
int cmd_maatregel(struct app *, const struct args *, struct error *);
int cmd_advies(struct app *, const struct args *, struct error *);
int cmd_gebeurtenis(struct app *, const struct args *, struct error *);
int cmd_termijn(struct app *, const struct args *, struct error *);
int cmd_feestdagen(struct app *, const struct args *, struct error *);
int cmd_termijnen(struct app *, const struct args *, struct error *);
int cmd_reactie(struct app *, const struct args *, struct error *);
int cmd_afschrift(struct app *, const struct args *, struct error *);
int cmd_lakken(struct app *, const struct args *, struct error *);
int cmd_publicatie(struct app *, const struct args *, struct error *);
int cmd_deelnemers(struct app *, const struct args *, struct error *);
int cmd_vervolg(struct app *, const struct args *, struct error *);
int cmd_meldingen(struct app *, const struct args *, struct error *);
int cmd_suicide(struct app *, const struct args *, struct error *);
int cmd_team(struct app *, const struct args *, struct error *);
int cmd_afsluiten(struct app *, const struct args *, struct error *);
int cmd_bewaren(struct app *, const struct args *, struct error *);
int cmd_vernietig(struct app *, const struct args *, struct error *);
int cmd_uitstel(struct app *, const struct args *, struct error *);
int cmd_opschorting(struct app *, const struct args *, struct error *);
int cmd_reden(struct app *, const struct args *, struct error *);
int cmd_maatregelen(struct app *, const struct args *, struct error *);
int cmd_stap(struct app *, const struct args *, struct error *);
int cmd_heronderzoek(struct app *, const struct args *, struct error *);
int cmd_handhaving(struct app *, const struct args *, struct error *);
int cmd_signaal(struct app *, const struct args *, struct error *);
int cmd_signalen(struct app *, const struct args *, struct error *);
int cmd_export(struct app *, const struct args *, struct error *);
int cmd_overdracht(struct app *, const struct args *, struct error *);
int cmd_aanbieder(struct app *, const struct args *, struct error *);
extern const struct option_spec cijfers_options[], trends_options[],
    jaarplan_options[];
int cmd_cijfers(struct app *, const struct args *, struct error *);
int cmd_trends(struct app *, const struct args *, struct error *);
int cmd_jaarplan(struct app *, const struct args *, struct error *);
int cmd_controleer(struct app *, const struct args *, struct error *);
int cmd_normen(struct app *, const struct args *, struct error *);
int cmd_open(struct app *, const struct args *, struct error *);
/* toon of a file; in cmd_data.c. */
int cmd_toon_file(struct app *, const char *path, bool json, struct error *err);
/* Of one onderzoek all that the register has; NULL: all that runs. */
int handhaving_print(
    struct app *, const char *onderzoek, bool json, struct error *err);
/* What runs of the aanbieder with this name. */
int
handhaving_print_aanbieder(struct app *, const char *naam, struct error *err);
/* Every signaal of the aanbieder with this name. */
int signalen_print_aanbieder(struct app *, const char *naam, struct error *err);
/* One signaal with its steps. */
int
signaal_print(struct app *, const char *nummer, bool json, struct error *err);
int cmd_voorbeeld(struct app *, const struct args *, struct error *);
int cmd_handleiding(struct app *, const struct args *, struct error *);

/* What one command does to an opened onderzoek. */
typedef int cmd_change(
    struct app *, struct onderzoek *, const struct args *, struct error *);
/* Open the one of the first operand, change it, save it. */
int cmd_with_onderzoek(
    struct app *, const struct args *, cmd_change *, struct error *err);
/* Is it the database or a file of it, which nothing may be written over? */
bool cmd_is_database(const struct app *, const char *path);
/* The format of --formaat, or the usual one; NULL with a sentence. */
const struct report_format *cmd_format(const struct args *, struct error *err);
/* A document to the file of -o, or printed. */
int cmd_deliver(const struct app *, const struct args *,
    const struct report_format *, const struct buf *, struct error *err);
/* The oordeel on a norm of its normset. */
int cmd_need_oordeel(
    struct onderzoek *, const char *code, struct oordeel **, struct error *err);

/* The words from the first on as one filter, appended: what the shell took
 * the quotes of has them again. */
void cmd_join_filter(const struct args *, size_t first, struct buf *out);
/* The day of an option; usual when it is not given. */
int cmd_read_day(const struct args *, const char *option, date usual, date *day,
    struct error *err);
/* The id of a gemeente by its name; NULL when nothing was typed. */
int cmd_read_gemeente(
    struct app *, const char *typed, const char **id, struct error *err);

/* Run one by its words (argv[0] is its name); the exit status. */
int cmd_run(struct app *, int argc, char *const argv[], struct error *err);
void cmd_help(void);
void cmd_help_of(const struct command *);
/* One of the ways that operands name, apart by " | ", and what is behind
 * it; NULL after the last. */
const char *cmd_operands(const char *operands, struct buf *one);

/* Print text of people: what a terminal may not get is shown as signs. */
void print_safe(const char *text);
void print_safe_error(const char *text);
/* Sentences that one should know, on stderr; gives them back. */
void print_told(struct buf *);
/* In width columns, cut or padded; two blanks after it. */
void print_column(const char *text, int width);
struct json_t;
/* And give it back. */
void print_json(struct json_t *);

#endif
