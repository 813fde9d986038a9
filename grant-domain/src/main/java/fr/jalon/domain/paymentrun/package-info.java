/** Payment run: orders paid together, approved by a second person, as one file for the bank. Fr: campagne de paiement. Door: command, event. */
@NullMarked
package fr.jalon.domain.paymentrun;

import org.jspecify.annotations.NullMarked;
