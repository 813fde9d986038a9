/** Web: what every page and every endpoint share: languages, formats, dates of the question, errors. */
@NullMarked
package fr.jalon.app.platform.web;

import org.jspecify.annotations.NullMarked;
