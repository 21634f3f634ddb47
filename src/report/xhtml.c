/*
 * xhtml.c - expat's events to a tree, checked against one table.
 */
#include <expat.h>

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/die.h"
#include "base/mem.h"
#include "report/xhtml.h"

#define BIT(tag) (1u << (tag))
/* Where blocks may stand; where text may. */
#define FLOW     (BIT(XHTML_DOCUMENT) | BIT(XHTML_SECTION))
#define HEADINGS (BIT(XHTML_H1) | BIT(XHTML_H2) | BIT(XHTML_H3) | BIT(XHTML_H4))
#define CELLS    (BIT(XHTML_TH) | BIT(XHTML_TD))
#define INLINE                                                   \
	(HEADINGS | CELLS | BIT(XHTML_P) | BIT(XHTML_LI) |       \
	    BIT(XHTML_CAPTION) | BIT(XHTML_DT) | BIT(XHTML_DD) | \
	    BIT(XHTML_STRONG) | BIT(XHTML_EM))
#define BLOCKS_IN (BIT(XHTML_LI) | BIT(XHTML_DD) | BIT(XHTML_BLOCKQUOTE))

const char *const xhtml_words[N_XHTML_TAGS] = {
	[XHTML_SECTION] = "section",
	[XHTML_H1] = "h1",
	[XHTML_H2] = "h2",
	[XHTML_H3] = "h3",
	[XHTML_H4] = "h4",
	[XHTML_P] = "p",
	[XHTML_UL] = "ul",
	[XHTML_OL] = "ol",
	[XHTML_LI] = "li",
	[XHTML_TABLE] = "table",
	[XHTML_CAPTION] = "caption",
	[XHTML_THEAD] = "thead",
	[XHTML_TBODY] = "tbody",
	[XHTML_TR] = "tr",
	[XHTML_TH] = "th",
	[XHTML_TD] = "td",
	[XHTML_DL] = "dl",
	[XHTML_DT] = "dt",
	[XHTML_DD] = "dd",
	[XHTML_BLOCKQUOTE] = "blockquote",
	[XHTML_STRONG] = "strong",
	[XHTML_EM] = "em",
};

static const unsigned parents[N_XHTML_TAGS] = {
	[XHTML_TEXT] = INLINE,
	[XHTML_SECTION] = FLOW,
	[XHTML_H1] = FLOW,
	[XHTML_H2] = FLOW,
	[XHTML_H3] = FLOW,
	[XHTML_H4] = FLOW,
	[XHTML_P] = FLOW | BLOCKS_IN | BIT(XHTML_TD),
	[XHTML_UL] = FLOW | BLOCKS_IN,
	[XHTML_OL] = FLOW | BLOCKS_IN,
	[XHTML_LI] = BIT(XHTML_UL) | BIT(XHTML_OL),
	[XHTML_TABLE] = FLOW,
	[XHTML_CAPTION] = BIT(XHTML_TABLE),
	[XHTML_THEAD] = BIT(XHTML_TABLE),
	[XHTML_TBODY] = BIT(XHTML_TABLE),
	[XHTML_TR] = BIT(XHTML_THEAD) | BIT(XHTML_TBODY),
	[XHTML_TH] = BIT(XHTML_TR),
	[XHTML_TD] = BIT(XHTML_TR),
	[XHTML_DL] = FLOW,
	[XHTML_DT] = BIT(XHTML_DL),
	[XHTML_DD] = BIT(XHTML_DL),
	[XHTML_BLOCKQUOTE] = FLOW | BIT(XHTML_LI) | BIT(XHTML_DD),
	[XHTML_STRONG] = INLINE,
	[XHTML_EM] = INLINE,
};

/* What people do wrong most, in words; expat has more. */
static const struct {
	enum XML_Error code;
	const char *text;
} xml_errors[] = {
	{ XML_ERROR_TAG_MISMATCH,
	    "een element wordt niet gesloten, of niet in de goede volgorde" },
	{ XML_ERROR_INVALID_TOKEN,
	    "hier staat een teken dat niet mag; schrijf < als &lt; en & als &amp;" },
	{ XML_ERROR_UNDEFINED_ENTITY,
	    "een onbekend woord tussen & en ;; schrijf het teken zelf" },
};

struct place {
	long line;
	size_t at; /* byte of the text */
};

static const char begin[] = "<document>", end[] = "</document>";

struct xhtml {
	XML_Parser parser;
	xhtml_tell *tell; /* go on after a fault; NULL: the first is enough */
	void *context;
	const char *name; /* of the template */
	bool template;
	struct arena *arena;
	struct xhtml_node *node; /* the element that is open */
	int depth;
	int level; /* of the last heading; 0: none yet */
	struct buf text;
	struct place text_at;
	bool failed;
	struct error *err;
};

static void
tell(const struct xhtml *x, struct place where, const char *code,
    const char *what, const char *word)
{
	char *sentence = xasprintf("%s%s", what, word);

	x->tell(x->context, where.at, code, sentence);
	free(sentence);
}

