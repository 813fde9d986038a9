/** Finance bills, and the amendments deposited on them. Nothing here opens credits. Fr: projets de loi de finances, amendements. */
@NullMarked
package fr.jalon.projections.bills;

import org.jspecify.annotations.NullMarked;
