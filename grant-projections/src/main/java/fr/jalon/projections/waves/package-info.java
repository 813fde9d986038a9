/** Calls, waves and sessions, and how many files reached each step. Fr: tableau des vagues. */
@NullMarked
package fr.jalon.projections.waves;

import org.jspecify.annotations.NullMarked;
