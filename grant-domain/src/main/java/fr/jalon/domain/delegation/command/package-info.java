/** Commands of this stage: what may be asked, as public records. */
@NullMarked
package fr.jalon.domain.delegation.command;

import org.jspecify.annotations.NullMarked;
