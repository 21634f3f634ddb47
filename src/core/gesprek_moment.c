/*
 * gesprek_moment.c - when a talk began, paused, went on and ended.
 */
#include <string.h>

#include "base/mem.h"
#include "core/onderzoek.h"
#include "core/text.h"

#define SECONDS_OF_DAY 86400
#define AT(stand)      (1u << (stand))

const char *const moment_words[N_MOMENTEN] = {
	[MOMENT_BEGIN] = "begin",
	[MOMENT_PAUZE] = "pauze",
	[MOMENT_VERDER] = "verder",
	[MOMENT_EINDE] = "einde",
};

const char *const gesprek_stand_titles[N_GESPREK_STANDEN] = {
	[GESPREK_NIEUW] = "nog niet begonnen",
	[GESPREK_LOOPT] = "loopt",
	[GESPREK_PAUZE] = "pauze",
	[GESPREK_KLAAR] = "afgerond",
};

/*
 * What a moment may follow, and what it leads to.  One that was ended too
 * soon goes on: the time between does not count.
 */
static const struct {
	unsigned from;
	enum gesprek_stand becomes;
} moments[N_MOMENTEN] = {
	[MOMENT_BEGIN] = { AT(GESPREK_NIEUW), GESPREK_LOOPT },
	[MOMENT_PAUZE] = { AT(GESPREK_LOOPT), GESPREK_PAUZE },
	[MOMENT_VERDER] = { AT(GESPREK_PAUZE) | AT(GESPREK_KLAAR),
	    GESPREK_LOOPT },
	[MOMENT_EINDE] = { AT(GESPREK_LOOPT) | AT(GESPREK_PAUZE),
	    GESPREK_KLAAR },
};

bool
moment_may_follow(enum moment moment, enum gesprek_stand stand)
{
	return (moments[moment].from & AT(stand)) != 0;
}

enum gesprek_stand
gesprek_stand(const struct gesprek *g)
{
	if (g->n_momenten == 0)
		return GESPREK_NIEUW;
	return moments[g->moment[g->n_momenten - 1].moment].becomes;
}

/* "loopt al": why this cannot follow. */
static int
refuse(const struct gesprek *g, enum moment moment, struct error *err)
{
	struct buf possible = { 0 };
	enum gesprek_stand stand = gesprek_stand(g);

	for (int i = 0; i < N_MOMENTEN; i++)
		if (moment_may_follow((enum moment)i, stand))
			buf_addf(&possible, "%s%s",
			    possible.length == 0 ? "" : " of ",
			    moment_words[i]);
	error_set(err, "Gesprek %d: %s; %s kan dan niet, wel %s.", g->number,
	    gesprek_stand_titles[stand], moment_words[moment],
	    buf_text(&possible));
	buf_release(&possible);
	return -1;
}

int
gesprek_add_moment(struct gesprek *g, enum moment moment, const char *author,
    struct error *err)
{
	struct gesprek_moment *m;

	if (!moment_may_follow(moment, gesprek_stand(g)))
		return refuse(g, moment, err);
	g->moment = xgrow(g->moment, g->n_momenten, sizeof *g->moment);
	m = &g->moment[g->n_momenten++];
	*m = (struct gesprek_moment){
		.moment = moment,
		.author = text_clean(author, false),
	};
	stamp_now(m->stamp);
	return 0;
}

int
gesprek_start(struct gesprek *g, const char *author, struct error *err)
{
	return gesprek_add_moment(g, MOMENT_BEGIN, author, err);
}

int
gesprek_pause(struct gesprek *g, const char *author, struct error *err)
{
	return gesprek_add_moment(g, MOMENT_PAUZE, author, err);
}

int
gesprek_resume(struct gesprek *g, const char *author, struct error *err)
{
	return gesprek_add_moment(g, MOMENT_VERDER, author, err);
}

int
gesprek_end(struct gesprek *g, const char *author, struct error *err)
{
	return gesprek_add_moment(g, MOMENT_EINDE, author, err);
}

static int
two_digits(const char *at)
{
	return (at[0] - '0') * 10 + at[1] - '0';
}

/* "2026-11-21 10:31:07" in seconds; 0 for what is no stamp. */
static int64_t
stamp_seconds(const char *stamp)
{
	static const char pattern[] = "dddd-dd-dd dd:dd:dd";
	char day[DATE_ISO_SIZE];
	date on;

	if (strlen(stamp) != sizeof pattern - 1)
		return 0;
	for (size_t i = 0; pattern[i] != '\0'; i++)
		if (pattern[i] == 'd' ? stamp[i] < '0' || stamp[i] > '9'
				      : stamp[i] != pattern[i])
			return 0;
	text_fit(day, sizeof day, "%.10s", stamp);
	on = date_from_iso(day);
	if (on == DATE_NONE)
		return 0;
	return (int64_t)on * SECONDS_OF_DAY +
	    two_digits(stamp + 11) * INT64_C(3600) +
	    two_digits(stamp + 14) * INT64_C(60) + two_digits(stamp + 17);
}

int64_t
gesprek_seconds(const struct gesprek *g, const char *now)
{
	enum gesprek_stand stand = GESPREK_NIEUW;
	int64_t since = 0, sum = 0;

	/* Two who work at once may have added the same moment twice. */
	for (size_t i = 0; i <= g->n_momenten; i++) {
		bool last = i == g->n_momenten;
		int64_t at = stamp_seconds(last ? now : g->moment[i].stamp);

		if (stand == GESPREK_LOOPT && at > since)
			sum += at - since;
		since = at;
		if (!last)
			stand = moments[g->moment[i].moment].becomes;
	}
	return sum;
}
