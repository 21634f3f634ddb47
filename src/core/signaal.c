/*
 * signaal.c - the register of signalen: words, which step may follow, and
 * one check for all of them.
 */
#include <assert.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "core/field.h"
#include "core/signaal.h"

#define SIGNAAL_YEAR 1000000 /* ids of one year */

const struct signaal_word signaal_bronnen[N_SIGNAAL_BRONNEN] = {
	[SBRON_CLIENT] = { "client", "cliënt of vertegenwoordiger" },
	[SBRON_MEDEWERKER] = { "medewerker", "(ex-)medewerker" },
	[SBRON_GEMEENTE] = { "gemeente", "gemeente" },
	[SBRON_MEDIA] = { "media", "media" },
	[SBRON_ANDERS] = { "anders", "andere bron" },
};

const struct signaal_word signaal_kanalen[N_SIGNAAL_KANALEN] = {
	[KANAAL_TELEFOON] = { "telefoon", "telefoon" },
	[KANAAL_MAIL] = { "mail", "e-mail" },
	[KANAAL_FORMULIER] = { "formulier", "formulier op de website" },
	[KANAAL_GESPREK] = { "gesprek", "gesprek" },
	[KANAAL_BRIEF] = { "brief", "brief" },
	[KANAAL_ANDERS] = { "anders", "anders" },
};

#define BIT(stand) (1u << SSTAND_##stand)
#define BESLOTEN \
	(BIT(ONDERZOEK) | BIT(BESPREKEN) | BIT(DOORGESTUURD) | BIT(GEEN_ACTIE))
#define ANY ((1u << N_SIGNAAL_STANDEN) - 1)

const struct signaal_stap_info signaal_stappen[N_SIGNAAL_STAPPEN] = {
	[SIGNAAL_ONTVANGEN] = { "ontvangen", "ontvangen", 0, SSTAND_NIEUW,
	    false, "Wat het signaal zegt" },
	[SIGNAAL_WEGING] = { "weging", "weging",
	    BIT(NIEUW) | BIT(GEWOGEN) | BESLOTEN, SSTAND_GEWOGEN, false,
	    "Weging: ernst, herhaling, eerdere signalen, kwetsbaarheid" },
	[SIGNAAL_ONDERZOEK] = { "onderzoek", "besluit: onderzoek",
	    BIT(GEWOGEN) | BESLOTEN, SSTAND_ONDERZOEK, true,
	    "Waarom een onderzoek" },
	[SIGNAAL_BESPREKEN] = { "bespreken", "besluit: bespreken",
	    BIT(GEWOGEN) | BESLOTEN, SSTAND_BESPREKEN, true,
	    "Met wie, en waarom" },
	[SIGNAAL_DOORGESTUURD] = { "doorgestuurd", "besluit: doorgestuurd",
	    BIT(GEWOGEN) | BESLOTEN, SSTAND_DOORGESTUURD, true,
	    "Aan wie, en waarom" },
	[SIGNAAL_GEEN_ACTIE] = { "geen_actie", "besluit: geen actie",
	    BIT(GEWOGEN) | BESLOTEN, SSTAND_GEEN_ACTIE, true, "Waarom niet" },
	[SIGNAAL_AANBIEDER] = { "aanbieder", "aanbieder bekend", ANY,
	    N_SIGNAAL_STANDEN, false, NULL },
	[SIGNAAL_AANVULLING] = { "aanvulling", "aanvulling", ANY,
	    N_SIGNAAL_STANDEN, false, "Wat erbij kwam" },
	[SIGNAAL_BEGONNEN] = { "begonnen", "onderzoek begonnen",
	    BIT(ONDERZOEK) | BIT(BEGONNEN), SSTAND_BEGONNEN, false, NULL },
};

/* What still asks something of us is open: also what was decided and is
 * not done. */
