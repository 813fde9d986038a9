/** Events of this stage: what happened, as public records, for ever. */
@NullMarked
package fr.jalon.domain.undertaking.event;

import org.jspecify.annotations.NullMarked;
