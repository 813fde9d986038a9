/** State aid of each single undertaking, all its companies together. Fr: cumul des aides par entreprise unique. */
@NullMarked
package fr.jalon.projections.undertakings;

import org.jspecify.annotations.NullMarked;
