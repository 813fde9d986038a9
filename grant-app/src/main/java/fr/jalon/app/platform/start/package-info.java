/** Start: what stops it from outside, told in a sentence. Fr: démarrage. */
@NullMarked
package fr.jalon.app.platform.start;

import org.jspecify.annotations.NullMarked;
