/**
 * Reference history: the call of 2021-22 as published, with invented applicants, and a call of today, told as acts in order and sent
 * through the front door under a simulated clock. Fr: histoire de référence.
 */
@NullMarked
package fr.jalon.app.history;

import org.jspecify.annotations.NullMarked;
