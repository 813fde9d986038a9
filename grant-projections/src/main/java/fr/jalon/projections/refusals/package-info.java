/** Who tried what, and which rule said no. Fr: journal des refus. */
@NullMarked
package fr.jalon.projections.refusals;

import org.jspecify.annotations.NullMarked;
