/** Bank file: what the bank answered, line by line; what fits no payment is kept apart. Fr: retour bancaire. Door: command, event. */
@NullMarked
package fr.jalon.domain.bankfile;

import org.jspecify.annotations.NullMarked;
