/** What every read model is made of: recorded events in, rows of fact tables out, and the two dates of a question. */
@NullMarked
package fr.jalon.projections.kernel;

import org.jspecify.annotations.NullMarked;
