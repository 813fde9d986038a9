/** Scenarios with the real figures of the programme, through the whole domain. */
@NullMarked
package fr.jalon.domain.acceptance;

import org.jspecify.annotations.NullMarked;
