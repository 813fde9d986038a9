/** Label: granted, announced, withdrawn after a hearing. Fr: labellisation. Door: command, event. */
@NullMarked
package fr.jalon.domain.label;

import org.jspecify.annotations.NullMarked;
