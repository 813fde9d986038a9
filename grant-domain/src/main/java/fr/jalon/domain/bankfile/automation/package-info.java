/** Reactions of this stage, in the same transaction as the fact they react to. Fr: automatismes. */
@NullMarked
package fr.jalon.domain.bankfile.automation;

import org.jspecify.annotations.NullMarked;
