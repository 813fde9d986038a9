/** Payment runs and the bank: the file of a run, what the bank answers. Fr: campagnes de paiement et retours bancaires. */
@NullMarked
package fr.jalon.app.paymentrun;

import org.jspecify.annotations.NullMarked;
