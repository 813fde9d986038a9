/** Payment credits needed in the quarters to come, against those available. Fr: prévision de CP. */
@NullMarked
package fr.jalon.projections.forecast;

import org.jspecify.annotations.NullMarked;
