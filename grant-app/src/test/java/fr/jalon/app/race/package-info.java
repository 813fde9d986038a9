/** Races between people on the whole application: what is shared is never overdrawn, what is decided is decided once. */
@NullMarked
package fr.jalon.app.race;

import org.jspecify.annotations.NullMarked;
