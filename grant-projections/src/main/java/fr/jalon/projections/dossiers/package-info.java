/** Where each dossier is in its life. Fr: dossiers. */
@NullMarked
package fr.jalon.projections.dossiers;

import org.jspecify.annotations.NullMarked;
