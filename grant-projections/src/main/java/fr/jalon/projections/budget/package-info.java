/** Credits of each node and year, and every act that made them. Fr: situation budgétaire. */
@NullMarked
package fr.jalon.projections.budget;

import org.jspecify.annotations.NullMarked;
