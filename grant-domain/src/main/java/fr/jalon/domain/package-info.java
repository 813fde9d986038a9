/** The rules of a public grant, from the call to the last euro recovered: commands, events and aggregates. */
@NullMarked
package fr.jalon.domain;

import org.jspecify.annotations.NullMarked;
