/** Documents that people join to their acts and files of the bank, kept under the SHA-256 of their content. Fr: pièces. */
@NullMarked
package fr.jalon.app.document;

import org.jspecify.annotations.NullMarked;
