/** Rules that belong to no stage in particular. One class per refusal; its simple name is the stable code. */
@NullMarked
package fr.jalon.domain.kernel.rule;

import org.jspecify.annotations.NullMarked;
