/** Events of this stage: what happened, as public records, for ever. */
@NullMarked
package fr.jalon.domain.budget.event;

import org.jspecify.annotations.NullMarked;
