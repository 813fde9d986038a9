/** Golden files: the form in which every event ever released is stored, frozen byte for byte. */
@NullMarked
package fr.jalon.domain.golden;

import org.jspecify.annotations.NullMarked;
