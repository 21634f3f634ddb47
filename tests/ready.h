/*
 * ready.h - fill in whatever stands before a gate, whatever the vorm.
 */
#ifndef READY_H
#define READY_H

#include "core/rules.h"

/*
 * Answer, judge and give reasons until nothing holds the gate; fails the
 * test with the first point that it cannot take away.
 */
void ready_for(struct onderzoek *, enum gate);

#endif
