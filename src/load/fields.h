/*
 * fields.h - the questions of a form.
 */
#ifndef LOAD_FIELDS_H
#define LOAD_FIELDS_H

#include "load/reader.h"

/* A question or a group of questions; out is a struct item. */
read_function read_item;

/* The nodes with the ids of all questions of a list of items. */
void items_ids(const struct node *list, struct ids *ids);

#endif
