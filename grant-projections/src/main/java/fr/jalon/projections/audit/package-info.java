/** Every event, who did it, when and why; the numbered journal of a dossier. Fr: piste d'audit. */
@NullMarked
package fr.jalon.projections.audit;

import org.jspecify.annotations.NullMarked;