const struct signaal_stand_info signaal_standen[N_SIGNAAL_STANDEN] = {
	[SSTAND_NIEUW] = { "nieuw", "nieuw", false },
	[SSTAND_GEWOGEN] = { "gewogen", "gewogen", false },
	[SSTAND_ONDERZOEK] = { "onderzoek", "onderzoek", false },
	[SSTAND_BESPREKEN] = { "bespreken", "bespreken", false },
	[SSTAND_DOORGESTUURD] = { "doorgestuurd", "doorgestuurd", true },
	[SSTAND_GEEN_ACTIE] = { "geen_actie", "geen actie", true },
	[SSTAND_BEGONNEN] = { "begonnen", "begonnen", true },
};

/* ---- words ---- */

static int
no_such(const char *what, const char *typed, const struct buf *all,
    struct error *err)
{
	return error_set(err, "%s %.40s bestaat niet; kies uit %s.", what,
	    typed, buf_text(all));
}

/* The place of a word or title in a table; n with a sentence. */
static int
find_word(const struct signaal_word *words, int n, const char *what,
    const char *typed, struct error *err)
{
	struct buf all = { 0 };
	int i;

	for (i = 0; i < n; i++) {
		if (strcmp(words[i].word, typed) == 0 ||
		    strcmp(words[i].title, typed) == 0)
			break;
		buf_addf(&all, "%s%s", i > 0 ? ", " : "", words[i].word);
	}
	if (i == n)
		no_such(what, typed, &all, err);
	buf_release(&all);
	return i;
}

enum signaal_bron
signaal_bron_find(const char *typed, struct error *err)
{
	return (enum signaal_bron)find_word(
	    signaal_bronnen, N_SIGNAAL_BRONNEN, "De bron", typed, err);
}

enum signaal_kanaal
signaal_kanaal_find(const char *typed, struct error *err)
{
	return (enum signaal_kanaal)find_word(
	    signaal_kanalen, N_SIGNAAL_KANALEN, "Het kanaal", typed, err);
}

enum signaal_stap
signaal_besluit_find(const char *typed, struct error *err)
{
	struct buf all = { 0 };
	int i;

	for (i = 0; i < N_SIGNAAL_STAPPEN; i++) {
		if (!signaal_stappen[i].besluit)
			continue;
		if (strcmp(signaal_stappen[i].word, typed) == 0)
			break;
		buf_addf(&all, "%s%s", all.length > 0 ? ", " : "",
		    signaal_stappen[i].word);
	}
	if (i == N_SIGNAAL_STAPPEN)
		no_such("Het besluit", typed, &all, err);
	buf_release(&all);
	return (enum signaal_stap)i;
}

void
signaal_nummer(int64_t id, char out[static SIGNAAL_SIZE])
{
	assert(id > 0 && id / SIGNAAL_YEAR <= 9999);
	snprintf(out, SIGNAAL_SIZE, "S-%04d-%04d", (int)(id / SIGNAAL_YEAR),
	    (int)(id % SIGNAAL_YEAR));
}

int64_t
signaal_id(const char *nummer)
{
	char again[SIGNAAL_SIZE];
	int year, number;
	int64_t id;

	if (strlen(nummer) >= sizeof again ||
	    sscanf(nummer, "S-%4d-%4d", &year, &number) != 2 || year < 1 ||
	    number < 1)
		return 0;
	id = (int64_t)year * SIGNAAL_YEAR + number;
	signaal_nummer(id, again);
	return strcmp(again, nummer) == 0 ? id : 0;
}

/* ---- the check ---- */

static bool
is_blank(const char *text)
{
	return text == NULL || utf8_words(text, strlen(text)) == 0;
}

bool
signaal_may_follow(enum signaal_stap stap, enum signaal_stand stand)
{
	return (signaal_stappen[stap].from & 1u << stand) != 0;
}

static int
check_follows(const struct signaal_situation *now, enum signaal_stap stap,
    struct error *err)
{
	const char *stand = signaal_standen[now->stand].title;

