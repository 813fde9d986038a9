/** Selection: one jury session, from interests declared to minutes signed. Fr: comité de sélection. Door: command, event. */
@NullMarked
package fr.jalon.domain.selection;

import org.jspecify.annotations.NullMarked;
