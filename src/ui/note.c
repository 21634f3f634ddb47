/*
 * note.c - a notitie in the making.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/line.h"
#include "ui/note.h"

/* Fill in a notitie that is nowhere yet, so a refusal leaves no trace. */
static int
fill_in(struct onderzoek *o, struct notitie *scratch, const struct note *note,
    const struct line *line, struct error *err)
{
	struct buf norms = { 0 };
	const char *bron = *line->bron != '\0' ? line->bron : note->bron;
	int result;

	buf_addf(&norms, "%s %s", note->norms, buf_text(&line->norms));
	scratch->bron = xstrdup("");
	scratch->methode = xstrdup("");
	scratch->norms = xstrdup("");
	scratch->replaces = xstrdup("");
	scratch->privacy = PRIVACY_INTERN;
	scratch->soort = line->soort;
	scratch->literal = note->literal || line->literal;
	result = notitie_set_norms(o, scratch, buf_text(&norms), err);
	if (result == 0)
		result = notitie_set_bron(scratch, bron, err);
	if (result == 0)
		result = notitie_set_methode(o, scratch, note->methode, err);
	if (result == 0 && *note->privacy != '\0')
		result = notitie_set_privacy(scratch, note->privacy, err);
	buf_release(&norms);
	return result;
}

static void
swap(char **a, char **b)
{
	char *old = *a;

	*a = *b;
	*b = old;
}

static int
add(struct onderzoek *o, const struct note *note, struct notitie *scratch,
    const char *author, const char *text, struct error *err)
{
	struct notitie *notitie;

	if (note->corrects != 0)
		notitie = onderzoek_correct_notitie(
		    o, note->corrects, author, text, err);
	else
		notitie = onderzoek_add_notitie(o, author, text, err);
	if (notitie == NULL)
		return -1;
	swap(&notitie->bron, &scratch->bron);
	swap(&notitie->methode, &scratch->methode);
	swap(&notitie->norms, &scratch->norms);
	notitie->literal = scratch->literal;
	notitie->privacy = scratch->privacy;
	if (scratch->soort != SOORT_PLAIN)
		notitie->soort = scratch->soort;
	return 1;
}

int
note_store(struct onderzoek *o, const struct note *note, const char *author,
    struct error *err)
{
	struct notitie scratch = { 0 };
	struct line line;
	int result = 0;

	if (note->text == NULL)
		return 0;
	line_parse(o, note->text, &line);
	if (line.text.length > 0)
		result = fill_in(o, &scratch, note, &line, err);
	if (line.text.length > 0 && result == 0)
		result =
		    add(o, note, &scratch, author, buf_text(&line.text), err);
	notitie_release(&scratch);
	line_release(&line);
	return result;
}

void
note_head(const struct note *note, struct buf *out)
{
	buf_addf(out, "@%s|%s|%s|%s|%s", note->bron, note->methode,
	    note->literal ? "letterlijk" : "", note->privacy, note->norms);
}

/* The part up to the next '|'; gives what comes after it. */
static const char *
take_part(const char *at, char *out, size_t size)
{
	size_t length = strcspn(at, "|");

	snprintf(out, size, "%.*s", (int)length, at);
	return at + length + (at[length] == '|');
}

void
note_take_head(struct note *note, const char *head)
{
	char literal[16];

	head += *head == '@';
	head = take_part(head, note->bron, sizeof note->bron);
	head = take_part(head, note->methode, sizeof note->methode);
	head = take_part(head, literal, sizeof literal);
	head = take_part(head, note->privacy, sizeof note->privacy);
	take_part(head, note->norms, sizeof note->norms);
	note->literal = *literal != '\0';
}

void
note_clear(struct note *note)
{
	struct note next = { 0 };

	memcpy(next.last_bron, note->last_bron, sizeof next.last_bron);
	memcpy(next.last_methode, note->last_methode, sizeof next.last_methode);
	free(note->text);
	*note = next;
}

void
note_release(struct note *note)
{
	free(note->text);
	*note = (struct note){ 0 };
}
