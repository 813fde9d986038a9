/** Log: what keeps it short enough to be read. Fr: journal technique. */
@NullMarked
package fr.jalon.app.platform.logging;

import org.jspecify.annotations.NullMarked;
