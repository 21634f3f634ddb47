/*
 * bevroren.c - the concept as it was sent, in pages and lines.
 */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/bevroren.h"
#include "core/onderzoek.h"
#include "core/text.h"

bool
onderzoek_freeze(struct onderzoek *o, const char *text, const char *author)
{
	struct bevroren *b = &o->bevroren;
	char sha256[SHA256_SIZE], stamp[STAMP_SIZE];

	sha256_text(text, strlen(text), sha256);
	if (b->text != NULL && strcmp(b->sha256, sha256) == 0)
		return false;
	bevroren_release(b);
	*b = (struct bevroren){
		.text = xstrdup(text),
		.regels = BEVROREN_REGELS,
		.author = text_clean(author, false),
		.stamp = xstrdup(stamp_now(stamp)),
	};
	memcpy(b->sha256, sha256, sizeof sha256);
	return true;
}

bool
onderzoek_concept_sent(const struct onderzoek *o)
{
	return onderzoek_event(o, EVENT_CONCEPT) != DATE_NONE;
}

/* The first of several parties gets what the others will get. */
static bool
goes_to_first(const struct onderzoek *o)
{
	for (size_t i = 0; i < o->n_deelnemer_events; i++)
		if (strcmp(o->deelnemer_event[i].kind, EVENT_CONCEPT) == 0 &&
		    o->deelnemer_event[i].day != DATE_NONE)
			return o->bevroren.text == NULL;
	return false;
}

/* A day that is corrected changes nothing of what was sent. */
bool
onderzoek_freezes(const struct onderzoek *o)
{
	bool sends = false, was_sent = false;
	int64_t last = 0;

	if (o->n_deelnemer_events > 0)
		return goes_to_first(o);
	for (size_t i = 0; i < o->n_events; i++) {
		const struct event *event = &o->event[i];

		if (strcmp(event->kind, EVENT_CONCEPT) != 0)
			continue;
		if (event->id == 0) {
			sends = event->day != DATE_NONE;
		} else if (event->id > last) {
			last = event->id;
			was_sent = event->day != DATE_NONE;
		}
	}
	return sends && !was_sent;
}

struct plek
bevroren_plek(const struct bevroren *b, size_t byte)
{
	int line = 0;

	if (b->text == NULL)
		return (struct plek){ 0 };
	for (size_t i = 0; i < byte && b->text[i] != '\0'; i++)
		line += b->text[i] == '\n';
	return (struct plek){ line / b->regels + 1, line % b->regels + 1 };
}

/* The newline at the end begins no line. */
int
bevroren_pages(const struct bevroren *b)
{
	size_t length = b->text == NULL ? 0 : strlen(b->text);

	if (length == 0)
		return 0;
	return bevroren_plek(b, length - 1).page;
}

void
bevroren_print(const struct bevroren *b, struct buf *out)
{
	const char *line = b->text == NULL ? "" : b->text;
	int pages = bevroren_pages(b);

	for (int n = 0; *line != '\0'; n++) {
		size_t length = strcspn(line, "\n");

		if (n % b->regels == 0)
			buf_addf(out, "%sBladzij %d van %d\n\n",
			    n == 0 ? "" : "\n", n / b->regels + 1, pages);
		buf_addf(out, "%3d", n % b->regels + 1);
		if (length > 0) {
			buf_add(out, "  ");
			buf_add_bytes(out, line, length);
		}
		buf_add_char(out, '\n');
		line += length + (line[length] == '\n');
	}
}

void
bevroren_release(struct bevroren *b)
{
	free(b->text);
	free(b->author);
	free(b->stamp);
	*b = (struct bevroren){ 0 };
}
