/** Bill: a finance bill, its amendments, and the finance act it becomes. Fr: projet de loi de finances. Door: command, event. */
@NullMarked
package fr.jalon.domain.bill;

import org.jspecify.annotations.NullMarked;
