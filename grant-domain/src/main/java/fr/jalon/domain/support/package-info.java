/** Support (not a helper package): two years of tailored support, then closing. Fr: accompagnement. Door: command, event. */
@NullMarked
package fr.jalon.domain.support;

import org.jspecify.annotations.NullMarked;
