/** The running system: pages, REST, command line and wiring. */
@NullMarked
package fr.jalon.app;

import org.jspecify.annotations.NullMarked;
