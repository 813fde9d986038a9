/** Tests of the command line, as a person types it. */
@NullMarked
package fr.jalon.app.cli;

import org.jspecify.annotations.NullMarked;
