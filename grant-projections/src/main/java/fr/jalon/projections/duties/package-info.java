/** Who took which duty on a dossier. Fr: séparation des fonctions. */
@NullMarked
package fr.jalon.projections.duties;

import org.jspecify.annotations.NullMarked;
