/*
 * action.c - the texts of the actions.
 */
#include "ui/action.h"

const struct action_info action_info[N_ACTIONS] = {
#define X(id, name, word, help) [ACTION_##id] = { name, word, help },
	ACTIONS(X)
#undef X
};
