/** The language of the tests: people who act, lives of dossiers, what is given, what is asked and what must come out of it. */
@NullMarked
package fr.jalon.domain.language;

import org.jspecify.annotations.NullMarked;
