/** A tiny domain, a pot of money and deals that take from it, to try the platform apart from the product's own rules. */
@NullMarked
package fr.jalon.app.platform.axon.sample;

import org.jspecify.annotations.NullMarked;