	if (signaal_may_follow(stap, now->stand))
		return 0;
	if (now->stand == SSTAND_NIEUW && signaal_stappen[stap].besluit)
		return error_set(err,
		    "%s is nog niet gewogen; leg eerst de weging vast.",
		    now->nummer);
	if (stap == SIGNAAL_BEGONNEN)
		return error_set(err,
		    "%s is %s; een onderzoek begint na het besluit onderzoek.",
		    now->nummer, stand);
	return error_set(err,
	    "%s is %s; daarna kan nog een aanbieder, een aanvulling of een "
	    "verder onderzoek volgen.",
	    now->nummer, stand);
}

static int
check_day(const struct signaal_request *request,
    const struct signaal_situation *now, struct error *err)
{
	char was[DATE_ISO_SIZE];

	if (request->day == DATE_NONE)
		return error_set(err, "Noem de dag.");
	if (request->day > now->today)
		return error_set(err, "De dag ligt in de toekomst.");
	if (now->nummer != NULL && request->day < now->received_on)
		return error_set(err,
		    "%s kwam binnen op %s; de dag ligt ervoor.", now->nummer,
		    date_to_iso(now->received_on, was));
	return 0;
}

int
signaal_check(const struct signaal_request *request,
    const struct signaal_situation *now, struct error *err)
{
	const struct signaal_stap_info *info = &signaal_stappen[request->stap];

	if (now->nummer != NULL && check_follows(now, request->stap, err) < 0)
		return -1;
	if (check_day(request, now, err) < 0)
		return -1;
	if (info->question != NULL && is_blank(request->text))
		return error_set(err, "Bij '%s' hoort een tekst: %s.",
		    info->title, info->question);
	if (request->stap == SIGNAAL_AANBIEDER && is_blank(request->aanbieder))
		return error_set(err, "Noem de aanbieder.");
	if (request->stap == SIGNAAL_BEGONNEN && is_blank(request->onderzoek))
		return error_set(err, "Noem het nummer van het onderzoek.");
	return 0;
}

/* ---- sets ---- */

static int
read_registers(const struct library *library, const struct field *field,
    const char *typed, struct buf *out, struct error *err)
{
	if (is_blank(typed))
		return 0;
	if (library->registers == NULL)
		return error_set(err, "Er is geen registerbestand in norms/.");
	return field_read(field, library->registers, typed, out, err);
}

int
signaal_read_gemeenten(const struct library *library, const char *typed,
    struct buf *out, struct error *err)
{
	static const struct field field = {
		.id = "gemeenten", .label = "Gemeenten", .kind = FIELD_GEMEENTEN
	};

	return read_registers(library, &field, typed, out, err);
}

int
signaal_read_voorzieningen(const struct library *library, const char *typed,
    struct buf *out, struct error *err)
{
	static const struct field field = { .id = "voorzieningen",
		.label = "Voorzieningen",
		.kind = FIELD_VOORZIENINGEN };

	return read_registers(library, &field, typed, out, err);
}

static const struct normset *
normset_of(const struct library *library)
{
	const struct form *form = library_form(library, "signaal");

	return form != NULL ? library_normset(library, form->normset) : NULL;
}

int
signaal_read_normen(const struct library *library, const char *typed,
    struct buf *out, struct error *err)
{
	static const char between[] = " ,;\n\t";
	const struct normset *set = normset_of(library);

	if (is_blank(typed))
		return 0;
	if (set == NULL)
		return error_set(
		    err, "De normen van vorm signaal zijn er niet.");
	for (typed += strspn(typed, between); *typed != '\0';
	     typed += strspn(typed, between)) {
		size_t n = strcspn(typed, between);
		char *code = xstrndup(typed, n);
		const struct norm *norm = normset_norm(set, code);

		if (norm == NULL)
			error_set(err, "Norm %.40s staat niet in %s.", code,
			    set->title);
		free(code);
		if (norm == NULL)
			return -1;
		if (!set_has(buf_text(out), norm->cited))
			buf_addf(out, "%s%s", out->length > 0 ? " " : "",
			    norm->cited);
		typed += n;
	}
	return 0;
}
