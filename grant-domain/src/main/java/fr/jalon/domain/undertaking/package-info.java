/** Undertaking: the aid stack of one single undertaking, all its companies together. Fr: entreprise unique. Door: command, event. */
@NullMarked
package fr.jalon.domain.undertaking;

import org.jspecify.annotations.NullMarked;
