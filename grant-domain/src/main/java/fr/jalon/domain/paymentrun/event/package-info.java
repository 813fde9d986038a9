/** Events of this stage: what happened, as public records, for ever. */
@NullMarked
package fr.jalon.domain.paymentrun.event;

import org.jspecify.annotations.NullMarked;
