/** The shape of the house, as rules the build enforces. */
@NullMarked
package fr.jalon.app.architecture;

import org.jspecify.annotations.NullMarked;
