/** Read models: what the events say, as of any day. */
@NullMarked
package fr.jalon.projections;

import org.jspecify.annotations.NullMarked;
