/*
 * gesprek.c - talks, with numbers that stay and moments that are added.
 */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/named.h"
#include "core/onderzoek.h"
#include "core/text.h"

#define SEPARATORS " ,;\t\n"

const char *const toestemming_words[N_TOESTEMMINGEN] = {
	[TOESTEMMING_EMPTY] = "",
	[TOESTEMMING_JA] = "ja",
	[TOESTEMMING_NEE] = "nee",
	[TOESTEMMING_NVT] = "nvt",
};

static int
next_gesprek(const struct onderzoek *o)
{
	int last = 0;

	for (size_t i = 0; i < o->n_gesprekken; i++)
		if (o->gesprek[i].number > last)
			last = o->gesprek[i].number;
	return last + 1;
}

struct gesprek *
onderzoek_add_gesprek(struct onderzoek *o)
{
	int number = next_gesprek(o);
	struct gesprek *g;

	o->gesprek = xgrow(o->gesprek, o->n_gesprekken, sizeof *o->gesprek);
	g = &o->gesprek[o->n_gesprekken++];
	*g = (struct gesprek){
		.number = number,
		.born = number,
		.bronnen = xstrdup(""),
		.waar = xstrdup(""),
		.dag = date_today(),
		.methode = xstrdup(""),
		.aanwezig = xstrdup(""),
		.changed = true,
	};
	return g;
}

struct gesprek *
onderzoek_gesprek(const struct onderzoek *o, int number)
{
	for (size_t i = 0; i < o->n_gesprekken; i++)
		if (o->gesprek[i].number == number)
			return &o->gesprek[i];
	return NULL;
}

struct gesprek *
onderzoek_the_gesprek(const struct onderzoek *o, int number, struct error *err)
{
	struct gesprek *g = onderzoek_gesprek(o, number);

	if (g == NULL)
		error_set(err, "Onderzoek %s heeft geen gesprek %d.", o->nummer,
		    number);
	return g;
}

struct gesprek *
onderzoek_running(const struct onderzoek *o)
{
	for (size_t i = o->n_gesprekken; i > 0; i--) {
		struct gesprek *g = &o->gesprek[i - 1];
		enum gesprek_stand stand = gesprek_stand(g);

		if (!g->withdrawn &&
		    (stand == GESPREK_LOOPT || stand == GESPREK_PAUZE))
			return g;
	}
	return NULL;
}

void
onderzoek_set_gesprek_number(struct onderzoek *o, struct gesprek *g, int number)
{
	for (size_t i = 0; i < o->n_notities; i++)
		if (o->notitie[i].id == 0 && o->notitie[i].gesprek == g->number)
			o->notitie[i].gesprek = number;
	g->number = number;
}

void
onderzoek_renumber_gesprek(struct onderzoek *o, struct gesprek *g)
{
	onderzoek_set_gesprek_number(o, g, next_gesprek(o));
}

/* Sets and marks in one: what is changed once stays marked. */
static bool
put_text(struct gesprek *g, char **member, const char *text)
{
	if (!text_set(member, text, false))
		return false;
	g->changed = true;
	return true;
}

static bool
put_int(struct gesprek *g, int *member, int value)
{
	if (*member == value)
		return false;
	*member = value;
	g->changed = true;
	return true;
}

bool
gesprek_set_waar(struct gesprek *g, const char *waar)
{
	return put_text(g, &g->waar, waar);
}

bool
gesprek_set_aanwezig(struct gesprek *g, const char *aanwezig)
{
	return put_text(g, &g->aanwezig, aanwezig);
}

bool
gesprek_set_dag(struct gesprek *g, date dag)
{
	return put_int(g, &g->dag, dag);
}

bool
gesprek_set_toestemming(struct gesprek *g, enum toestemming toestemming)
{
	if (g->toestemming == toestemming)
		return false;
	g->toestemming = toestemming;
	g->changed = true;
	return true;
}

bool
gesprek_set_bezoek(struct gesprek *g, int row)
{
	return put_int(g, &g->bezoek, row);
}

bool
gesprek_withdraw(struct gesprek *g)
{
	if (g->withdrawn)
		return false;
	g->withdrawn = true;
	g->changed = true;
	return true;
}

