/*
 * written.c - all of an onderzoek that people see, as a text.
 */
#include "test.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "written.h"

static void
add_rows(const struct onderzoek *o, struct buf *out)
{
	char day[DATE_ISO_SIZE];

	for (size_t i = 0; i < o->n_notities; i++) {
		const struct notitie *n = &o->notitie[i];

		buf_addf(out, "notitie %jd %s %s %jd %d\n", (intmax_t)n->id,
		    n->author, n->text, (intmax_t)n->corrects, n->replaced);
	}
	for (size_t i = 0; i < o->n_maatregelen; i++) {
		const struct maatregel *m = &o->maatregel[i];

		buf_addf(out, "maatregel %d %s %s %s %s %s %d %d %jd\n",
		    m->number, m->norm->cited, m->text, m->owner, m->blijkt_uit,
		    date_to_iso(m->due_on, day), m->withdrawn, (int)m->stand,
		    (intmax_t)m->revision);
	}
	for (size_t i = 0; i < o->n_adviezen; i++)
		buf_addf(out, "advies %d %s %d %jd\n", o->advies[i].number,
		    o->advies[i].text, o->advies[i].withdrawn,
		    (intmax_t)o->advies[i].revision);
}

static void
add_oordelen(const struct onderzoek *o, struct buf *out)
{
	for (size_t i = 0; i < o->n_oordelen; i++) {
		const struct oordeel *oordeel = &o->oordeel[i];

		buf_addf(out, "oordeel %s %d %s %s %s %jd ",
		    oordeel->norm->cited, oordeel->chosen, oordeel->reden,
		    oordeel->grade == NULL ? "-" : oordeel->grade->id,
		    oordeel->bevinding, (intmax_t)oordeel->revision);
		for (size_t j = 0; j < oordeel->norm->n_toetspunten; j++)
			buf_addf(out, "%d", oordeel->punt[j]);
		buf_add_char(out, '\n');
	}
}

static void
add_bewijs(const struct onderzoek *o, struct buf *out)
{
	for (size_t i = 0; i < o->n_bewijs; i++) {
		const struct bewijs *b = &o->bewijs[i];

		buf_addf(out, "bewijs %d %jd %d", b->number,
		    (intmax_t)b->revision, b->withdrawn);
		for (enum bewijs_part part = 0; part < N_BEWIJS_PARTS; part++) {
			buf_add_char(out, ' ');
			bewijs_get(b, part, out);
		}
		buf_add_char(out, '\n');
	}
}

static void
add_gesprekken(const struct onderzoek *o, struct buf *out)
{
	for (size_t i = 0; i < o->n_gesprekken; i++) {
		const struct gesprek *g = &o->gesprek[i];

		buf_addf(out, "gesprek %d %jd %d ", g->number,
		    (intmax_t)g->revision, g->withdrawn);
		gesprek_summary(g, out);
		for (size_t j = 0; j < g->n_momenten; j++)
			buf_addf(out, " %s %s",
			    moment_words[g->moment[j].moment],
			    g->moment[j].author);
		buf_add_char(out, '\n');
	}
}

static int
by_text(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

/* These have no order; one that is empty need not be there. */
static void
add_loose(const struct onderzoek *o, struct buf *out)
{
	char **line = NULL;
	size_t n = 0;

	for (size_t i = 0; i < o->n_answers; i++) {
		line = xgrow(line, n, sizeof *line);
		if (*o->answer[i].value != '\0')
			line[n++] = xasprintf("antwoord %s/%d %s",
			    o->answer[i].field->id, o->answer[i].row,
			    o->answer[i].value);
	}
	for (size_t i = 0; i < o->n_redenen; i++) {
		line = xgrow(line, n, sizeof *line);
		line[n++] = xasprintf("reden %s %s %s", o->reden[i].control,
		    o->reden[i].subject, o->reden[i].text);
	}
	if (n > 0)
		qsort(line, n, sizeof *line, by_text);
	for (size_t i = 0; i < n; i++) {
		buf_addf(out, "%s\n", line[i]);
		free(line[i]);
	}
	free(line);
}

char *
onderzoek_written(const struct onderzoek *o)
{
	struct buf out = { 0 };

	for (size_t i = 0; i < n_facts; i++) {
		buf_addf(&out, "feit %s ", facts[i].name);
		fact_get(&o->facts, &facts[i], &out);
		buf_add_char(&out, '\n');
	}
	add_oordelen(o, &out);
	add_rows(o, &out);
	add_bewijs(o, &out);
	add_gesprekken(o, &out);
	add_loose(o, &out);
	return buf_take(&out);
}
