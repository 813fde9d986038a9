/** Application (not the software layer): drafted, submitted, completed, appraised, outcome. Fr: candidature. Door: command, event. */
@NullMarked
package fr.jalon.domain.application;

import org.jspecify.annotations.NullMarked;
