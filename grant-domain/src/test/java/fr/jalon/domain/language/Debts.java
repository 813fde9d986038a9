package fr.jalon.domain.language;

import static fr.jalon.domain.language.Life.DOSSIER;

import fr.jalon.domain.kernel.RecoveryGround;
import fr.jalon.domain.recovery.RecoveryAct;
import fr.jalon.domain.recovery.command.RecoveryCommand.*;
import fr.jalon.domain.recovery.event.RecoveryEvent;
import fr.jalon.domain.recovery.event.RecoveryEvent.*;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** What whoever looks at the recoveries of a dossier needs to know to ask for something sensible. Written apart from the aggregate. */
final class Debts {
    private final Map<Integer, Debt> debts = new TreeMap<>();

    private enum State {
        HEARD,
        ANSWERED,
        DECIDED,
        ISSUED,
        NOTIFIED,
        CHALLENGED,
        CONFIRMED,
        OVER
    }

    /**
     * @param claimed what may not be claimed a second time
     * @param left what is still to be decided, then to be paid
     */
    private record Debt(State state, long claimed, long left) {
        Debt at(State next) {
            return new Debt(next, claimed, left);
        }

        Debt leaving(long cents) {
            return new Debt(cents == 0 ? State.OVER : state, claimed, cents);
        }
    }

    long claimed() {
        return debts.values().stream().mapToLong(Debt::claimed).sum();
    }

    void see(RecoveryEvent fact) {
        switch (fact) {
            case RecoveryHearingOpened e ->
                debts.put(e.recovery(), new Debt(State.HEARD, e.amountCents(), e.amountCents()));
            case RecoveryObservationsReceived e -> change(fact, debt -> debt.at(State.ANSWERED));
            case RecoveryDropped e -> change(fact, debt -> new Debt(State.OVER, 0, 0));
            case RecoveryDecided e -> change(fact, debt -> new Debt(State.DECIDED, e.amountCents(), e.amountCents()));
            case RevenueOrderIssued e -> change(fact, debt -> debt.at(State.ISSUED));
            case RevenueOrderNotified e -> change(fact, debt -> debt.at(State.NOTIFIED));
            case RevenueOrderChallenged e -> change(fact, debt -> debt.at(State.CHALLENGED));
            case RevenueOrderConfirmed e -> change(fact, debt -> debt.at(State.CONFIRMED));
            case RevenueOrderCancelled e ->
                change(fact, debt -> new Debt(State.OVER, debt.claimed() - e.amountCents(), 0));
            case RecoveryCollected e -> change(fact, debt -> debt.leaving(e.leftCents()));
            case DebtSetOffRecorded e -> change(fact, debt -> debt.leaving(e.leftCents()));
            case DebtRemitted e -> change(fact, debt -> debt.leaving(e.leftCents()));
            case WriteOffAdmitted e -> change(fact, debt -> debt.leaving(0));
            case RecoveryPlanAgreed e -> {}
            case InsolvencyOpened e -> {}
            case ClaimDeclared e -> {}
        }
    }

    /** A well-formed command for {@code act}; amounts lie on both sides of the limits. */
    Record wish(RecoveryAct act, long recoverable, Random random, LocalDate today) {
        int next = debts.size() + 1;
        return switch (act) {
            case OPEN_HEARING -> {
                RecoveryGround ground = RecoveryGround.values()[random.nextInt(RecoveryGround.values().length)];
                yield new OpenRecoveryHearing(DOSSIER, next, ground, near(recoverable, random), List.of("less spent"));
            }
            case RECORD_OBSERVATIONS ->
                new RecordRecoveryObservations(DOSSIER, at(random, State.HEARD, State.ANSWERED), "late");
            case DROP -> new DropRecovery(DOSSIER, at(random, State.HEARD, State.ANSWERED), "it came");
            case DECIDE -> {
                int recovery = first(State.ANSWERED, State.HEARD);
                yield new DecideRecovery(DOSSIER, recovery, near(left(recovery), random), List.of("less spent"));
            }
            case ISSUE_ORDER -> new IssueRevenueOrder(DOSSIER, at(random, State.DECIDED), "TP-" + next);
            case NOTIFY_ORDER -> new NotifyRevenueOrder(DOSSIER, at(random, State.ISSUED));
            case LODGE_CHALLENGE ->
                new LodgeChallenge(DOSSIER, at(random, State.NOTIFIED), today.minusDays(random.nextInt(5)), "ours");
            case CONFIRM_ORDER -> new ConfirmRevenueOrder(DOSSIER, at(random, State.CHALLENGED), List.of("no"));
            case CANCEL_ORDER -> new CancelRevenueOrder(DOSSIER, at(random, State.CHALLENGED), List.of("yes"));
            case AGREE_PLAN -> new AgreeRecoveryPlan(DOSSIER, due(random), 1 + random.nextInt(7), today.plusDays(30));
            case COLLECT_SUM -> {
                int recovery = due(random);
                yield new CollectRecovery(DOSSIER, recovery, near(left(recovery), random), "transfer");
            }
            case SET_OFF -> {
                int recovery = due(random);
                yield new OffsetDebt(DOSSIER, recovery, near(left(recovery), random), "balance");
            }
            case REMIT -> {
                int recovery = due(random);
                yield new RemitDebt(DOSSIER, recovery, near(left(recovery), random), List.of("no means"));
            }
            case WRITE_OFF -> new WriteOffDebt(DOSSIER, owed(random), "nothing left");
            case RECORD_INSOLVENCY -> new RecordInsolvency(DOSSIER, today.minusDays(random.nextInt(90)), "BODACC");
            case DECLARE_CLAIM -> new DeclareClaim(DOSSIER, owed(random), "claim");
        };
    }

    private void change(RecoveryEvent fact, UnaryOperator<Debt> change) {
        debts.computeIfPresent(fact.recovery(), (n, debt) -> change.apply(debt));
    }

    private int due(Random random) {
        return at(random, State.NOTIFIED, State.CHALLENGED, State.CONFIRMED);
    }

    private int owed(Random random) {
        return at(random, State.DECIDED, State.ISSUED, State.NOTIFIED, State.CHALLENGED, State.CONFIRMED);
    }

    private int at(Random random, State... states) {
        List<Integer> found = found(states);
        return found.isEmpty() ? 1 : found.get(random.nextInt(found.size()));
    }

    /** The first recovery at the first of {@code states} at which there is one. */
    private int first(State... states) {
        return Arrays.stream(states)
                .flatMap(state -> found(state).stream())
                .findFirst()
                .orElse(1);
    }

    private List<Integer> found(State... states) {
        List<State> wanted = List.of(states);
        return debts.entrySet().stream()
                .filter(debt -> wanted.contains(debt.getValue().state()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private long left(int recovery) {
        Debt debt = debts.get(recovery);
        return debt == null ? 0 : debt.left();
    }

    /** A part, the whole, or one cent more. */
    private static long near(long limit, Random random) {
        return Math.max(
                1,
                switch (random.nextInt(5)) {
                    case 0 -> limit + 1;
                    case 1, 2 -> limit;
                    default -> limit / (2 + random.nextInt(4));
                });
    }
}
