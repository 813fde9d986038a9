/** Payment: bank details, requests, service done, order, control, execution. Fr: paiement. Door: command, event. */
@NullMarked
package fr.jalon.domain.payment;

import org.jspecify.annotations.NullMarked;
