/** Dossier: the aggregate root, one stream and one numbered journal for the whole life of a grant. Fr: dossier. */
@NullMarked
package fr.jalon.domain.dossier;

import org.jspecify.annotations.NullMarked;
