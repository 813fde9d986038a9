/** Legal clocks that act by themselves when they run out. Fr: délais légaux, décisions tacites. */
@NullMarked
package fr.jalon.app.platform.clock;

import org.jspecify.annotations.NullMarked;
