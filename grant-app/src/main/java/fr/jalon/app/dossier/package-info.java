/** Dossiers: lists, one dossier with its journal and next acts, as pages and over REST. Fr: dossiers. */
@NullMarked
package fr.jalon.app.dossier;

import org.jspecify.annotations.NullMarked;
