/*
 * note.c - a notitie in the making.
 */
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "ui/note.h"

static const char blanks[] = " \t\n";

/* Take "@b2" off the start. */
static const char *
take_bron(const char *at, struct buf *bron)
{
	size_t length = 1;

	if (*at != '@' || !isalpha((unsigned char)at[1]))
		return at;
	length++;
	while (length < 4 && isdigit((unsigned char)at[length]))
		length++;
	if (at[length] != '\0' && strchr(blanks, at[length]) == NULL)
		return at;
	buf_add_bytes(bron, at + 1, length - 1);
	at += length;
	return at + strspn(at, " ");
}

/* The length of a tag of a norm that exists, at the '#'; else 0. */
static size_t
tag_length(const struct onderzoek *o, const char *at)
{
	size_t length = strcspn(at, " \t\n,;");
	struct error err;
	char *word;
	bool known;

	while (length > 1 && strchr(".:!?)", at[length - 1]) != NULL)
		length--;
	word = xstrndup(at, length);
	known = length > 1 && onderzoek_norm(o, word, &err) != NULL;
	free(word);
	return known ? length : 0;
}

static void
take_tags(const struct onderzoek *o, const char *at, struct note_parts *out)
{
	while (*at != '\0') {
		size_t length = *at == '#' ? tag_length(o, at) : 0;

		if (length == 0) {
			buf_add_char(&out->text, *at++);
			continue;
		}
		buf_addf(&out->norms, "%.*s ", (int)length - 1, at + 1);
		at += length;
		if (*at == ' ' &&
		    (out->text.length == 0 ||
			strchr(blanks, out->text.text[out->text.length - 1]) !=
			    NULL))
			at++;
	}
}

static void
trim_end(struct buf *text)
{
	while (text->length > 0 &&
	    strchr(blanks, text->text[text->length - 1]) != NULL)
		buf_remove(text, text->length - 1, 1);
}

/* Literal is what is quoted as a whole; its quotes go. */
static void
take_quotes(struct note_parts *out)
{
	struct buf *text = &out->text;
	const char *close;

	if (text->length < 2 || text->text[0] != '"')
		return;
	close = strchr(text->text + 1, '"');
	if (close != NULL && close[1] != '\0')
		return;
	out->literal = true;
	if (close != NULL)
		buf_remove(text, text->length - 1, 1);
	buf_remove(text, 0, 1);
}

void
note_parse(const struct onderzoek *o, const char *typed, struct note_parts *out)
{
	struct buf *text = &out->text;

	*out = (struct note_parts){ 0 };
	typed += strspn(typed, blanks);
	typed = take_bron(typed, &out->bron);
	take_tags(o, typed, out);
	trim_end(text);
	take_quotes(out);
}

void
note_parts_release(struct note_parts *parts)
{
	buf_release(&parts->text);
	buf_release(&parts->bron);
	buf_release(&parts->norms);
}

/* Fill in a notitie that is nowhere yet, so a refusal leaves no trace. */
static int
fill_in(struct onderzoek *o, struct notitie *scratch, const struct note *note,
    const struct note_parts *parts, struct error *err)
{
	struct buf norms = { 0 };
	const char *bron =
	    parts->bron.length > 0 ? buf_text(&parts->bron) : note->bron;
	int result;

	buf_addf(&norms, "%s %s", note->norms, buf_text(&parts->norms));
	scratch->bron = xstrdup("");
	scratch->methode = xstrdup("");
	scratch->norms = xstrdup("");
	scratch->privacy = PRIVACY_INTERN;
	scratch->literal = note->literal || parts->literal;
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
	return 1;
}

int
note_store(struct onderzoek *o, const struct note *note, const char *author,
    struct error *err)
{
	struct notitie scratch = { 0 };
	struct note_parts parts;
	int result = 0;

	if (note->text == NULL)
		return 0;
	note_parse(o, note->text, &parts);
	if (parts.text.length > 0)
		result = fill_in(o, &scratch, note, &parts, err);
	if (parts.text.length > 0 && result == 0)
		result =
		    add(o, note, &scratch, author, buf_text(&parts.text), err);
	notitie_release(&scratch);
	note_parts_release(&parts);
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
