/** Histories of grants for the tests of the read models, and a real database to keep them in. */
@NullMarked
package fr.jalon.projections.history;

import org.jspecify.annotations.NullMarked;
