/** Whether our ledger, the budgets and the bank say the same of what was paid. Fr: rapprochement. */
@NullMarked
package fr.jalon.projections.reconciliation;

import org.jspecify.annotations.NullMarked;
