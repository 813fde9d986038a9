/** Legal delays of each dossier. Fr: délais légaux. */
@NullMarked
package fr.jalon.projections.clocks;

import org.jspecify.annotations.NullMarked;
