/** Computes the read models again from the whole log, to replace the live ones or to compare with them. Fr: reconstruction. */
@NullMarked
package fr.jalon.projections.rebuild;

import org.jspecify.annotations.NullMarked;
