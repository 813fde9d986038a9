/** The pages of docs/ that are computed from the product, and the tests that fail when they no longer say what it does. */
@NullMarked
package fr.jalon.app.docs;

import org.jspecify.annotations.NullMarked;
