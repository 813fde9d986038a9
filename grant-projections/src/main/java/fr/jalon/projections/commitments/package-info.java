/** Amounts awarded, and what is committed, paid and left to pay of each agreement. Fr: engagements juridiques. */
@NullMarked
package fr.jalon.projections.commitments;

import org.jspecify.annotations.NullMarked;
