/** Call: a scheme's call for applications, its rule sets and its waves. Fr: appel à manifestation d'intérêt. Door: command, event. */
@NullMarked
package fr.jalon.domain.call;

import org.jspecify.annotations.NullMarked;
