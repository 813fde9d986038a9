/** Commitments and payments, as pages and over REST. Fr: engagements et versements. */
@NullMarked
package fr.jalon.app.payment;

import org.jspecify.annotations.NullMarked;
