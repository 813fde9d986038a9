/** Reactions of this stage, in the same transaction as the fact they react to. Fr: automatismes. */
@NullMarked
package fr.jalon.domain.budget.automation;

import org.jspecify.annotations.NullMarked;
