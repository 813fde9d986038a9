/** Figures of a call: labels, applications, grants, envelope. Fr: indicateurs. */
@NullMarked
package fr.jalon.projections.indicators;

import org.jspecify.annotations.NullMarked;
