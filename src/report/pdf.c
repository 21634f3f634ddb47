/*
 * pdf.c - a document as PDF, made of its OpenDocument text by LibreOffice
 * where that is installed.
 *
 * It runs in a folder of its own, which is its home as well, and sees no
 * more of ours than that document.
 */
#include <sys/stat.h>

#include <errno.h>
#include <ftw.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/mem.h"
#include "base/run.h"
#include "report/pdf.h"
#include "report/write.h"

#define SECONDS     30
#define MIB         ((int64_t)1 << 20)
#define SIZE_MIB    100
#define FOLDERS_MAX 16 /* open at once while one is removed */

/* What every refusal ends with. */
#define OTHERWISE "het document is er wel met --formaat html of odt"

/* One run of it; all is owned. */
struct press {
	char *program;
	char *folder;
	char *odt, *pdf; /* paths in the folder */
};

/* ---- its folder ---- */

static int
remove_one(const char *path, const struct stat *st, int type, struct FTW *place)
{
	(void)st;
	(void)type;
	(void)place;
	/* What cannot be removed must not keep the rest. */
	(void)remove(path);
	return 0;
}

static int
make_folder(struct press *press, struct error *err)
{
	const char *where = getenv("TMPDIR");

	if (where == NULL || *where != '/')
		where = "/tmp";
	press->folder = xasprintf("%s/schouw-pdf-XXXXXX", where);
	if (mkdtemp(press->folder) == NULL) {
		file_failed(where, "beschreven", errno, err);
		free(press->folder);
		press->folder = NULL;
		return -1;
	}
	press->odt = xasprintf("%s/document.odt", press->folder);
	press->pdf = xasprintf("%s/document.pdf", press->folder);
	return 0;
}

static void
press_release(struct press *press)
{
	if (press->folder != NULL)
		nftw(press->folder, remove_one, FOLDERS_MAX,
		    FTW_DEPTH | FTW_PHYS);
	free(press->program);
	free(press->folder);
	free(press->odt);
	free(press->pdf);
}

/* ---- running it ---- */

/* A limit that an office, or a test, sets itself. */
static int
limit(const char *name, int usual)
{
	const char *set = getenv(name);
	long value = set != NULL ? strtol(set, NULL, 10) : 0;

	return value >= 1 && value <= 3600 ? (int)value : usual;
}

static enum run_end
start(const struct press *press)
{
	static const char filter[] =
	    "pdf:writer_pdf_Export:{\"PDFUACompliance\":"
	    "{\"type\":\"boolean\",\"value\":\"true\"}}";
	char *profile =
	    xasprintf("-env:UserInstallation=file://%s/profiel", press->folder);
	char *home = xasprintf("HOME=%s", press->folder);
	char *temporary = xasprintf("TMPDIR=%s", press->folder);
	char *path = xasprintf("PATH=%s", getenv("PATH"));
	const char *const argv[] = { press->program, profile, "--headless",
		"--norestore", "--convert-to", filter, "--outdir",
		press->folder, press->odt, NULL };
	const char *const env[] = { home, temporary, path, "LANG=C.UTF-8",
		"TZ=UTC", NULL };
	const struct run asked = {
		.argv = argv,
		.env = env,
		.folder = press->folder,
		.seconds = limit("SCHOUW_PDF_SECONDEN", SECONDS),
		.file_max = MIB * limit("SCHOUW_PDF_MIB", SIZE_MIB),
	};
	enum run_end end = run(&asked);

	free(profile);
	free(home);
	free(temporary);
	free(path);
	return end;
}

static int
not_made(enum run_end end, struct error *err)
{
	switch (end) {
	case RUN_TOO_LONG:
		return error_system(err,
		    "LibreOffice was na %d seconden niet klaar en is gestopt;"
		    " " OTHERWISE ".",
		    limit("SCHOUW_PDF_SECONDEN", SECONDS));
	case RUN_STOPPED:
		return error_system(err, "Het maken van de PDF is afgebroken.");
	case RUN_DONE:
	case RUN_FAILED:
		break;
	}
	return error_system(
	    err, "LibreOffice kon er geen PDF van maken; " OTHERWISE ".");
}

/* ---- what came of it ---- */

static bool
is_whole(const char *pdf, size_t length)
{
	static const char head[] = "%PDF-", tail[] = "%%EOF\n";
	size_t n = strlen(tail);

	return length > n && memcmp(pdf, head, strlen(head)) == 0 &&
	    memcmp(pdf + length - n, tail, n) == 0;
}

static int
take_pdf(const struct press *press, const struct report_frame *frame,
    const struct buf *odt, struct buf *out, struct error *err)
{
	struct error why;
	struct buf pdf = { 0 };
	char *bytes;
	size_t length;

	if (file_read(press->pdf, (size_t)(SIZE_MIB * MIB), &bytes, &length,
		&why) == -1)
		return not_made(RUN_DONE, err);
	if (!is_whole(bytes, length)) {
		free(bytes);
		return not_made(RUN_DONE, err);
	}
	buf_add_bytes(&pdf, bytes, length);
	free(bytes);
	pdf_settle(&pdf, frame->day, odt);
	pdf_scope_rows(&pdf);
	buf_add_bytes(out, pdf.text, pdf.length);
	buf_release(&pdf);
	return 0;
}

static int
convert(const struct report_frame *frame, const struct buf *odt,
    struct buf *out, struct error *err)
{
	static const char *const names[] = { "soffice", "libreoffice", NULL };
	struct press press = { .program = run_find(names) };
	enum run_end end;
	int result = -1;

	if (press.program == NULL)
		return error_system(err,
		    "Voor PDF is LibreOffice nodig, en dat is hier niet"
		    " gevonden; laat uw beheerder libreoffice-writer"
		    " installeren; " OTHERWISE ".");
	if (make_folder(&press, err) == 0 &&
	    file_write(press.odt, odt->text, odt->length, 0, err) == 0) {
		end = start(&press);
		result = end == RUN_DONE
		    ? take_pdf(&press, frame, odt, out, err)
		    : not_made(end, err);
	}
	press_release(&press);
	return result;
}

int
pdf_write(const struct xhtml_node *document, const struct report_frame *frame,
    struct buf *out, struct error *err)
{
	sigset_t ours, before;
	struct buf odt = { 0 };
	int result = odt_write(document, frame, &odt, err);

	/* Who ends us now must not leave the document behind in a folder. */
	sigemptyset(&ours);
	sigaddset(&ours, SIGINT);
	sigaddset(&ours, SIGTERM);
	sigaddset(&ours, SIGHUP);
	if (result == 0) {
		sigprocmask(SIG_BLOCK, &ours, &before);
		result = convert(frame, &odt, out, err);
		sigprocmask(SIG_SETMASK, &before, NULL);
	}
	buf_release(&odt);
	return result;
}
