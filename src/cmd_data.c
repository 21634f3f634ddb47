/*
 * cmd_data.c - subcommands about the files: norms and forms, the manual
 * page.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "cmd.h"
#include "core/privacy.h"
#include "report/report.h"
#include "ui/action.h"
#include "ui/keymap.h"

#define WIDTH 80

/* ---- normen ---- */

static void
print_normset(const struct normset *set)
{
	struct buf text = { 0 };

	report_normset_text(set, WIDTH, &text);
	print_safe(buf_text(&text));
	buf_release(&text);
}

static void
print_normsets(
    const struct normset *const *set, size_t n, bool json, bool whole)
{
	struct buf text = { 0 };

	if (json) {
		report_normsets_json(set, n, &text);
		print_safe(buf_text(&text));
		buf_release(&text);
		return;
	}
	for (size_t i = 0; i < n; i++) {
		if (whole)
			print_normset(set[i]);
		else
			printf("%s  %s  versie %s  %zu normen  %s\n",
			    set[i]->prefix, set[i]->id, set[i]->version,
			    set[i]->n_norms, set[i]->title);
	}
}

int
cmd_normen(struct app *app, const struct args *args, struct error *err)
{
	const struct library *library = app_library(app, err);
	const struct normset *set;
	bool json = args_has(args, "--json");

	if (library == NULL)
		return -1;
	if (args->n_words == 0) {
		print_normsets((const struct normset *const *)library->normset,
		    library->n_normsets, json, false);
		return 0;
	}
	set = library_normset(library, args->word[0]);
	if (set == NULL)
		return error_set(err,
		    "Normset %s bestaat niet; \"schouw "
		    "normen\" noemt ze.",
		    args->word[0]);
	print_normsets(&set, 1, json, true);
	return 0;
}

/* ---- toon BESTAND ---- */

static void
show_registers(const struct registers *registers, struct buf *out)
{
	buf_addf(out, "%s, versie %s\n\nVoorzieningen\n", registers->title,
	    registers->version);
	for (size_t i = 0; i < registers->n_voorzieningen; i++)
		buf_addf(out, "    %s\n", registers->voorziening[i].label);
	buf_add(out, "\nGemeenten\n");
	for (size_t i = 0; i < registers->n_gemeenten; i++)
		buf_addf(out, "    %s%s\n", registers->gemeente[i].label,
		    registers->gemeente[i].limited ? " (beperkt)" : "");
}

static void
show_calendar(const struct calendar *calendar, struct buf *out)
{
	buf_addf(out, "%s, versie %s\n\nTermijnen\n", calendar->title,
	    calendar->version);
	for (size_t i = 0; i < calendar->n_termijnen; i++) {
		const struct termijn *termijn = &calendar->termijn[i];

		buf_addf(out, "    %s: %d %s (%s)\n", termijn->title,
		    termijn->length, unit_words[termijn->unit],
		    termijn->grondslag);
	}
}

static void
show_kantoor(const struct kantoor *kantoor, struct buf *out)
{
	for (size_t i = 0; kantoor_parts[i].key != NULL; i++) {
		const char *text = kantoor_text(kantoor, &kantoor_parts[i]);

		buf_addf(out, "%s: %s\n", kantoor_parts[i].key,
		    *text != '\0' ? text : "nog in te vullen");
	}
}

static void
show_library(const struct library *library, bool json, struct buf *out)
{
	if (json) {
		report_normsets_json(
		    (const struct normset *const *)library->normset,
		    library->n_normsets, out);
		return;
	}
	for (size_t i = 0; i < library->n_normsets; i++)
		report_normset_text(library->normset[i], WIDTH, out);
	for (size_t i = 0; i < library->n_forms; i++)
		report_form_text(library->form[i], WIDTH, out);
	if (library->registers != NULL)
		show_registers(library->registers, out);
	if (library->calendar != NULL)
		show_calendar(library->calendar, out);
	if (library->kantoor != NULL)
		show_kantoor(library->kantoor, out);
}

/* A vorm or normset as the toezichthouder will see it. */
int
cmd_toon_file(struct app *app, const char *path, bool json, struct error *err)
{
	const struct library *base = app_library(app, err);
	struct load_report report = { 0 };
	struct library own = { 0 };
	struct buf text = { 0 };
	int result = 0;

	if (base == NULL)
		return -1;
	load_files(&path, 1, base, &own, &report);
	if (report.unreadable) {
		result = error_system(err, "%s", report.fault[0].text);
	} else if (report.n_errors > 0) {
		load_report_text(&report, &text);
		print_safe_error(buf_text(&text));
		result = error_set(
		    err, "%s heeft fouten en kan niet worden getoond.", path);
	} else {
		show_library(&own, json, &text);
		print_safe(buf_text(&text));
	}
	buf_release(&text);
	load_report_release(&report);
	library_release(&own);
	return result;
}

/* ---- handleiding: the manual page, from the same tables ---- */

/* roff reads a backslash, and a dot or quote at the start of a line. */
static void
roff(const char *text)
{
	if (*text == '.' || *text == '\'')
		fputs("\\&", stdout);
	for (; *text != '\0'; text++) {
		if (*text == '\\')
			fputs("\\e", stdout);
		else if (*text == '-')
			fputs("\\-", stdout);
		else
			putchar(*text);
	}
}

