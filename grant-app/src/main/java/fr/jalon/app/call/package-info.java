/** Calls and their waves, as pages and over REST. Fr: appels, vagues. */
@NullMarked
package fr.jalon.app.call;

import org.jspecify.annotations.NullMarked;
