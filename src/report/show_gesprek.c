/*
 * show_gesprek.c - the gesprekken of an onderzoek as text.
 */
#include "core/onderzoek.h"
#include "core/text.h"
#include "report/lay.h"
#include "report/report.h"
#include "report/show.h"

/* "1 uur 5 min" */
static void
add_duration(const struct gesprek *g, struct buf *out)
{
	long long minutes = (long long)(gesprek_seconds(g, "") + 30) / 60;

	if (minutes >= 60)
		buf_addf(out, "%lld uur ", minutes / 60);
	buf_addf(out, "%lld min", minutes % 60);
}

static void
show_momenten(struct lay *lay, const struct gesprek *g)
{
	struct buf line = { 0 };

	for (size_t i = 0; i < g->n_momenten; i++)
		buf_addf(&line, "%s%s %.16s", i == 0 ? "" : ", ",
		    moment_words[g->moment[i].moment], g->moment[i].stamp);
	/* One that only began has no duration yet. */
	if (g->n_momenten > 1) {
		buf_add(&line, "; ");
		add_duration(g, &line);
	}
	lay_part(lay, "Tijd", buf_text(&line));
	buf_release(&line);
}

static size_t
n_notities_of(const struct onderzoek *o, int gesprek)
{
	size_t n = 0;

	for (size_t i = 0; i < o->n_notities; i++)
		n +=
		    o->notitie[i].gesprek == gesprek && !o->notitie[i].replaced;
	return n;
}

static void
show_gesprek(
    struct lay *lay, const struct onderzoek *o, const struct gesprek *g)
{
	const struct methode *methode = normset_methode(o->normset, g->methode);
	char day[DATE_DUTCH_SIZE], bezoek[16] = "", notities[24];

	if (g->bezoek > 0)
		text_fit(bezoek, sizeof bezoek, "%d", g->bezoek);
	text_fit(notities, sizeof notities, "%zu", n_notities_of(o, g->number));
	lay_gap(lay);
	lay_textf(lay, "Gesprek %d, %s%s", g->number,
	    gesprek_stand_titles[gesprek_stand(g)],
	    g->withdrawn ? " (vervallen)" : "");
	lay->indent += 4;
	lay_part(lay, "Bronnen", g->bronnen);
	lay_part(lay, "Waar", g->waar);
	lay_part(lay, "Dag", date_to_dutch(g->dag, day));
	lay_part(lay, "Methode", methode != NULL ? methode->label : "");
	lay_part(lay, "Aanwezig", g->aanwezig);
	lay_part(lay, "Toestemming", toestemming_words[g->toestemming]);
	lay_part(lay, "Bezoek", bezoek);
	show_momenten(lay, g);
	lay_part(lay, "Notities", notities);
	lay->indent -= 4;
}

void
show_gesprekken(struct lay *lay, const struct onderzoek *o)
{
	if (o->n_gesprekken == 0)
		lay_text(lay, "Er zijn nog geen gesprekken.");
	for (size_t i = 0; i < o->n_gesprekken; i++)
		show_gesprek(lay, o, &o->gesprek[i]);
}

void
report_gesprekken_text(const struct onderzoek *o, int width, struct buf *out)
{
	struct lay lay = { .out = out, .width = width };

	show_gesprekken(&lay, o);
}
