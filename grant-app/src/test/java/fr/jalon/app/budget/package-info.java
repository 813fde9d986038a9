/** Tests of the pages of budget. */
@NullMarked
package fr.jalon.app.budget;

import org.jspecify.annotations.NullMarked;
