/** Home: signing in, and what waits for me today. Fr: accueil. */
@NullMarked
package fr.jalon.app.home;

import org.jspecify.annotations.NullMarked;
