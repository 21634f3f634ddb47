/*
 * fuzz_yaml.c - any bytes as a YAML file, for libFuzzer: "make fuzz".
 *
 * The shipped files are the base, so that references are looked up; what
 * loads without a fault is pinned and read again.
 */
#define _GNU_SOURCE
#include <sys/mman.h>

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/mem.h"
#include "load/load.h"

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

static struct library base;

/* Run from the root of the repository, where the shipped files are. */
int
LLVMFuzzerInitialize(int *argc, char ***argv)
{
	struct load_report report = { 0 };
	struct error err = { 0 };

	(void)argc;
	(void)argv;
	if (load_folder(".", &base, &report, &err) == -1 || report.n_errors > 0)
		abort();
	load_report_release(&report);
	return 0;
}

static void
pin(const struct library *library)
{
	for (size_t i = 0; i < library->n_forms; i++) {
		const struct form *form = library->form[i];
		const struct normset *set =
		    library_normset(&base, form->normset);
		struct library own = { 0 };
		struct error err = { 0 };

		if (set == NULL ||
		    load_pins(form->canonical, set->canonical,
			base.registers->canonical, &own, &err) == -1)
			abort();
		library_release(&own);
	}
}

static void
load(const char *path)
{
	struct library library = { 0 };
	struct load_report report = { 0 };
	struct buf text = { 0 };

	load_files(&path, 1, &base, &library, &report);
	load_report_text(&report, &text);
	load_report_json(&report, &text);
	if (report.n_errors == 0)
		pin(&library);
	buf_release(&text);
	load_report_release(&report);
	library_release(&library);
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	char path[32];
	int fd = memfd_create("fuzz.yaml", MFD_CLOEXEC);

	if (fd == -1 || write(fd, bytes, length) != (ssize_t)length)
		abort();
	snprintf(path, sizeof path, "/proc/self/fd/%d", fd);
	load(path);
	close(fd);
	return 0;
}
