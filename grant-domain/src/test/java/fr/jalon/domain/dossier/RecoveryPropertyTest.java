package fr.jalon.domain.dossier;

import static fr.jalon.domain.language.Life.DOSSIER;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.domain.dossier.DossierState.Fact;
import fr.jalon.domain.kernel.Act;
import fr.jalon.domain.kernel.ActContext;
import fr.jalon.domain.kernel.Instalment;
import fr.jalon.domain.language.Life;
import fr.jalon.domain.language.Seeds;
import fr.jalon.domain.language.Walk;
import fr.jalon.domain.payment.PaymentAct;
import fr.jalon.domain.payment.event.PaymentEvent.PaymentExecuted;
import fr.jalon.domain.payment.event.PaymentEvent.PaymentReturnedByBank;
import fr.jalon.domain.recovery.RecoveryAct;
import fr.jalon.domain.recovery.event.RecoveryEvent;
import fr.jalon.domain.recovery.event.RecoveryEvent.*;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Whatever is asked of the recoveries of a dossier, every cent decided is accounted for, and no more comes back than was paid. */
class RecoveryPropertyTest implements LongFunction<Optional<String>> {
    private static final int SEEDS = 10_000;
    private static final int STEPS = 14;
    /** One step in so many, the bank sends a payment back. */
    private static final int BETWEEN_RETURNS = 25;

    private static final RecoveryAct[] ACTS = RecoveryAct.values();

    /** The order in which a debt mostly moves; the other acts come in between. */
    private static final List<RecoveryAct> WAY = List.of(
            RecoveryAct.OPEN_HEARING,
            RecoveryAct.RECORD_OBSERVATIONS,
            RecoveryAct.DECIDE,
            RecoveryAct.ISSUE_ORDER,
            RecoveryAct.NOTIFY_ORDER);

    /** Enough of a life for money to come back, so that many of them are quickly lived. */
    private static final Life PAID = Life.draft()
            .requested(1, Instalment.ADVANCE, 70)
            .paid(1, Instalment.ADVANCE, 70)
            .requested(2, Instalment.INTERIM, 31)
            .paid(2, Instalment.INTERIM, 31);

    private static final Set<Class<?>> ASKING =
            Set.of(RecoveryHearingOpened.class, RecoveryDecided.class, RevenueOrderIssued.class);

    private final Set<String> met = new HashSet<>();

    @Test
    void accountsForEveryCent() {
        List<RecoveryPropertyTest> tried = Seeds.hold(RecoveryPropertyTest::new, seeds(SEEDS));
        assertThat(tried.stream().flatMap(each -> each.met.stream()))
                .as("met on the way")
                .contains(
                        "RecoveryCollected",
                        "RecoveryCollected while it was challenged",
                        "DebtSetOffRecorded",
                        "DebtRemitted",
                        "WriteOffAdmitted",
                        "RevenueOrderCancelled",
                        "RevenueOrderConfirmed",
                        "RecoveryPlanAgreed",
                        "ClaimDeclared",
                        "PaymentReturnedByBank",
                        "CollectedOverDue",
                        "RecoveryOverPaid",
                        "CollectionSuspended",
                        "InsolvencyFreezesDebt",
                        "DecidedOverHearing");
    }

    /** What is wrong with the history of {@code seed}, if anything is. */
    @Override
    public Optional<String> apply(long seed) {
        Random random = new Random(seed);
        Walk walk = new Walk(
                random, RecoveryAct.OPEN_HEARING, new LightDossier(PAID), DOSSIER, LocalDate.parse("2025-01-02"));
        int way = 0;
        try {
            for (int step = 0; step < STEPS; step++) {
                walk.passTime();
                boolean onTheWay = way < WAY.size() && random.nextInt(4) > 0;
                Act act = onTheWay ? WAY.get(way++) : ACTS[random.nextInt(ACTS.length)];
                if (random.nextInt(BETWEEN_RETURNS) == 0) {
                    act = PaymentAct.RECORD_BANK_RETURN;
                }
                walk.attempt(act, walk.as(act.name(), act)).ifPresent(refusal -> met.add(refusal.code()));
            }
        } catch (AssertionError crash) {
            return Optional.of("crash: " + crash);
        }
        return new Ledger().problem(walk.facts());
    }

    private static LocalDate day(Fact fact) {
        return ActContext.from(fact.metaData()).effectiveOn();
    }

    /** The same everywhere. */
    static LongStream seeds(int count) {
        return new Random(20_260_101L).longs(count);
    }

