package fr.jalon.domain.dossier;

import static fr.jalon.domain.language.Life.DOSSIER;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.domain.dossier.DossierState.Fact;
import fr.jalon.domain.kernel.Instalment;
import fr.jalon.domain.language.Life;
import fr.jalon.domain.language.Walk;
import fr.jalon.domain.payment.event.PaymentEvent.PaymentExecuted;
import fr.jalon.domain.recovery.RecoveryAct;
import fr.jalon.domain.recovery.event.RecoveryEvent.*;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Whatever is asked of the recoveries of a dossier, every cent decided is accounted for, and no more comes back than was paid. */
class RecoveryPropertyTest {
    private static final int SEEDS = 10_000;
    private static final int STEPS = 14;
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

    private final Set<String> met = new HashSet<>();

    @Test
    void accountsForEveryCent() {
        seeds(SEEDS)
                .forEach(seed -> assertThat(violation(seed, UnaryOperator.identity()))
                        .as("seed " + seed)
                        .isEmpty());
        assertThat(met)
                .as("met on the way")
                .contains(
                        "RecoveryCollected",
                        "DebtSetOffRecorded",
                        "DebtRemitted",
                        "WriteOffAdmitted",
                        "RevenueOrderCancelled",
                        "RevenueOrderConfirmed",
                        "RecoveryPlanAgreed",
                        "ClaimDeclared",
                        "CollectedOverDue",
                        "RecoveryOverPaid",
                        "CollectionSuspended",
                        "DecidedOverHearing");
    }

    /** Control: a sum collected that the debt did not notice is found. */
    @Test
    void wouldSeeASumCollectedTwice() {
        UnaryOperator<List<Fact>> twice = facts -> {
            List<Fact> more = new ArrayList<>();
            facts.forEach(fact -> {
                more.add(fact);
                if (fact.event() instanceof RecoveryCollected) {
                    more.add(fact);
                }
            });
            return more;
        };
        assertThat(seeds(200).mapToObj(seed -> violation(seed, twice))).anyMatch(Optional::isPresent);
    }

    /** Control: more decided than was paid is found. */
    @Test
    void wouldSeeMoreAskedBackThanWasPaid() {
        UnaryOperator<List<Fact>> unpaid = facts -> facts.stream()
                .filter(fact -> !(fact.event() instanceof PaymentExecuted paid && paid.payment() == 1))
                .toList();
        assertThat(seeds(200).mapToObj(seed -> violation(seed, unpaid))).anyMatch(Optional::isPresent);
    }

    private Optional<String> violation(long seed, UnaryOperator<List<Fact>> read) {
        Random random = new Random(seed);
        LightDossier dossier = new LightDossier(PAID);
        Walk walk = new Walk(random, RecoveryAct.OPEN_HEARING, dossier, DOSSIER, LocalDate.parse("2025-01-02"));
        int way = 0;
        for (int step = 0; step < STEPS; step++) {
            walk.passTime();
            boolean onTheWay = way < WAY.size() && random.nextInt(4) > 0;
            RecoveryAct act = onTheWay ? WAY.get(way++) : ACTS[random.nextInt(ACTS.length)];
            walk.attempt(act, walk.as(act.name(), act)).ifPresent(refusal -> met.add(refusal.code()));
        }
        return new Ledger().problem(read.apply(walk.facts()));
    }

    /** The same everywhere. */
    private static LongStream seeds(int count) {
        return new Random(20_260_101L).longs(count);
    }

    /** What an accountant would write down, from the facts alone. */
    private final class Ledger {
        private final Map<Integer, Line> lines = new TreeMap<>();
        private long paid;

        Optional<String> problem(List<Fact> facts) {
            for (Fact fact : facts) {
                met.add(fact.event().getClass().getSimpleName());
                Optional<String> wrong = imbalance(write(fact));
                if (wrong.isPresent()) {
                    return wrong.map(problem -> problem + " after " + fact.event());
                }
            }
            return Optional.empty();
        }

        /** @return by how much what the fact says is left differs from what the ledger says; zero when it does not say */
        private long write(Fact fact) {
            switch (fact.event()) {
                case PaymentExecuted e -> paid += e.cpCents();
                case RecoveryHearingOpened e -> line(e.recovery()).heard = e.amountCents();
                case RecoveryDropped e -> line(e.recovery()).heard = 0;
                case RecoveryDecided e -> {
                    line(e.recovery()).heard = 0;
                    line(e.recovery()).decided = e.amountCents();
                }
                case RevenueOrderChallenged e ->
                    line(e.recovery()).challengedUntil = e.late() ? LocalDate.MIN : e.rulingDueOn();
                case RevenueOrderConfirmed e -> line(e.recovery()).challengedUntil = LocalDate.MIN;
                case RevenueOrderCancelled e -> line(e.recovery()).cancelled += e.amountCents();
                case RecoveryCollected e -> {
                    line(e.recovery()).collect(e.amountCents(), e.collectedOn());
                    return check(e.recovery(), e.leftCents());
                }
                case DebtSetOffRecorded e -> {
                    line(e.recovery()).setOff += e.amountCents();
                    return check(e.recovery(), e.leftCents());
                }
                case DebtRemitted e -> {
                    line(e.recovery()).remitted += e.amountCents();
                    return check(e.recovery(), e.leftCents());
                }
                case WriteOffAdmitted e -> {
                    line(e.recovery()).writtenOff += e.amountCents();
                    return check(e.recovery(), 0);
                }
                case RecoveryPlanAgreed e -> {
                    return check(
                            e.recovery(),
                            e.amountsCents().stream().mapToLong(Long::longValue).sum());
                }
                case ClaimDeclared e -> {
                    return check(e.recovery(), e.amountCents());
                }
                default -> {}
            }
            return 0;
        }

        private long check(int recovery, long saidLeft) {
            return line(recovery).left() - saidLeft;
        }

        private Optional<String> imbalance(long difference) {
            long claimed = lines.values().stream()
                    .mapToLong(line -> line.heard + line.decided - line.cancelled)
                    .sum();
            long collected =
                    lines.values().stream().mapToLong(line -> line.collected).sum();
            if (difference != 0) {
                return Optional.of("the debt and the ledger differ by " + difference);
            }
            if (lines.values().stream().anyMatch(line -> line.left() < 0)) {
                return Optional.of("less than nothing is left");
            }
            if (lines.values().stream().anyMatch(line -> line.collectedWhileSuspended)) {
                return Optional.of("collected while a challenge suspended it");
            }
            return claimed > paid || collected > paid
                    ? Optional.of("asked back " + claimed + ", collected " + collected + ", of " + paid)
                    : Optional.empty();
        }

        private Line line(int recovery) {
            return lines.computeIfAbsent(recovery, n -> new Line());
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
        private boolean collectedWhileSuspended;

        void collect(long cents, LocalDate on) {
            collected += cents;
            collectedWhileSuspended |= !on.isAfter(challengedUntil);
        }

        long left() {
            return decided - collected - setOff - remitted - writtenOff - cancelled;
        }
    }
}
