/*
 * stuk_draw.c - one piece of bewijs on the screen, and its file.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "ui/draw.h"
#include "ui/maatregel_draw.h"
#include "ui/notitie_draw.h"
#include "ui/stuk.h"
#include "ui/views.h"

#define LABEL_X   2
#define VALUE_X   20
#define N_FIELDS  (STUK_FILE + 1)
#define NO_FILE   "geen"
#define HINT_ROWS 2
#define MIB       (INT64_C(1024) * 1024)

static const struct {
	int rows;
	const char *hint; /* NULL: a list of choices */
} fields[N_FIELDS] = {
	[BEWIJS_TITEL] = { 1,
	    "Wat het is, zonder namen: Rooster week 46, Dossier van c1." },
	[BEWIJS_METHODE] = { 1, NULL },
	[BEWIJS_DAG] = { 1,
	    "De dag waarop het is gezien: 21-11-2026, vandaag of gisteren." },
	[BEWIJS_NORMEN] = { 1,
	    "Codes van normen, zoals #1.3.2 1.3.3; een stuk kan bij meer"
	    " normen horen." },
	[BEWIJS_GEZIEN] = { 3, "Wat er te zien was; Tab gaat verder." },
	[BEWIJS_STEEKPROEF] = { 2,
	    "Waarom juist dit stuk, zoals: elke vijfde op de lijst." },
	[BEWIJS_NOODZAAK] = { 2,
	    "Waarom inzage nodig was; bij een dossier moet dit er staan." },
	[BEWIJS_PROPORTIONALITEIT] = { 2,
	    "Waarom het met minder niet kon; bij een dossier moet dit er"
	    " staan." },
	[BEWIJS_PRIVACY] = { 1,
	    "1 openbaar  2 intern  3 bijzonder.  Alleen wat openbaar is kan"
	    " in het rapport; van een dossier nooit de titel." },
	[STUK_FILE] = { 1,
	    "Typ het pad van een bestand, zoals ~/Downloads/plan.pdf; " NO_FILE
	    " haalt het bestand weg." },
};

struct bewijs *
stuk_current(struct ui *ui)
{
	struct onderzoek *o = &ui->onderzoek;
	size_t index = ui_top(ui)->index;

	return index < o->n_bewijs ? &o->bewijs[index] : NULL;
}

/* "plan.pdf (12 kB)" */
static void
add_file(const struct bestand *file, struct buf *out)
{
	if (file->sha256[0] == '\0')
		return;
	if (file->size < 1024)
		buf_addf(out, "%s (%d bytes)", file->name, (int)file->size);
	else if (file->size < MIB)
		buf_addf(
		    out, "%s (%d kB)", file->name, (int)(file->size / 1024));
	else
		buf_addf(
		    out, "%s (%d MB)", file->name, (int)(file->size / MIB));
}

void
stuk_value(const struct bewijs *b, int part, struct buf *out)
{
	if (part == STUK_FILE)
		add_file(&b->bestand, out);
	else if (part == BEWIJS_METHODE)
		buf_add(out, b->methode->label);
	else if (part == BEWIJS_DAG)
		maatregel_day(b->day, out);
	else
		bewijs_get(b, (enum bewijs_part)part, out);
}

static const char *
label(int part)
{
	return part == STUK_FILE ? "Bestand" : bewijs_parts[part].label;
}

static void
draw_field(struct ui *ui, int part, int y, int rows)
{
	const struct bewijs *b = stuk_current(ui);
	bool focus = ui_top(ui)->part == part;
	struct buf value = { 0 };

	view_mark(y, focus);
	draw_text(y, LABEL_X, VALUE_X - LABEL_X - 1, LOOK_PLAIN, label(part));
	if (focus && ui_editing(ui)) {
		edit_draw(&ui->edit, y, VALUE_X, view_width(VALUE_X), rows);
		return;
	}
	if (b != NULL)
		stuk_value(b, part, &value);
	draw_wrapped(y, VALUE_X, view_text_width(VALUE_X), rows, 0, LOOK_PLAIN,
	    buf_text(&value));
	if (focus)
		draw_cursor(y, VALUE_X);
	buf_release(&value);
}

static void
draw_hint(struct ui *ui, int y, int rows)
{
	int part = ui_top(ui)->part;

	if (rows < 1)
		return;
	if (fields[part].hint == NULL)
		notitie_draw_methoden(ui, y, rows);
	else
		draw_wrapped(y, LABEL_X, view_width(LABEL_X), rows, 0, LOOK_DIM,
		    fields[part].hint);
}

static void
draw_head(struct ui *ui)
{
	const struct bewijs *b = stuk_current(ui);
	struct buf nummer = { 0 };

	if (b == NULL) {
		view_head(ui, "Nieuw bewijs");
		return;
	}
	bewijs_nummer(&ui->onderzoek, b, &nummer);
	view_head(ui, "%s", buf_text(&nummer));
	buf_release(&nummer);
}

/* On a small terminal only what has the focus. */
void
stuk_draw(struct ui *ui)
{
	int h = ui_rows(), part = ui_top(ui)->part, y = UI_TOP, all = 0;

	for (int i = 0; i < N_FIELDS; i++)
		all += fields[i].rows;
	draw_head(ui);
	if (h < all + HINT_ROWS) {
		int rows = fields[part].rows < h ? fields[part].rows : h;

		draw_field(ui, part, y, rows);
		draw_hint(ui, y + rows, h - rows);
		return;
	}
	for (int i = 0; i < N_FIELDS; i++) {
		draw_field(ui, i, y, fields[i].rows);
		y += fields[i].rows;
	}
	draw_hint(ui, y, UI_TOP + h - y);
}

/* Without what a terminal puts around a name that was dragged into it. */
static char *
bare_path(const char *typed)
{
	size_t length;

	typed += strspn(typed, " ");
	length = strlen(typed);
	while (length > 0 && typed[length - 1] == ' ')
		length--;
	if (length > 1 && (*typed == '\'' || *typed == '"') &&
	    typed[length - 1] == *typed) {
		typed++;
		length -= 2;
	}
	return xstrndup(typed, length);
}

int
stuk_keep_file(
    struct ui *ui, struct bewijs *b, const char *typed, struct error *err)
{
	char *path = bare_path(typed), sha256[SHA256_SIZE] = "";
	int64_t size = 0;
	int result = 0;

	if (strcmp(path, NO_FILE) != 0)
		result = ui->backend->keep_file(
		    ui->backend->context, path, sha256, &size, err);
	if (result == 0)
		bewijs_set_bestand(b, sha256, path, size);
	free(path);
	return result;
}
