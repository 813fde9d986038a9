/** Jury sessions, as pages and over REST. Fr: comités. */
@NullMarked
package fr.jalon.app.session;

import org.jspecify.annotations.NullMarked;
