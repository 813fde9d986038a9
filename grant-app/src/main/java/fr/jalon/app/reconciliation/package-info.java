/** Our ledger, the budgets and the bank side by side, as a page and over REST. Fr: rapprochement. */
@NullMarked
package fr.jalon.app.reconciliation;

import org.jspecify.annotations.NullMarked;