/* One word of what was typed, as a bron in the set. */
static int
add_bron(const char *word, size_t length, char **set, struct error *err)
{
	char id[BRON_SIZE];
	char *typed = xstrndup(word, length);
	int result = bron_read(typed, id, err);

	if (result == 0)
		set_put(set, id);
	free(typed);
	return result;
}

int
gesprek_set_bronnen(struct gesprek *g, const char *typed, struct error *err)
{
	char *set = xstrdup("");
	const char *word = typed;
	int result = 0;

	for (;;) {
		size_t length;

		word += strspn(word, SEPARATORS);
		length = strcspn(word, SEPARATORS);
		if (length == 0)
			break;
		result = add_bron(word, length, &set, err);
		if (result == -1)
			break;
		word += length;
	}
	if (result == 0)
		result = put_text(g, &g->bronnen, set);
	free(set);
	return result;
}

int
gesprek_set_methode(const struct onderzoek *o, struct gesprek *g,
    const char *id, struct error *err)
{
	if (*id != '\0' && named_methode(o, id, err) == NULL)
		return -1;
	return put_text(g, &g->methode, id);
}

int
gesprek_read_toestemming(struct gesprek *g, const char *word, struct error *err)
{
	for (int i = 0; i < N_TOESTEMMINGEN; i++)
		if (strcmp(word, toestemming_words[i]) == 0)
			return gesprek_set_toestemming(g, (enum toestemming)i);
	return error_set(err,
	    "Toestemming voor de woning is ja, nee of nvt (er is geen woning"
	    " betreden).");
}

static void
add_part(struct buf *out, const char *label, const char *text)
{
	if (*text != '\0')
		buf_addf(
		    out, "%s%s%s", out->length == 0 ? "" : ", ", label, text);
}

void
gesprek_summary(const struct gesprek *g, struct buf *out)
{
	struct buf line = { 0 };
	char day[DATE_DUTCH_SIZE], bezoek[16] = "";

	if (g->bezoek > 0)
		text_fit(bezoek, sizeof bezoek, "%d", g->bezoek);
	add_part(&line, "", g->bronnen);
	add_part(&line, "", g->waar);
	add_part(&line, "", date_to_dutch(g->dag, day));
	add_part(&line, "", g->methode);
	add_part(&line, "aanwezig: ", g->aanwezig);
	add_part(&line, "toestemming: ", toestemming_words[g->toestemming]);
	add_part(&line, "bezoek ", bezoek);
	add_part(&line, "", g->withdrawn ? "vervallen" : "");
	buf_add(out, buf_text(&line));
	buf_release(&line);
}

size_t
onderzoek_n_gesproken(const struct onderzoek *o, char letter)
{
	char *all = xstrdup("");
	size_t n = 0;
	char *id;

	for (size_t i = 0; i < o->n_gesprekken; i++) {
		const struct gesprek *g = &o->gesprek[i];

		for (size_t j = 0; !g->withdrawn; j++) {
			id = set_at(g->bronnen, j);
			if (id == NULL)
				break;
			if (*id == letter && !set_has(all, id)) {
				set_put(&all, id);
				n++;
			}
			free(id);
		}
	}
	free(all);
	return n;
}

bool
gesprekken_changed(const struct onderzoek *o)
{
	for (size_t i = 0; i < o->n_gesprekken; i++) {
		const struct gesprek *g = &o->gesprek[i];
		size_t n = g->n_momenten;

		if (g->changed || (n > 0 && g->moment[n - 1].id == 0))
			return true;
	}
	return false;
}

void
gesprek_release(struct gesprek *g)
{
	free(g->bronnen);
	free(g->waar);
	free(g->methode);
	free(g->aanwezig);
	for (size_t i = 0; i < g->n_momenten; i++)
		free(g->moment[i].author);
	free(g->moment);
	*g = (struct gesprek){ 0 };
}

void
gesprekken_release(struct onderzoek *o)
{
	for (size_t i = 0; i < o->n_gesprekken; i++)
		gesprek_release(&o->gesprek[i]);
	free(o->gesprek);
	o->gesprek = NULL;
	o->n_gesprekken = 0;
}
