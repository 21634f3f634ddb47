/*
 * load_selectielijst.c - how long a zaak is kept: a part of the kalender.
 */
#include "load/reader.h"

#define YEARS_MAX 100

static void
read_waardering(struct reader *r, const struct node *node, void *out)
{
	int word = read_word(node, waardering_words, N_WAARDERINGEN);

	(void)r;
	if (word >= 0)
		*(enum waardering *)out = (enum waardering)word;
}

static void
read_usual(struct reader *r, const struct node *node, void *out)
{
	int word = read_word(node, afloop_words, N_AFLOPEN);

	(void)r;
	if (word >= 0)
		*(enum afloop *)out = (enum afloop)word;
}

static const struct member categorie_members[] = {
	{ "nummer", read_id, MEMBER(categorie, nummer), true },
	{ "titel", read_string, MEMBER(categorie, title), true },
	{ "waardering", read_waardering, MEMBER(categorie, waardering), true },
	{ "jaren", read_number, MEMBER(categorie, years), false },
	{ "standaard", read_usual, MEMBER(categorie, usual), false },
	{ "bron", read_text, MEMBER(categorie, bron), false },
	{ 0 },
};

/* What is destroyed has years, what is kept for ever has none. */
static void
check_years(const struct node *node, const struct categorie *categorie)
{
	const struct node *at = node_get(node, "jaren");
	bool destroyed = categorie->waardering == WAARDERING_VERNIETIGEN;

	if (destroyed && at == NULL)
		fault_node(node_at(node, "waardering"), "E505",
		    "Na hoeveel jaar wordt het vernietigd? Schrijf jaren: 5.");
	else if (destroyed &&
	    (categorie->years < 1 || categorie->years > YEARS_MAX))
		fault_node(at, "E505", "%d jaar kan niet; schrijf 1 tot %d.",
		    categorie->years, YEARS_MAX);
	else if (!destroyed && at != NULL)
		fault_node(at, "E505",
		    "Wat blijvend bewaard wordt, heeft geen jaren; haal deze "
		    "regel weg.");
}

static void
read_categorie(struct reader *r, const struct node *node, void *out)
{
	struct categorie *categorie = out;

	categorie->usual = N_AFLOPEN;
	if (!read_members(
		r, node, "een categorie", categorie_members, categorie))
		return;
	need_id(&categorie->nummer);
	check_width(node, "titel", 46);
	check_years(node, categorie);
}

void
read_selectielijst(struct reader *r, const struct node *node, void *out)
{
	struct selectielijst *lijst = out;

	lijst->categorie = read_items(
	    r, node, sizeof *lijst->categorie, read_categorie, &lijst->n);
	check_ids(node, "nummer", "Categorie");
	check_ids(node, "standaard", "De standaard");
}
