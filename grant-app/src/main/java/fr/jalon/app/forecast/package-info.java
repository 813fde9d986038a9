/** Forecast of payment credits, as a page and over REST. Fr: prévision de CP. */
@NullMarked
package fr.jalon.app.forecast;

import org.jspecify.annotations.NullMarked;
