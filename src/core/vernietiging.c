/*
 * vernietiging.c - proofs of destruction.
 */
#include <stdlib.h>

#include "core/vernietiging.h"

void
vernietiging_release(struct vernietiging *v)
{
	free(v->nummer);
	free(v->vorm);
	free(v->vorm_title);
	free(v->gemeenten);
	free(v->categorie);
	free(v->besluit);
	free(v->author);
	free(v->stamp);
	*v = (struct vernietiging){ 0 };
}

void
vernietigingen_release(struct vernietigingen *all)
{
	for (size_t i = 0; i < all->n; i++)
		vernietiging_release(&all->row[i]);
	free(all->row);
	*all = (struct vernietigingen){ 0 };
}
