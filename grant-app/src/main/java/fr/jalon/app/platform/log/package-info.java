/** The log as a whole: whether it is what was recorded, whether it lost its end, and the word of a person that it is meant. Fr: intégrité du journal. */
@NullMarked
package fr.jalon.app.platform.log;

import org.jspecify.annotations.NullMarked;
