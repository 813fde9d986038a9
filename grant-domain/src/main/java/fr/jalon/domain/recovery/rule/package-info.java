/** Refusals of this stage: one class per rule, its simple name is the stable code. */
@NullMarked
package fr.jalon.domain.recovery.rule;

import org.jspecify.annotations.NullMarked;