static void
refuse(struct xhtml *x, struct place where, const char *code, const char *what,
    const char *word)
{
	if (x->failed)
		return;
	if (x->tell != NULL) {
		tell(x, where, code, what, word);
		return;
	}
	x->failed = true;
	/* The text of people is escaped, so it is the file that is wrong. */
	error_system(x->err, "%s%s, regel %ld: %s%s.", x->name,
	    x->template ? "" : " (ingevuld)", where.line, what, word);
	XML_StopParser(x->parser, XML_FALSE);
}

static struct place
here(const struct xhtml *x)
{
	size_t at = (size_t)XML_GetCurrentByteIndex(x->parser);

	return (struct place){ (long)XML_GetCurrentLineNumber(x->parser),
		at < strlen(begin) ? 0 : at - strlen(begin) };
}

static struct xhtml_node *
add_node(struct xhtml *x, enum xhtml_tag tag)
{
	struct xhtml_node *node = arena_alloc(x->arena, sizeof *node);

	node->tag = tag;
	node->parent = x->node;
	if (x->node->last != NULL)
		x->node->last->next = node;
	else
		x->node->child = node;
	x->node->last = node;
	return node;
}

/* Nothing but blanks and, in a template, tags {{...}}. */
static bool
is_nothing(const struct xhtml *x, const char *text)
{
	for (;;) {
		text += strspn(text, " \t\n");
		if (*text == '\0')
			return true;
		if (!x->template || strncmp(text, "{{", 2) != 0)
			return false;
		text = strstr(text, "}}");
		if (text == NULL)
			return false;
		text += 2;
	}
}

/* The text gathered since the last element began or ended. */
static void
flush_text(struct xhtml *x)
{
	const char *text = buf_text(&x->text);

	if (*text == '\0' || x->failed)
		return;
	if ((parents[XHTML_TEXT] & BIT(x->node->tag)) != 0)
		add_node(x, XHTML_TEXT)->text = arena_strdup(x->arena, text);
	else if (!is_nothing(x, text))
		refuse(x, x->text_at, "T403",
		    "tekst hoort in een p, li, th, td, dt of dd", "");
	buf_clear(&x->text);
}

static enum xhtml_tag
find_tag(const char *word)
{
	for (enum xhtml_tag tag = XHTML_SECTION; tag < N_XHTML_TAGS; tag++)
		if (strcmp(xhtml_words[tag], word) == 0)
			return tag;
	return XHTML_TEXT;
}

/* A th says what it is the head of; nothing else has attributes. */
static void
check_attributes(
    struct xhtml *x, struct xhtml_node *node, const char *const *attribute)
{
	bool scope = node->tag == XHTML_TH;

	if (scope &&
	    (attribute[0] == NULL || strcmp(attribute[0], "scope") != 0)) {
		refuse(x, here(x), "T406",
		    "een th heeft scope=\"col\" of scope=\"row\"", "");
		return;
	}
	if (scope) {
		node->row_scope = strcmp(attribute[1], "row") == 0;
		if (!node->row_scope && strcmp(attribute[1], "col") != 0)
			refuse(x, here(x), "T406", "scope is col of row, niet ",
			    attribute[1]);
		attribute += 2;
	}
	if (attribute[0] != NULL)
		refuse(x, here(x), "T406",
		    "dit kenmerk mag hier niet staan: ", attribute[0]);
}

static void
check_heading(struct xhtml *x, enum xhtml_tag tag)
{
	int level = (int)tag - XHTML_H1 + 1;

	if (level == 1 && x->level > 0)
		refuse(x, here(x), "T404", "een tweede h1; er is er één", "");
	else if (level > x->level + 1)
		refuse(x, here(x), "T404",
		    "deze kop slaat een niveau over: ", xhtml_words[tag]);
	x->level = level;
}

static void
check_element(struct xhtml *x, enum xhtml_tag tag, const char *word)
{
	enum xhtml_tag in = x->node->tag;

	if (tag == XHTML_TEXT)
		refuse(x, here(x), "T402", "onbekend element ", word);
	else if ((parents[tag] & BIT(in)) == 0)
		refuse(x, here(x), "T403",
		    "dit element mag hier niet staan: ", word);
	else if (x->depth > XHTML_DEPTH)
		refuse(x, here(x), "T403", "te diep genest: ", word);
	else if (in == XHTML_TABLE &&
	    (tag == XHTML_CAPTION) != (x->node->child == NULL))
		refuse(
		    x, here(x), "T405", "een tabel begint met één caption", "");
	else if ((HEADINGS & BIT(tag)) != 0)
		check_heading(x, tag);
}

/* What is unknown may hold what it stands in may hold. */
static void XMLCALL
on_start(void *context, const char *word, const char **attribute)
{
	struct xhtml *x = context;
	enum xhtml_tag tag = find_tag(word);

	flush_text(x);
	if (x->failed || ++x->depth == 1)
		return;
	check_element(x, tag, word);
	if (x->failed)
		return;
	x->node = add_node(x, tag != XHTML_TEXT ? tag : x->node->tag);
	if (tag != XHTML_TEXT)
		check_attributes(x, x->node, attribute);
}

