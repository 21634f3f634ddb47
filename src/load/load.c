/*
 * load.c - which file is what, and in which order they are read.
 *
 * All files become trees first; then registers and kalender are read, then
 * the normsets, which use their words, then the forms, which use all.
 */
#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/mem.h"
#include "load/load.h"
#include "load/overlay.h"
#include "load/reader.h"

/* The kinds of file, in the order they are read. */
static const struct kind {
	const char *name;
	void (*load)(struct reader *);
} kinds[] = {
	{ "overlay", NULL }, /* goes into its normset first */
	{ "registers", load_registers },
	{ "kalender", load_calendar },
	{ "kantoor", load_kantoor },
	{ "normset", load_normset },
	{ "vorm", load_form },
};

static const char *const headers[] = { "normset/1", "vorm/1", "kalender/1",
	"registers/1", "kantoor/1", "overlay/1", NULL };

/* The files that are read together. */
struct batch {
	struct source *source; /* owned */
	size_t n;
	struct arena trees;
	struct library *library;
	const struct library *base;
	struct load_report *report;
	bool pinned;
};

/* value is what stands behind the first key, or NULL if it is another. */
static void
tell_header(struct source *source, const struct node *value)
{
	struct mark start = { 1, 1 };
	struct load_fault *fault;

	if (value != NULL)
		fault = fault_node(value, "E201",
		    "'%s' is geen soort die deze versie van schouw kent.",
		    value->text);
	else
		fault = fault_at(source, start, 1, "E201",
		    "Begin het bestand met 'schouw: ' en wat het is.");
	fault_words(
	    fault, value == NULL ? "" : value->text, word_table(headers));
}

/* What a file is by its first key; NULL with a fault if it does not say. */
static const struct kind *
find_kind(struct source *source)
{
	const struct node *root = source->root, *value;
	size_t length;

	if (root == NULL || root->kind != NODE_MAP || root->n < 2 ||
	    strcmp(root->child[0]->text, "schouw") != 0) {
		if (source->n_errors == 0)
			tell_header(source, NULL);
		return NULL;
	}
	value = root->child[1];
	for (size_t i = 0; i < LENGTH(kinds); i++) {
		length = strlen(kinds[i].name);
		if (strncmp(value->text, kinds[i].name, length) == 0 &&
		    strcmp(value->text + length, "/1") == 0)
			return &kinds[i];
	}
	tell_header(source, value);
	return NULL;
}

bool
reader_has_file(const struct reader *r, const char *kind, const char *id)
{
	size_t length = strlen(kind);

	for (size_t i = 0; i < r->n_files; i++) {
		const struct node *root = r->file[i].root;

		if (strncmp(node_text(root, "schouw"), kind, length) == 0 &&
		    strcmp(node_text(root, "id"), id) == 0)
			return true;
	}
	return false;
}

/* The tree of a normset that is being read, by its id; NULL if it is not. */
static struct node *
find_set(const struct batch *b, const char *id)
{
	for (size_t i = 0; i < b->n; i++) {
		struct node *root = b->source[i].root;

		if (strncmp(node_text(root, "schouw"), "normset/", 8) == 0 &&
		    strcmp(node_text(root, "id"), id) == 0)
			return root;
	}
	return NULL;
}

static void
read_source(struct batch *b, struct source *source, const struct kind *kind)
{
	struct reader r = { .source = source,
		.library = b->library,
		.base = b->base,
		.pinned = b->pinned,
		.arena = &b->library->arena,
		.file = b->source,
		.n_files = b->n };

	r.n_before = b->report->n_errors;
	if (kind->load != NULL)
		kind->load(&r);
	else
		load_overlay(&r,
		    find_set(b, node_text(source->root, "normset")), &b->trees);
	free(r.pending);
}

/* Read the trees into the library and look at what they say of others. */
static void
batch_read(struct batch *b)
{
	const struct kind **kind = xcalloc(b->n + 1, sizeof(struct kind *));

	for (size_t i = 0; i < b->n; i++)
		kind[i] = find_kind(&b->source[i]);
	for (size_t k = 0; k < LENGTH(kinds); k++)
		for (size_t i = 0; i < b->n; i++)
			if (kind[i] == &kinds[k])
				read_source(b, &b->source[i], kind[i]);
	free(kind);
}

