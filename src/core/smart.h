/*
 * smart.h - is a maatregel said in words that can be tested?
 */
#ifndef CORE_SMART_H
#define CORE_SMART_H

/* The first words of the table that the text has and that say nothing that
 * can be tested, as "aandacht besteden"; NULL: none. */
const char *smart_vague(const char *text);

#endif