static size_t
count_children(const struct xhtml_node *node)
{
	size_t n = 0;

	for (node = node->child; node != NULL; node = node->next)
		n++;
	return n;
}

/* The first row of the table that this row stands in. */
static const struct xhtml_node *
first_row(const struct xhtml_node *row)
{
	const struct xhtml_node *part = row->parent->parent->child;

	while (part->tag == XHTML_CAPTION || part->child == NULL)
		part = part->next;
	return part->child;
}

/* Rows are as long as each other, once the template is filled in. */
static void
check_row(struct xhtml *x, const struct xhtml_node *row)
{
	size_t n = count_children(row);

	if (x->template || row->parent->parent == NULL ||
	    row->parent->parent->tag != XHTML_TABLE)
		return;
	if (n > XHTML_CELLS)
		refuse(x, here(x), "T405", "een rij heeft te veel cellen", "");
	else if (n != count_children(first_row(row)))
		refuse(x, here(x), "T405",
		    "deze rij heeft niet evenveel cellen als de eerste", "");
}

static void XMLCALL
on_end(void *context, const char *word)
{
	struct xhtml *x = context;

	(void)word;
	flush_text(x);
	x->depth--;
	if (x->failed || x->node->parent == NULL)
		return;
	if (x->node->tag == XHTML_TR)
		check_row(x, x->node);
	if (x->node->tag == XHTML_TABLE && x->node->child == NULL)
		refuse(x, here(x), "T405", "een tabel zonder caption", "");
	x->node = x->node->parent;
}

static void XMLCALL
on_text(void *context, const char *text, int length)
{
	struct xhtml *x = context;

	if (x->text.length == 0)
		x->text_at = here(x);
	buf_add_bytes(&x->text, text, (size_t)length);
}

static void XMLCALL
on_instruction(void *context, const char *target, const char *data)
{
	struct xhtml *x = context;

	(void)data;
	refuse(
	    x, here(x), "T402", "een opdracht mag hier niet staan: ", target);
}

/* Nothing behind it can be read. */
static void
refuse_xml(struct xhtml *x)
{
	enum XML_Error code = XML_GetErrorCode(x->parser);
	const char *text = NULL;

	for (size_t i = 0; i < LENGTH(xml_errors); i++)
		if (xml_errors[i].code == code)
			text = xml_errors[i].text;
	if (text != NULL)
		refuse(x, here(x), "T401", text, "");
	else
		refuse(x, here(x), "T401",
		    "dit is geen goed XHTML: ", XML_ErrorString(code));
	x->failed = true;
}

/* The three pieces that make one document. */
static void
feed(struct xhtml *x, const char *text)
{
	const char *const piece[] = { begin, text, end };

	for (size_t i = 0; i < LENGTH(piece) && !x->failed; i++) {
		size_t length = strlen(piece[i]);

		if (length > 1 << 30)
			refuse(x, (struct place){ 1, 0 }, "T401",
			    "het document is te lang", "");
		else if (XML_Parse(x->parser, piece[i], (int)length,
			     i + 1 == LENGTH(piece)) == XML_STATUS_ERROR)
			refuse_xml(x);
	}
	if (!x->failed && x->level == 0)
		refuse(x, (struct place){ 1, 0 }, "T404", "er is geen h1", "");
}

/* The root of the tree; NULL when it was refused. */
static struct xhtml_node *
read_all(struct xhtml *x, const char *text)
{
	struct xhtml_node *root = arena_alloc(x->arena, sizeof *root);

	x->parser = XML_ParserCreate("UTF-8");
	if (x->parser == NULL)
		die("te weinig geheugen");
	x->node = root;
	root->tag = XHTML_DOCUMENT;
	XML_SetUserData(x->parser, x);
	XML_SetElementHandler(x->parser, on_start, on_end);
	XML_SetCharacterDataHandler(x->parser, on_text);
	XML_SetProcessingInstructionHandler(x->parser, on_instruction);
	feed(x, text);
	XML_ParserFree(x->parser);
	buf_release(&x->text);
	return x->failed ? NULL : root;
}

int
xhtml_check(const char *name, const char *text, struct error *err)
{
	struct arena arena = { 0 };
	struct xhtml x = {
		.name = name, .template = true, .arena = &arena, .err = err
	};
	bool good = read_all(&x, text) != NULL;

	arena_release(&arena);
	return good ? 0 : -1;
}

void
xhtml_faults(
    const char *text, bool template, xhtml_tell *tell_it, void *context)
{
	struct arena arena = { 0 };
	struct xhtml x = { .template = template,
		.arena = &arena,
		.tell = tell_it,
		.context = context };

	read_all(&x, text);
	arena_release(&arena);
}

const struct xhtml_node *
xhtml_read(
    const char *name, const char *text, struct arena *arena, struct error *err)
{
	struct xhtml x = { .name = name, .arena = arena, .err = err };

	return read_all(&x, text);
}
