/*
 * reactie.c - the reactie and the copies, added and never changed.
 */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/onderzoek.h"
#include "core/text.h"
#include "core/words.h"

/* What is not saved yet will come after all that is. */
static bool
is_later(int64_t a, int64_t b)
{
	return a == 0 || (b != 0 && a > b);
}

const struct reactie *
onderzoek_reactie(const struct onderzoek *o, const char *deelnemer)
{
	const struct reactie *last = NULL;

	for (size_t i = 0; i < o->n_reacties; i++)
		if (strcmp(o->reactie[i].deelnemer, deelnemer) == 0 &&
		    (last == NULL || is_later(o->reactie[i].id, last->id)))
			last = &o->reactie[i];
	return last == NULL || *last->text == '\0' ? NULL : last;
}

static int
check_words(const char *text, struct error *err)
{
	size_t n = words_count(text);

	if (n <= REACTIE_WORDS)
		return 0;
	return error_set(err,
	    "De reactie heeft %zu woorden en mag er %d hebben; haal er %zu "
	    "weg (%s).",
	    n, REACTIE_WORDS, n - REACTIE_WORDS, words_rule);
}

/* With one of them, or with the aanbieder. */
static date
known_day(const struct onderzoek *o, const char *deelnemer)
{
	return *deelnemer == '\0'
	    ? onderzoek_event(o, EVENT_REACTIE)
	    : onderzoek_deelnemer_day(o, deelnemer, EVENT_REACTIE);
}

/* A day that is known stays, unless another is given. */
static int
add_event(struct onderzoek *o, const char *deelnemer, const char *text,
    date day, const char *author, struct error *err)
{
	if (*text == '\0')
		day = DATE_NONE;
	else if (day == DATE_NONE)
		day = known_day(o, deelnemer);
	if (*text != '\0' && day == DATE_NONE)
		day = date_today();
	if (*deelnemer != '\0')
		return onderzoek_add_deelnemer_event(
		    o, deelnemer, EVENT_REACTIE, day, author, err);
	if (deelnemers_ask(o, EVENT_REACTIE))
		return error_set(err,
		    "Elke deelnemer schrijft een eigen reactie; noem hem "
		    "(--deelnemer NAAM).");
	return onderzoek_add_event(o, EVENT_REACTIE, day, author, err);
}

/* The text is cleaned and becomes the onderzoek's. */
static void
append(
    struct onderzoek *o, const char *deelnemer, char *text, const char *author)
{
	char stamp[STAMP_SIZE];

	o->reactie = xgrow(o->reactie, o->n_reacties, sizeof *o->reactie);
	o->reactie[o->n_reacties++] = (struct reactie){
		.deelnemer = xstrdup(deelnemer),
		.author = text_clean(author, false),
		.stamp = xstrdup(stamp_now(stamp)),
	};
	o->reactie[o->n_reacties - 1].text = text;
}

int
onderzoek_add_reactie(struct onderzoek *o, const char *deelnemer,
    const char *text, date day, const char *author, struct error *err)
{
	const struct reactie *last = onderzoek_reactie(o, deelnemer);
	char *clean = text_clean(text, true);

	if (check_words(clean, err) < 0 ||
	    add_event(o, deelnemer, clean, day, author, err) < 0) {
		free(clean);
		return -1;
	}
	if (strcmp(last == NULL ? "" : last->text, clean) == 0)
		free(clean);
	else
		append(o, deelnemer, clean, author);
	return 0;
}

bool
reactie_overdue(const struct onderzoek *o, date today)
{
	struct agenda agenda;
	bool overdue = false;

	agenda_make(o, &agenda);
	for (size_t i = 0; i < agenda.n; i++)
		if (strcmp(agenda.row[i].termijn->id, "reactie") == 0)
			overdue = agenda_late(&agenda.row[i], today);
	agenda_release(&agenda);
	return overdue;
}

date
onderzoek_afschrift(const struct onderzoek *o, const char *gemeente)
{
	const struct afschrift *last = NULL;

	for (size_t i = 0; i < o->n_afschriften; i++) {
		const struct afschrift *a = &o->afschrift[i];

		if (strcmp(a->gemeente, gemeente) == 0 &&
		    (last == NULL || is_later(a->id, last->id)))
			last = a;
	}
	return last == NULL ? DATE_NONE : last->day;
}

int
onderzoek_add_afschrift(struct onderzoek *o, const char *gemeente, date day,
    const char *author, struct error *err)
{
	char stamp[STAMP_SIZE];

	if (!set_has(o->facts.gemeenten, gemeente))
		return error_set(err,
		    "%s is geen gemeente van dit onderzoek; kies uit: %s.",
		    gemeente, o->facts.gemeenten);
	if (day != DATE_NONE && day > date_today())
		return error_set(
		    err, "Een afschrift dat nog weg moet, is niet verzonden.");
	if (onderzoek_afschrift(o, gemeente) == day)
		return 0;
	o->afschrift =
	    xgrow(o->afschrift, o->n_afschriften, sizeof *o->afschrift);
	o->afschrift[o->n_afschriften++] = (struct afschrift){
		.gemeente = xstrdup(gemeente),
		.day = day,
		.author = text_clean(author, false),
		.stamp = xstrdup(stamp_now(stamp)),
	};
	return 0;
}

size_t
afschriften_missing(const struct onderzoek *o, date on, struct buf *names)
{
	size_t n = 0;
	char *id;

	for (size_t i = 0; (id = set_at(o->facts.gemeenten, i)) != NULL; i++) {
		const struct gemeente *g = o->registers == NULL
		    ? NULL
		    : registers_gemeente(o->registers, id);
		date day = onderzoek_afschrift(o, id);

		if (day == DATE_NONE || day > on)
			buf_addf(names, "%s%s", n++ > 0 ? ", " : "",
			    g == NULL ? id : g->label);
		free(id);
	}
	return n;
}

void
reactie_release(struct reactie *reactie)
{
	free(reactie->deelnemer);
	free(reactie->text);
	free(reactie->author);
	free(reactie->stamp);
	*reactie = (struct reactie){ 0 };
}

void
afschrift_release(struct afschrift *afschrift)
{
	free(afschrift->gemeente);
	free(afschrift->author);
	free(afschrift->stamp);
	*afschrift = (struct afschrift){ 0 };
}

bool
reacties_changed(const struct onderzoek *o)
{
	for (size_t i = 0; i < o->n_reacties; i++)
		if (o->reactie[i].id == 0)
			return true;
	for (size_t i = 0; i < o->n_afschriften; i++)
		if (o->afschrift[i].id == 0)
			return true;
	return false;
}

void
reacties_release(struct onderzoek *o)
{
	for (size_t i = 0; i < o->n_reacties; i++)
		reactie_release(&o->reactie[i]);
	for (size_t i = 0; i < o->n_afschriften; i++)
		afschrift_release(&o->afschrift[i]);
	free(o->reactie);
	free(o->afschrift);
	o->reactie = NULL;
	o->afschrift = NULL;
	o->n_reacties = o->n_afschriften = 0;
}
