/** Incubation: four months with experts, from start to attestation. Fr: incubation. Door: command, event. */
@NullMarked
package fr.jalon.domain.incubation;

import org.jspecify.annotations.NullMarked;
