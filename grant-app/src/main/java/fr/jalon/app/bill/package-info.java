/** Finance bills and their amendments, as pages and over REST. Fr: lois de finances, état B. */
@NullMarked
package fr.jalon.app.bill;

import org.jspecify.annotations.NullMarked;