    /** What an accountant would write down, from the facts alone. */
    private final class Ledger {
        private final Map<Integer, Line> lines = new TreeMap<>();
        private final Set<String> problems = new LinkedHashSet<>();
        private long paid;
        private long everPaid;
        private boolean insolvent;

        /** All that is wrong at the first fact at which anything is. */
        Optional<String> problem(List<Fact> facts) {
            for (Fact fact : facts) {
                met.add(fact.event().getClass().getSimpleName());
                if (fact.event() instanceof PaymentExecuted e) {
                    paid += e.cpCents();
                    everPaid += e.cpCents();
                } else if (fact.event() instanceof PaymentReturnedByBank e) {
                    paid -= e.cpCents();
                } else if (fact.event() instanceof RecoveryEvent e) {
                    Line line = lines.computeIfAbsent(e.recovery(), n -> new Line());
                    enforce(e, line, day(fact));
                    write(e, line);
                }
                balance(ASKING.contains(fact.event().getClass()));
                if (!problems.isEmpty()) {
                    return Optional.of(String.join("; ", problems) + " after " + fact.event());
                }
            }
            return Optional.empty();
        }

        /** What the State does to be paid; that money arrives is not its doing. */
        private void enforce(RecoveryEvent fact, Line line, LocalDate on) {
            boolean pressed = fact instanceof DebtSetOffRecorded || fact instanceof RecoveryPlanAgreed;
            insolvent |= fact instanceof InsolvencyOpened;
            check(
                    (pressed || fact instanceof WriteOffAdmitted) && !on.isAfter(line.challengedUntil),
                    "enforced while a challenge suspended it");
            check(pressed && insolvent, "enforced under insolvency proceedings");
        }

        private void write(RecoveryEvent fact, Line line) {
            switch (fact) {
                case RecoveryHearingOpened e -> line.heard = e.amountCents();
                case RecoveryDropped e -> line.heard = 0;
                case RecoveryDecided e -> {
                    check(e.amountCents() > line.heard, "decided over what was heard");
                    line.heard = 0;
                    line.decided = e.amountCents();
                }
                case RevenueOrderIssued e -> compare(line, e.amountCents());
                case RevenueOrderChallenged e -> line.challengedUntil = e.late() ? LocalDate.MIN : e.rulingDueOn();
                case RevenueOrderConfirmed e -> line.challengedUntil = LocalDate.MIN;
                case RevenueOrderCancelled e -> {
                    line.cancelled += e.amountCents();
                    compare(line, 0);
                }
                case RecoveryCollected e -> {
                    if (!e.collectedOn().isAfter(line.challengedUntil)) {
                        met.add("RecoveryCollected while it was challenged");
                    }
                    line.collected += e.amountCents();
                    compare(line, e.leftCents());
                }
                case DebtSetOffRecorded e -> {
                    line.setOff += e.amountCents();
                    compare(line, e.leftCents());
                }
                case DebtRemitted e -> {
                    line.remitted += e.amountCents();
                    compare(line, e.leftCents());
                }
                case WriteOffAdmitted e -> {
                    line.writtenOff += e.amountCents();
                    compare(line, 0);
                }
                case RecoveryPlanAgreed e ->
                    compare(
                            line,
                            e.amountsCents().stream().mapToLong(Long::longValue).sum());
                case ClaimDeclared e -> {
                    check(line.claimed, "claimed twice");
                    line.claimed = true;
                    compare(line, e.amountCents());
                }
                default -> {}
            }
        }

        private void compare(Line line, long saidLeft) {
            check(line.left() != saidLeft, "the debt and the ledger differ by " + (line.left() - saidLeft));
        }

        /** What comes back once something is asked is no fault of whoever asked; asking for it then is. */
        private void balance(boolean asking) {
            long asked = sum(line -> line.heard + line.decided - line.cancelled);
            long collected = sum(line -> line.collected);
            check(lines.values().stream().anyMatch(line -> line.left() < 0), "less than nothing is left");
            check(
                    asking && asked > paid || collected > everPaid,
                    "asked back " + asked + ", collected " + collected + ", of " + paid);
        }

        private long sum(ToLongFunction<Line> cents) {
            return lines.values().stream().mapToLong(cents).sum();
        }

        private void check(boolean wrong, String what) {
            if (wrong) {
                problems.add(what);
            }
        }
    }

    /** One debt. Euro cents. */
    private static final class Line {
        private long heard;
        private long decided;
        private long collected;
        private long setOff;
        private long remitted;
        private long writtenOff;
        private long cancelled;
        private LocalDate challengedUntil = LocalDate.MIN;
        private boolean claimed;

        long left() {
            return decided - collected - setOff - remitted - writtenOff - cancelled;
        }
    }
}
