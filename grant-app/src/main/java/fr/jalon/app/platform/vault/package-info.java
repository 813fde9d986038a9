/** Vault: personal data encrypted per person, out of the events. Fr: coffre-fort. */
@NullMarked
package fr.jalon.app.platform.vault;

import org.jspecify.annotations.NullMarked;
