/** Tests of the pages of bill. */
@NullMarked
package fr.jalon.app.bill;

import org.jspecify.annotations.NullMarked;
