/** Budget positions and the acts that made them, as pages and over REST. Fr: budget. */
@NullMarked
package fr.jalon.app.budget;

import org.jspecify.annotations.NullMarked;
