/** What the product promises, told with its figures from one end to the other. */
@NullMarked
package fr.jalon.domain.acceptance;

import org.jspecify.annotations.NullMarked;
