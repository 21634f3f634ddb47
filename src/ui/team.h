/*
 * team.h - the team of the onderzoek that is open, as its screen has it.
 */
#ifndef UI_TEAM_H
#define UI_TEAM_H

#include "core/team.h"

struct team_view {
	struct team team; /* as it was read */
	char *reden;      /* owned; why the chosen one goes, or NULL */
};

/* The frame's part: what is being typed. */
enum team_part {
	TEAM_LIST,
	TEAM_NEW,   /* the login of who comes */
	TEAM_REDEN, /* why somebody goes */
	TEAM_WORD,  /* TEAM_SURE, to confirm it */
};

void team_view_release(struct team_view *);

#endif
