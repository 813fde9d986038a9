/** The ledger of recoveries, as pages and over REST. Fr: reversements. */
@NullMarked
package fr.jalon.app.recovery;

import org.jspecify.annotations.NullMarked;
