/** Budget: credits of one node and year, AE and CP, and every act that moves them. Fr: crédits budgétaires. Door: command, event. */
@NullMarked
package fr.jalon.domain.budget;

import org.jspecify.annotations.NullMarked;
