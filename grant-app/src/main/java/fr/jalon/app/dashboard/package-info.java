/** Dashboard: the figures of a call, as pages and over REST. Fr: tableau de bord du programme. */
@NullMarked
package fr.jalon.app.dashboard;

import org.jspecify.annotations.NullMarked;
