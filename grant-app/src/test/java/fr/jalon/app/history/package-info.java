/** Tests of the reference history: what was published holds, whatever the day of the load. */
@NullMarked
package fr.jalon.app.history;

import org.jspecify.annotations.NullMarked;
