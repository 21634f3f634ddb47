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
	EXIT_SYSTEM = 3, /* file or database */
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

/* The tables of the other cmd_*.c files. */
int cmd_lijst(struct app *, const struct args *, struct error *);
int cmd_toon(struct app *, const struct args *, struct error *);
int cmd_rapport(struct app *, const struct args *, struct error *);
int cmd_concept(struct app *, const struct args *, struct error *);
int cmd_zoek(struct app *, const struct args *, struct error *);
int cmd_logboek(struct app *, const struct args *, struct error *);
int cmd_backup(struct app *, const struct args *, struct error *);
int cmd_nieuw(struct app *, const struct args *, struct error *);
int cmd_kies(struct app *, const struct args *, struct error *);
int cmd_notitie(struct app *, const struct args *, struct error *);
int cmd_oordeel(struct app *, const struct args *, struct error *);
int cmd_antwoord(struct app *, const struct args *, struct error *);
int cmd_maatregel(struct app *, const struct args *, struct error *);
int cmd_advies(struct app *, const struct args *, struct error *);
int cmd_reden(struct app *, const struct args *, struct error *);
int cmd_controleer(struct app *, const struct args *, struct error *);
int cmd_normen(struct app *, const struct args *, struct error *);
int cmd_open(struct app *, const struct args *, struct error *);
int cmd_voorbeeld(struct app *, const struct args *, struct error *);
int cmd_handleiding(struct app *, const struct args *, struct error *);

/* Run one by its words (argv[0] is its name); the exit status. */
int cmd_run(struct app *, int argc, char *const argv[], struct error *err);
void cmd_help(void);

/* Print text of people: what a terminal may not get is shown as signs. */
void print_safe(const char *text);
void print_safe_error(const char *text);

#endif
