/*
 * app_begin.c - beginning an onderzoek: with the vorm of now, and with the
 * norms of now or those of the onderzoek that it follows.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app.h"
#include "core/omzetting.h"
#include "store/signalen.h"
#include "store/vervolg.h"

/* What a form needs besides itself, or NULL with a sentence. */
static const struct normset *
normset_of(
    const struct library *library, const struct form *form, struct error *err)
{
	const struct normset *set = library_normset(library, form->normset);

	if (set == NULL)
		error_set(err, "Vorm %s vraagt normset %s, en die is er niet.",
		    form->id, form->normset);
	else if (library->registers == NULL)
		error_set(err, "Er is geen registerbestand in norms/.");
	else
		return set;
	return NULL;
}

static void
unknown_vorm(const struct library *library, const char *vorm, struct error *err)
{
	struct buf known = { 0 };

	for (size_t i = 0; i < library->n_forms; i++)
		buf_addf(
		    &known, "%s%s", i > 0 ? ", " : "", library->form[i]->id);
	error_set(
	    err, "Vorm %s bestaat niet; kies uit: %s.", vorm, buf_text(&known));
	buf_release(&known);
}

static const struct form *
find_form(const struct library *library, const char *vorm, bool follows,
    struct error *err)
{
	const struct form *form = library_form(library, vorm);

	if (form == NULL) {
		unknown_vorm(library, vorm, err);
		return NULL;
	}
	if (!follows && form_follows(form)) {
		error_set(err,
		    "Vorm %s volgt op een eerder onderzoek; noem het nummer "
		    "daarvan (--vorige NUMMER).",
		    vorm);
		return NULL;
	}
	return form;
}

/*
 * An onderzoek works with its own copy of form and norms, read from the
 * pinned text, from its first moment on: so the first day looks like any
 * later one.  set NULL: the normset of now.
 */
static int
init_pinned(struct app *app, const char *vorm, const struct onderzoek *earlier,
    bool new_norms, struct onderzoek *o, struct error *err)
{
	const struct library *library = app_library(app, err);
	struct library own = { 0 };
	const struct form *form;
	const struct normset *set;

	if (library == NULL)
		return -1;
	form = find_form(library, vorm, earlier != NULL, err);
	if (form == NULL)
		return -1;
	set = normset_of(library, form, err);
	if (set == NULL)
		return -1;
	if (earlier != NULL && !new_norms && earlier->form->oordeel &&
	    strcmp(earlier->normset->id, set->id) == 0)
		set = earlier->normset;
	if (load_pins(form->canonical, set->canonical,
		library->registers->canonical, &own, err) == -1)
		return -1;
	onderzoek_init(o, &own, "", app->user);
	return 0;
}

static int
prepare_after(struct app *app, const char *vorm, const struct follow *follow,
    struct onderzoek *o, struct buf *told, struct error *err)
{
	struct onderzoek earlier;
	int result;

	if (app_open(app, follow->vorige, &earlier, err) == -1)
		return -1;
	result = init_pinned(app, vorm, &earlier, follow->new_norms, o, err);
	if (result == 0 &&
	    onderzoek_follow(o, &earlier, follow, told, err) == -1) {
		onderzoek_release(o);
		result = -1;
	}
	onderzoek_release(&earlier);
	return result;
}

int
app_prepare(struct app *app, const char *vorm, const struct follow *follow,
    struct onderzoek *o, struct buf *told, struct error *err)
{
	if (follow == NULL || follow->vorige == NULL || *follow->vorige == '\0')
		return init_pinned(app, vorm, NULL, true, o, err);
	return prepare_after(app, vorm, follow, o, told, err);
}

/* All of it or nothing: one without the other would be lost from sight. */
static int
add_and_keep_vorige(
    struct app *app, const char *vorige, struct onderzoek *o, struct error *err)
{
	int result;

	if (store_hold(app->store, err) == -1)
		return -1;
	result = store_add_onderzoek(app->store, o, err);
	if (result == 0)
		result = store_vervolg(app->store, vorige, o->nummer, err);
	if (result == 0)
		result = store_keep(app->store, err);
	store_drop(app->store);
	return result;
}

int
app_add(
    struct app *app, const char *vorige, struct onderzoek *o, struct error *err)
{
	if (app_store(app, true, err) == -1)
		return -1;
	if (vorige != NULL && *vorige != '\0' && *o->facts.vorige == '\0')
		return add_and_keep_vorige(app, vorige, o, err);
	return store_add_onderzoek(app->store, o, err);
}

int
app_begin(struct app *app, const char *vorm, const struct follow *follow,
    struct onderzoek *o, struct buf *told, struct error *err)
{
	if (follow != NULL && follow->signaal != NULL)
		return app_begin_signaal(app, vorm, follow->signaal, o, err);
	if (app_prepare(app, vorm, follow, o, told, err) == -1)
		return -1;
	if (app_add(app, follow != NULL ? follow->vorige : NULL, o, err) == 0)
		return 0;
	onderzoek_release(o);
	return -1;
}

/* What the register says of the signaal, into an onderzoek. */
static int
take_signaal(
    struct app *app, const char *nummer, struct onderzoek *o, struct error *err)
{
	struct signaal_events events;
	struct signaal_row row;
	int got = store_signaal(app->store, nummer, &row, err);

	if (got == 0)
		return error_set(err,
		    "%.20s staat niet in het register van signalen.", nummer);
	if (got == -1)
		return -1;
	got = store_signaal_events(app->store, nummer, &events, err);
	if (got == 0)
		onderzoek_from_signaal(o, &row, &events);
	signaal_events_release(&events);
	signaal_row_release(&row);
	return got;
}

static int
add_and_link(struct app *app, const char *signaal, struct onderzoek *o,
    struct error *err)
{
	struct signaal_request request = { .stap = SIGNAAL_BEGONNEN,
		.day = date_today() };
	int result;

	if (store_hold(app->store, err) == -1)
		return -1;
	result = store_add_onderzoek(app->store, o, err);
	if (result == 0) {
		request.onderzoek = o->nummer;
		result = store_signaal_step(app->store, signaal, &request, err);
	}
	if (result == 0)
		result = store_keep(app->store, err);
	store_drop(app->store);
	return result;
}

int
app_begin_signaal(struct app *app, const char *vorm, const char *signaal,
    struct onderzoek *o, struct error *err)
{
	struct buf told = { 0 };
	int result;

	if (app_store(app, false, err) == -1 ||
	    app_prepare(app, vorm, NULL, o, &told, err) == -1)
		return -1;
	buf_release(&told);
	result = take_signaal(app, signaal, o, err);
	if (result == 0)
		result = add_and_link(app, signaal, o, err);
	if (result == -1)
		onderzoek_release(o);
	return result;
}

int
app_new_norms(struct app *app, const char *nummer, char *version, size_t size,
    struct error *err)
{
	const struct library *library = app_library(app, err);
	const struct normset *set;
	struct onderzoek earlier;
	struct error why = { 0 };
	int newer;

	if (library == NULL || app_open(app, nummer, &earlier, err) == -1)
		return -1;
	set = library_normset(library, earlier.normset->id);
	newer = set != NULL &&
	    strcmp(set->version, earlier.normset->version) != 0 &&
	    normset_follows(set, earlier.normset, &why) == 0;
	if (newer)
		snprintf(version, size, "%s", set->version);
	onderzoek_release(&earlier);
	return newer;
}
