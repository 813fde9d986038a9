/** Events of this stage: what happened, as public records, for ever. */
@NullMarked
package fr.jalon.domain.bill.event;

import org.jspecify.annotations.NullMarked;
