/*
 * export.c - tables from the database to a file, a folder or a pipe.
 */
#include <sys/stat.h>

#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/mem.h"
#include "base/outfile.h"
#include "base/utf8.h"
#include "cmd.h"
#include "export.h"
#include "store/agenda.h"
#include "store/export.h"

/* One export under way. */
struct job {
	struct app *app;
	const struct export_request *request;
	const struct progress *progress;
	const struct library *library;
	struct filter filter[N_EXPORTS]; /* of the tables of the database */
	struct outfile out[N_EXPORTS];   /* those that were begun */
	size_t n_out;
	struct buf *told;
	struct error *err;
};

/* ---- what is asked ---- */

static bool
is_folder(const char *path)
{
	struct stat st;

	return path != NULL && stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

/* Each table by itself, in a folder? */
static bool
wants_folder(const struct export_request *request)
{
	const char *path = request->path;

	if (path == NULL || *path == '\0')
		return false;
	return is_folder(path) || path[strlen(path) - 1] == '/' ||
	    (request->n > 1 && !request->format->many);
}

static int
check_request(const struct export_request *request, struct error *err)
{
	if (request->first == EXPORT_CODEBOEK && *request->filter != '\0')
		return error_usage(err,
		    "Het codeboek heeft geen filter; laat de woorden weg.");
	if (request->path != NULL)
		return 0;
	if (request->format->named)
		return error_usage(err,
		    "--%s heeft een bestand nodig: geef -o BESTAND.",
		    request->format->name);
	if (request->n > 1 && !request->format->many)
		return error_usage(err,
		    "Alle tabellen gaan elk naar een bestand: geef -o MAP.");
	return 0;
}

static int
read_filters(struct job *job)
{
	const struct export_request *request = job->request;
	int column;

	for (size_t i = 0; i < request->n; i++) {
		enum export_id id = (enum export_id)(request->first + i);

		if (filter_read_of(&export_tables[id].filter, &job->filter[id],
			request->filter, job->library->registers, date_today(),
			&column, job->err) == -1)
			return -1;
	}
	return 0;
}

static bool
has(const struct export_request *request, enum export_id id)
{
	return id >= request->first && id < request->first + request->n;
}

/* Does it have a codebook beside its tables? */
static bool
has_codebook(const struct export_request *request)
{
	return !request->format->explained && request->first != EXPORT_CODEBOEK;
}

/* A kalender may be newer than what the terms were counted with. */
static int
recount(struct job *job)
{
	const struct calendar *calendar = job->library->calendar;

	if (!has(job->request, EXPORT_TERMIJNEN) || calendar == NULL)
		return 0;
	return store_agenda_recount(job->app->store, calendar, job->err);
}

/* ---- rows ---- */

/* What the codebook is of: the tables beside it, or all. */
static int
write_codebook(struct job *job, struct sheet *sheet)
{
	const struct export_request *request = job->request;
	bool alone = request->first == EXPORT_CODEBOEK;

	return export_codebook(&export_tables[alone ? 0 : request->first],
	    alone ? N_EXPORT_STORED : request->n, job->library, sheet_row,
	    sheet, job->err);
}

static int
write_table(struct job *job, struct sheet *sheet, enum export_id id)
{
	if (sheet_table(sheet, &export_tables[id], job->err) == -1)
		return -1;
	if (id == EXPORT_CODEBOEK)
		return write_codebook(job, sheet);
	return store_export(job->app->store, id, &job->filter[id], date_today(),
	    sheet_row, sheet, job->progress, job->err);
}

/* "12 maatregelen, 1 advies" */
static void
tell_rows(struct job *job, const struct sheet *sheet, enum export_id id)
{
	const char *text = buf_text(job->told);
	size_t length = job->told->length;

	if (length > 0 && text[length - 1] != '\n')
		buf_add(job->told, ", ");
	if (id == EXPORT_CODEBOEK)
		buf_add(job->told, "codeboek");
	else
		buf_addf(job->told, "%zu %s", sheet->n_rows,
		    sheet->n_rows == 1 ? export_tables[id].one
				       : export_tables[id].name);
}

/* Some tables, and the codebook where the format has it as a table. */
static int
write_tables(struct job *job, struct sheet *sheet, enum export_id first,
    size_t n, bool codebook)
{
	for (size_t i = 0; i < n; i++) {
		enum export_id id = (enum export_id)(first + i);

		if (write_table(job, sheet, id) == -1)
			return -1;
		tell_rows(job, sheet, id);
	}
	if (codebook) {
		if (write_table(job, sheet, EXPORT_CODEBOEK) == -1)
			return -1;
		tell_rows(job, sheet, EXPORT_CODEBOEK);
	}
	return sheet_end(sheet, job->err);
}

/* ---- where they go ---- */

static void
tell_file(struct job *job, const struct sheet *sheet, const char *path)
{
	char *shown = utf8_show(path, strlen(path), false);

	buf_addf(job->told, " naar %s\n", shown);
	if (sheet->n_cut > 0)
		buf_addf(job->told,
		    "%zu %s te lang voor een werkblad en eindig%s met "
		    "[afgekapt]; --csv heeft alles.\n",
		    sheet->n_cut, sheet->n_cut == 1 ? "cel is" : "cellen zijn",
		    sheet->n_cut == 1 ? "t" : "en");
	free(shown);
}

/* One file with these tables; it has no name of its own yet. */
static int
write_file(struct job *job, const char *path, enum export_id first, size_t n)
{
	const struct sheet_format *format = job->request->format;
	struct outfile *out = &job->out[job->n_out];
	struct sheet sheet;
	int result;

	if (cmd_is_database(job->app, path))
		return error_set(
		    job->err, "%s is de database; kies een andere naam.", path);
	if (outfile_open(out, path, job->request->replace, job->err) == -1)
		return -1;
	job->n_out++;
	result = sheet_begin(&sheet, format, out, job->library, job->err);
	if (result == 0)
		result = write_tables(job, &sheet, first, n,
		    format->many && has_codebook(job->request));
	if (result == 0)
		tell_file(job, &sheet, path);
	sheet_release(&sheet);
	return result;
}

static char *
path_in(const struct export_request *request, const char *name)
{
	size_t length = strlen(request->path);
	bool slash = request->path[length - 1] == '/';

	return xasprintf("%s%s%s.%s", request->path, slash ? "" : "/", name,
	    request->format->extension);
}

/* Each table its file, and the codebook; or all in one of a fixed name. */
static int
write_folder(struct job *job)
{
	const struct export_request *request = job->request;
	bool many = request->format->many;
	size_t n = many ? 1 : request->n + has_codebook(request);
	int result = file_make_folders(request->path, job->err);

	for (size_t i = 0; i < n && result == 0; i++) {
		enum export_id id = i < request->n
		    ? (enum export_id)(request->first + i)
		    : EXPORT_CODEBOEK;
		char *path = path_in(request,
		    many && request->n > 1 ? "export" : export_tables[id].name);

		result = write_file(job, path, id, many ? request->n : 1);
		free(path);
	}
	return result;
}

static int
write_pipe(struct job *job)
{
	const struct export_request *request = job->request;
	struct sheet sheet;
	int result =
	    sheet_begin(&sheet, request->format, NULL, job->library, job->err);

	if (result == 0)
		result = write_tables(
		    job, &sheet, request->first, request->n, false);
	buf_clear(job->told);
	sheet_release(&sheet);
	return result;
}

static int
write_all(struct job *job)
{
	const struct export_request *request = job->request;

	if (request->path == NULL)
		return write_pipe(job);
	if (wants_folder(request))
		return write_folder(job);
	return write_file(job, request->path, request->first, request->n);
}

/* Only now that all are whole does any get its name; who asked to stop while
 * the last was made whole gets none. */
static int
keep_files(struct job *job, int result)
{
	int64_t n = (int64_t)job->n_out;

	if (result == 0 && n > 0)
		result =
		    progress_step(job->progress, "bestanden", n, n, job->err);
	for (size_t i = 0; i < job->n_out; i++) {
		if (result == 0)
			result = outfile_keep(&job->out[i], job->err);
		else
			outfile_drop(&job->out[i]);
	}
	return result;
}

int
export_run(struct app *app, const struct export_request *request,
    const struct progress *progress, struct buf *told, struct error *err)
{
	struct job job = { .app = app,
		.request = request,
		.progress = progress,
		.told = told,
		.err = err };
	int result;

	if (check_request(request, err) == -1 ||
	    app_store(app, false, err) == -1)
		return -1;
	job.library = app_library(app, err);
	result = job.library == NULL ? -1 : read_filters(&job);
	if (result == 0)
		result = recount(&job);
	if (result == 0 &&
	    (result = store_export_begin(app->store, err)) == 0) {
		result = write_all(&job);
		store_export_end(app->store);
	}
	result = keep_files(&job, result);
	for (size_t i = 0; i < N_EXPORTS; i++)
		filter_release(&job.filter[i]);
	return result;
}
