/** The acceptance scenarios of the domain, with their figures. Fr: recette. */
@NullMarked
package fr.jalon.domain.acceptance;

import org.jspecify.annotations.NullMarked;
