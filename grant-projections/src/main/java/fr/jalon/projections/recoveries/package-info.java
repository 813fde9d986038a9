/** What must come back to the State, and what became of it. Fr: reversements. */
@NullMarked
package fr.jalon.projections.recoveries;

import org.jspecify.annotations.NullMarked;
