/** Reactions of this stage, in the same transaction as the fact they react to. Fr: automatismes. */
@NullMarked
package fr.jalon.domain.undertaking.automation;

import org.jspecify.annotations.NullMarked;
