/** Time: the one clock of the system. Fr: horloge. */
@NullMarked
package fr.jalon.app.platform.time;

import org.jspecify.annotations.NullMarked;
