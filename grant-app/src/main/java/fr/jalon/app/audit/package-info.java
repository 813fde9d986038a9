/** Audit trail and refusals, as pages and over REST. Fr: piste d'audit. */
@NullMarked
package fr.jalon.app.audit;

import org.jspecify.annotations.NullMarked;