static void
batch_release(struct batch *b)
{
	for (size_t i = 0; i < b->n; i++)
		source_release(&b->source[i]);
	free(b->source);
	arena_release(&b->trees);
}

void
load_files(const char *const *path, size_t n, const struct library *base,
    struct library *library, struct load_report *report)
{
	struct batch b = {
		.library = library, .base = base, .report = report, .n = n
	};

	b.source = xcalloc(n + 1, sizeof *b.source);
	for (size_t i = 0; i < n; i++)
		source_read(&b.source[i], path[i], &b.trees, report);
	batch_read(&b);
	batch_release(&b);
	fault_sort(report);
}

/* Names of files, owned. */
struct paths {
	char **path;
	size_t n;
};

static bool
is_yaml(const char *name)
{
	const char *dot = strrchr(name, '.');

	return name[0] != '.' && dot != NULL &&
	    (strcmp(dot, ".yaml") == 0 || strcmp(dot, ".yml") == 0);
}

static int
by_name(const void *left, const void *right)
{
	const char *const *a = left;
	const char *const *b = right;

	return strcmp(*a, *b);
}

/* Add the YAML files of a folder; false when there is no such folder. */
static bool
add_folder(struct paths *paths, const char *folder, const char *below)
{
	char *name = xasprintf("%s/%s", folder, below);
	DIR *dir = opendir(name);
	struct dirent *entry;

	while (dir != NULL && (entry = readdir(dir)) != NULL) {
		if (!is_yaml(entry->d_name))
			continue;
		paths->path = xgrow(paths->path, paths->n, sizeof *paths->path);
		paths->path[paths->n++] =
		    xasprintf("%s/%s", name, entry->d_name);
	}
	if (dir != NULL)
		closedir(dir);
	free(name);
	return dir != NULL;
}

int
load_folder(const char *folder, struct library *library,
    struct load_report *report, struct error *err)
{
	struct paths paths = { 0 };
	bool norms = add_folder(&paths, folder, "norms");
	bool forms = add_folder(&paths, folder, "forms");

	if (!norms || !forms) {
		error_system(err,
		    "In %s staat geen map %s; geef met --data de map met de "
		    "normen en vormen.",
		    folder, norms ? "forms" : "norms");
	} else {
		add_folder(&paths, folder, "norms/lokaal");
		if (paths.n > 1)
			qsort(paths.path, paths.n, sizeof(char *), by_name);
		load_files((const char *const *)paths.path, paths.n, NULL,
		    library, report);
	}
	for (size_t i = 0; i < paths.n; i++)
		free(paths.path[i]);
	free(paths.path);
	return norms && forms ? 0 : -1;
}

int
load_pins(const char *form, const char *normset, const char *registers,
    struct library *library, struct error *err)
{
	struct load_report report = { 0 };
	struct batch b = {
		.library = library, .report = &report, .n = 3, .pinned = true
	};
	/* Without registers nothing is begun, but a database can say so. */
	const char *text[] = { registers == NULL ? "" : registers, normset,
		form };
	const char *name[] = { "registers", "normset", "vorm" };
	int result = 0;

	b.source = xcalloc(b.n, sizeof *b.source);
	for (size_t i = 0; i < LENGTH(text); i++)
		source_read_text(
		    &b.source[i], name[i], text[i], &b.trees, &report);
	batch_read(&b);
	batch_release(&b);
	fault_sort(&report);
	if (report.n_errors > 0 || library->n_forms != 1 ||
	    library->n_normsets != 1 || library->registers == NULL) {
		const char *why = "";

		for (size_t i = 0; i < report.n && why[0] == '\0'; i++)
			if (report.fault[i].code[0] != 'W')
				why = report.fault[i].text;
		result = error_system(err,
		    "De vastgelegde vorm en normen van dit onderzoek zijn "
		    "niet te lezen: %s",
		    why);
	}
	load_report_release(&report);
	return result;
}
