/** Commands of this stage: what may be asked, as public records. */
@NullMarked
package fr.jalon.domain.recovery.command;

import org.jspecify.annotations.NullMarked;
