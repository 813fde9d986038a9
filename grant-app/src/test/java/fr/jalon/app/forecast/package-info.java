/** Tests of the pages of forecast. */
@NullMarked
package fr.jalon.app.forecast;

import org.jspecify.annotations.NullMarked;
