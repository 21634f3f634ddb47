#include <stdlib.h>
#include <string.h>

#include "args.h"
#include "base/mem.h"
#include "base/utf8.h"

static const struct option_spec *
find_spec(const struct option_spec *spec, const char *name, size_t length)
{
	for (; spec->name != NULL; spec++) {
		if (strlen(spec->name) == length &&
		    strncmp(spec->name, name, length) == 0)
			return spec;
	}
	return NULL;
}

/* "-o" is short for the first option that begins with "--o". */
static const struct option_spec *
find_short(const struct option_spec *spec, const char *word)
{
	if (word[1] == '\0' || word[2] != '\0')
		return NULL;
	for (; spec->name != NULL; spec++) {
		if (spec->name[2] == word[1])
			return spec;
	}
	return NULL;
}

static int
unknown(const struct option_spec *spec, const char *word, struct error *err)
{
	const char *nearest = NULL;
	int result, best = 3;
	char *safe;

	for (; spec->name != NULL; spec++) {
		int distance = utf8_distance(word, spec->name, best);

		if (distance < best) {
			best = distance;
			nearest = spec->name;
		}
	}
	safe = utf8_show(word, strlen(word), false);
	if (nearest != NULL)
		result = error_usage(err,
		    "Optie %s is hier niet bekend; bedoelde u %s?", safe,
		    nearest);
	else
		result = error_usage(err,
		    "Optie %s is hier niet bekend; zie schouw --help.", safe);
	free(safe);
	return result;
}

static void
add_option(struct args *args, const char *name, const char *value)
{
	args->option =
	    xgrow(args->option, args->n_options, 2 * sizeof *args->option);
	args->option[2 * args->n_options] = name;
	args->option[2 * args->n_options + 1] = value;
	args->n_options++;
}

static void
add_word(struct args *args, const char *word)
{
	args->word = xgrow(args->word, args->n_words, sizeof *args->word);
	args->word[args->n_words++] = word;
}

/* Is it one of the words of "[ja|nee|atw]"? */
static bool
is_choice(const char *choices, const char *word)
{
	size_t length = strlen(word);

	while (*choices != '\0') {
		size_t n = strcspn(++choices, "|]");

		if (n == length && strncmp(choices, word, n) == 0)
			return true;
		choices += n;
		if (*choices == ']')
			break;
	}
	return false;
}

/* One that may stand without its value: how many words it took. */
static int
add_choice(struct args *args, const struct option_spec *spec, const char *next)
{
	bool given = next != NULL && is_choice(spec->value, next);

	add_option(args, spec->name, given ? next : "");
	return given ? 2 : 1;
}

/* Reads the option at argv[i]; returns how many words it took, or -1. */
static int
read_option(
    struct args *args, int i, int argc, char *const argv[], struct error *err)
{
	const char *word = argv[i], *equals = strchr(word, '=');
	size_t length = equals != NULL ? (size_t)(equals - word) : strlen(word);
	const struct option_spec *spec = find_spec(args->spec, word, length);

	if (spec == NULL && word[1] != '-')
		spec = find_short(args->spec, word);
	if (spec == NULL)
		return unknown(args->spec, word, err);
	if (spec->value == NULL && equals != NULL)
		return error_usage(
		    err, "Optie %s neemt geen waarde.", spec->name);
	if (spec->value == NULL || equals != NULL) {
		add_option(args, spec->name, equals != NULL ? equals + 1 : "");
		return 1;
	}
	if (*spec->value == '[')
		return add_choice(
		    args, spec, i + 1 < argc ? argv[i + 1] : NULL);
	if (i + 1 >= argc)
		return error_usage(
		    err, "Na %s hoort nog: %s.", spec->name, spec->value);
	add_option(args, spec->name, argv[i + 1]);
	return 2;
}

int
args_read(struct args *args, const struct option_spec *spec, int argc,
    char *const argv[], struct error *err)
{
	*args = (struct args){ .spec = spec };
	for (int i = 0; i < argc;) {
		int used = 1;

		if (strcmp(argv[i], "--") == 0) {
			while (++i < argc)
				add_word(args, argv[i]);
			return 0;
		}
		if (argv[i][0] != '-' || argv[i][1] == '\0')
			add_word(args, argv[i]);
		else if ((used = read_option(args, i, argc, argv, err)) == -1)
			return -1;
		i += used;
	}
	return 0;
}

void
args_release(struct args *args)
{
	free(args->word);
	free(args->option);
	*args = (struct args){ 0 };
}

const char *
args_value_at(const struct args *args, const char *name, size_t i)
{
	for (size_t k = 0; k < args->n_options; k++) {
		if (strcmp(args->option[2 * k], name) == 0 && i-- == 0)
			return args->option[2 * k + 1];
	}
	return NULL;
}

const char *
args_value(const struct args *args, const char *name)
{
	return args_value_at(args, name, 0);
}

bool
args_has(const struct args *args, const char *name)
{
	return args_value(args, name) != NULL;
}
