/*
 * cmd_help.c - schouw --help, from the table of the subcommands.
 *
 * Operands that can be given in more than one way (" | ") stand one below
 * the other; what is too long for the column has its help on the next line.
 */
#include <stdio.h>
#include <string.h>

#include "base/buf.h"
#include "cmd.h"

#define HELP_X 34

/* What it is for, in its column after so many that are taken. */
static void
print_help(int used, const char *help)
{
	if (used >= HELP_X) {
		putchar('\n');
		used = 0;
	}
	printf("%*s%s\n", HELP_X - used, "", help);
}

static void
print_options(const struct option_spec *spec)
{
	for (; spec->name != NULL; spec++)
		print_help(printf("  %s %s", spec->name,
			       spec->value != NULL ? spec->value : ""),
		    spec->help);
}

const char *
cmd_operands(const char *operands, struct buf *one)
{
	const char *end = strstr(operands, " | ");

	buf_clear(one);
	if (end == NULL) {
		buf_add(one, operands);
		return NULL;
	}
	buf_add_bytes(one, operands, (size_t)(end - operands));
	return end + strlen(" | ");
}

/* The help stands beside the last way. */
static void
print_command(const struct command *c)
{
	const char *rest = c->operands;
	struct buf one = { 0 };
	int used = 0;

	while (rest != NULL) {
		if (rest != c->operands)
			putchar('\n');
		rest = cmd_operands(rest, &one);
		used = printf("  %s %s", c->name, buf_text(&one));
	}
	print_help(used, c->help);
	buf_release(&one);
}

void
cmd_help_of(const struct command *c)
{
	bool options = c->options->name != NULL;
	const char *rest = c->operands;
	struct buf one = { 0 };

	while (rest != NULL) {
		const char *word = rest == c->operands ? "Gebruik:" : "";

		rest = cmd_operands(rest, &one);
		printf("%-8s schouw %s%s %s\n", word, c->name,
		    options ? " [OPTIE...]" : "", buf_text(&one));
	}
	printf("\n%s.\n", c->help);
	if (options)
		putchar('\n');
	print_options(c->options);
	buf_release(&one);
}

void
cmd_help(void)
{
	puts("schouw - onderzoek door de toezichthouder Wmo\n"
	     "\n"
	     "Gebruik: schouw [--database BESTAND] [--data MAP] "
	     "[OPDRACHT ...]\n"
	     "\n"
	     "Zonder opdracht opent schouw de schermen; F1 geeft daar hulp.\n"
	     "\n"
	     "Opdrachten:");
	for (const struct command *c = commands; c->name != NULL; c++)
		print_command(c);
	puts("\n"
	     "\"schouw OPDRACHT --help\" toont de opties van een opdracht.\n"
	     "\n"
	     "Omgeving: SCHOUW_DATABASE, SCHOUW_DATA, "
	     "SCHOUW_TODAY=JJJJ-MM-DD,\n"
	     "SCHOUW_BEWIJS_MIB, NO_COLOR.\n"
	     "Uitgang: 0 gedaan, 1 geweigerd, 2 verkeerd gebruikt,\n"
	     "3 bestand (ook een fout erin) of database.");
}
