package fr.jalon.app.budget;

import fr.jalon.domain.kernel.Money;
import fr.jalon.domain.kernel.NodeKind;
import fr.jalon.projections.budget.BudgetNode;
import fr.jalon.projections.budget.BudgetPosition;
import fr.jalon.projections.budget.BudgetTier;
import fr.jalon.projections.budget.OpenReservation;
import fr.jalon.projections.commitments.Commitment;
import fr.jalon.projections.commitments.RollForward;
import fr.jalon.projections.payments.PaymentQueries.StateTotal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is still to be done before a year ends, and what becomes of what is left. Euro cents. Fr: fin de gestion.
 *
 * @param unsigned AE promised to dossiers whose agreement must be signed before the end of the year
 * @param unpaid payments ordered and not executed, by state
 * @param left what each budget still has, and what could be carried forward
 * @param rollForward from what was left to pay when the year began to what is left at its end
 */
record YearEnd(
        int year,
        LocalDate endsOn,
        List<OpenReservation> unsigned,
        List<StateTotal> unpaid,
        List<Left> left,
        RollForward rollForward) {
    /** Share of the CP of the initial act that may be carried forward of a programme. LOLF, art. 15, II. */
    private static final long CP_CARRY_BP = 300;

    public long unsignedCents() {
        return unsigned.stream().mapToLong(OpenReservation::amountCents).sum();
    }

    public long unpaidCents() {
        return unpaid.stream().mapToLong(StateTotal::amountCents).sum();
    }

    /**
     * What one budget has left and nobody was promised. A proposal: the rules judge the act.
     *
     * @param carries whether it may be carried forward from here: of the State, only by a programme, to which the others hand it back
     * @param carryCpCents of a programme, what is left of 3 % of the CP of the initial act
     */
    record Left(
            String budgetId,
            BudgetTier tier,
            boolean closed,
            long aeCents,
            long cpCents,
            boolean carries,
            long carryAeCents,
            long carryCpCents) {
        static Left of(BudgetNode node, BudgetPosition position) {
            long ae = Math.max(0, position.aeAvailableCents());
            long cp = Math.max(0, position.cpAvailableCents());
            boolean programme = node.kind() == NodeKind.PROGRAMME;
            boolean carries = programme || node.tier() == BudgetTier.OPERATOR;
            long most = programme ? withinTheLimit(position) : cp;
            return new Left(
                    node.budgetId(),
                    node.tier(),
                    node.closed(),
                    ae,
                    cp,
                    carries,
                    carries ? ae : 0,
                    carries ? Math.min(cp, most) : 0);
        }

        private static long withinTheLimit(BudgetPosition position) {
            long limit = new Money(position.cpInitialCents()).share(CP_CARRY_BP).cents();
            return Math.max(0, limit - position.cpCarriedCents());
        }
    }

    /** A commitment on which nothing moves, and what withdrawing it now would give. Fr: engagement dormant. */
    record Dormant(Commitment commitment, long remainingCents, LocalDate idleSince, boolean recoverable) {
        static Dormant of(Commitment commitment, int year) {
            return new Dormant(
                    commitment, commitment.remainingCents(), commitment.idleSince(), commitment.isRecoverable(year));
        }
    }

    /** A page of dormant commitments. */
    record DormantPage(List<Dormant> items, @Nullable String next) {}
}
