/** The first class of the jar to run, on any Java from 17: finds a Java recent enough for the rest. */
@NullMarked
package fr.jalon.launcher;

import org.jspecify.annotations.NullMarked;
