/** Axon: the front door of acts, the event store and its strict reading, and the check of how all of it is wired. */
@NullMarked
package fr.jalon.app.platform.axon;

import org.jspecify.annotations.NullMarked;
