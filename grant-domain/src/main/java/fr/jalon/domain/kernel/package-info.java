/** Kernel: money, actors, acts, dates and refusals, shared by every stage. Imports nothing else of ours. */
@NullMarked
package fr.jalon.domain.kernel;

import org.jspecify.annotations.NullMarked;
