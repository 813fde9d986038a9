/** Payment runs, what became of each transfer, and the files of the bank. Fr: campagnes de paiement. */
@NullMarked
package fr.jalon.projections.paymentruns;

import org.jspecify.annotations.NullMarked;
