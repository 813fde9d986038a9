/** The scenarios that the product was asked to pass, with the real figures of the programme and of the texts that speak of it. */
@NullMarked
package fr.jalon.domain.acceptance;

import org.jspecify.annotations.NullMarked;
