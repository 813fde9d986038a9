/** Each payment, step by step. Fr: chaîne de paiement. */
@NullMarked
package fr.jalon.projections.payments;

import org.jspecify.annotations.NullMarked;
