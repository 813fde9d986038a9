/** Aid stacks of single undertakings, as pages and over REST. Fr: cumul des aides. */
@NullMarked
package fr.jalon.app.undertaking;

import org.jspecify.annotations.NullMarked;
