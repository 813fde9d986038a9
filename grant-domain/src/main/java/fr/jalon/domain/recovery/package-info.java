/** Recovery: hearing, decision, revenue order, collection, write-off. Fr: reversement. Door: command, event. */
@NullMarked
package fr.jalon.domain.recovery;

import org.jspecify.annotations.NullMarked;
