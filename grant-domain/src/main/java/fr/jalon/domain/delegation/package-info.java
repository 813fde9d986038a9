/** Delegation: who may sign for the State, for what, how much and until when. Fr: délégation de signature. Door: command, event. */
@NullMarked
package fr.jalon.domain.delegation;

import org.jspecify.annotations.NullMarked;
