/** Commands of this stage: what may be asked, as public records. */
@NullMarked
package fr.jalon.domain.selection.command;

import org.jspecify.annotations.NullMarked;
