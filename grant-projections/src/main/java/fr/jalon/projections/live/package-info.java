/** Keeps the read models up with the log as it grows, and says how far each one is. Fr: projection au fil de l'eau. */
@NullMarked
package fr.jalon.projections.live;

import org.jspecify.annotations.NullMarked;
