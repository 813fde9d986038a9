/** Subsidy: amount proposed, award, agreement. Fr: subvention, convention. Door: command, event. */
@NullMarked
package fr.jalon.domain.subsidy;

import org.jspecify.annotations.NullMarked;
