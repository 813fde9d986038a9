/** Support of tests that need the whole application, on a real PostgreSQL. */
@NullMarked
package fr.jalon.app.support;

import org.jspecify.annotations.NullMarked;