static void
roff_option(const struct option_spec *option)
{
	puts(".RS\n.TP");
	fputs(".B ", stdout);
	roff(option->name);
	if (option->value != NULL)
		printf(" \\fI%s\\fR", option->value);
	putchar('\n');
	roff(option->help);
	puts(".\n.RE");
}

/* Each way to give the operands has a heading of its own. */
static void
roff_command(const struct command *c)
{
	const char *rest = c->operands;
	struct buf one = { 0 };

	for (const char *macro = ".TP"; rest != NULL; macro = ".TQ") {
		rest = cmd_operands(rest, &one);
		printf("%s\n.B %s \\fI", macro, c->name);
		roff(buf_text(&one));
		puts("\\fR");
	}
	buf_release(&one);
	roff(c->help);
	puts(".");
	for (const struct option_spec *o = c->options; o->name != NULL; o++)
		roff_option(o);
}

static void
roff_action(enum action action)
{
	struct buf keys = { 0 };

	keymap_names(global_keys, action, &keys);
	puts(".TP");
	printf(".B %s\n", action_info[action].word);
	roff(action_info[action].help);
	if (keys.length > 0) {
		fputs(" (", stdout);
		roff(buf_text(&keys));
		putchar(')');
	}
	puts(".");
	buf_release(&keys);
}

int
cmd_handleiding(struct app *app, const struct args *args, struct error *err)
{
	(void)app;
	(void)args;
	(void)err;
	puts(".TH SCHOUW 1 \"\" \"schouw " SCHOUW_VERSION "\"\n"
	     ".SH NAAM\n"
	     "schouw \\- onderzoek door de toezichthouder Wmo\n"
	     ".SH GEBRUIK\n"
	     ".B schouw\n"
	     "[\\fB\\-\\-database\\fR \\fIBESTAND\\fR]\n"
	     "[\\fB\\-\\-data\\fR \\fIMAP\\fR]\n"
	     "[\\fIOPDRACHT\\fR ...]\n"
	     ".SH BESCHRIJVING\n"
	     "Zonder opdracht opent schouw de schermen op de eigen "
	     "database.\n"
	     "Alles wat wordt getypt is meteen bewaard; er is geen "
	     "opslagtoets nodig.\n"
	     ".SH OPDRACHTEN");
	for (const struct command *c = commands; c->name != NULL; c++)
		roff_command(c);
	puts(".SH TOETSEN\n"
	     "Wat een toets doet is overal gelijk; F1 toont de toetsen van "
	     "een scherm.");
	for (enum action a = ACTION_NONE + 1; a < N_ACTIONS; a++)
		roff_action(a);
	printf(".SH NAKIJKEN\n"
	       "Voordat een rapport openbaar wordt, zoekt \\fBlakken\\fR in "
	       "de tekst naar persoonsgegevens.\n"
	       "Van veertig verzonnen gegevens vindt het er dertig; zie "
	       "doc/lakken.md.\n%s\n",
	    privacy_limits);
	puts(".SH OMGEVING\n"
	     ".TP\n.B SCHOUW_DATABASE\nde database, als "
	     "\\fB\\-\\-database\\fR er niet is.\n"
	     ".TP\n.B SCHOUW_DATA\nde map met norms/ en forms/.\n"
	     ".TP\n.B SCHOUW_TODAY\nde dag van vandaag, JJJJ\\-MM\\-DD.\n"
	     ".TP\n.B SCHOUW_BEWIJS_MIB\nhoe groot een bestand bij bewijs mag "
	     "zijn, in MiB (50).\n"
	     ".TP\n.B NO_COLOR\ngeen kleuren.\n"
	     ".TP\n.B ESCDELAY\nhoe lang na Esc op de rest van een toets "
	     "wordt gewacht, in milliseconden (200).\n"
	     ".SH UITGANG\n"
	     "0 gedaan, 1 geweigerd, 2 verkeerd gebruikt, 3 bestand of "
	     "database, 130 gestopt met Ctrl+C.\n"
	     ".SH BESTANDEN\n"
	     ".TP\n.I ~/.local/share/schouw/schouw.db\nde database.\n"
	     ".TP\n.I ~/.local/share/schouw/schouw.db\\-bewijs/\nde bestanden "
	     "bij bewijs, elk onder de hash van de inhoud.\n"
	     ".TP\n.I ~/.local/share/schouw/schouw.db\\-namen\nde namen van "
	     "bronnen en melders; niet in een backup.\n"
	     ".TP\n.I ~/.local/state/schouw/drafts.db\ntekst in wording, "
	     "van de gebruiker zelf.\n"
	     ".TP\n.I norms/lokaal/kantoor.yaml\nin de datamap: adressen en "
	     "functies van het kantoor, voor de brieven.\n"
	     ".TP\n.I forms/lokaal/sjablonen/\nin de datamap: eigen "
	     "sjablonen; een gaat voor dat van schouw met dezelfde naam.");
	return 0;
}
