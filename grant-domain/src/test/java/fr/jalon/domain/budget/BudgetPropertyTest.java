package fr.jalon.domain.budget;

import static fr.jalon.domain.language.Life.BUDGET_2022;
import static fr.jalon.domain.language.People.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.domain.budget.command.BudgetCommand.*;
import fr.jalon.domain.budget.event.BudgetEvent;
import fr.jalon.domain.budget.event.BudgetEvent.*;
import fr.jalon.domain.kernel.NodeKind;
import fr.jalon.domain.kernel.RuleViolated;
import fr.jalon.domain.language.Rules;
import fr.jalon.domain.language.World;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.Test;

/** Whatever is asked of a budget, in whatever order: what it grants is exactly what an account kept apart would grant. */
class BudgetPropertyTest {
    private static final int SEEDS = 60;
    private static final int STEPS = 60;

    private final World world = new World(World.Wiring.NONE);
    private int accepted;
    private int refused;

    @Test
    void grantsExactlyWhatTheAccountAllows() {
        seeds(SEEDS)
                .forEach(seed ->
                        assertThat(violation(seed, false)).as("seed " + seed).isEmpty());
        assertThat(accepted).as("accepted").isGreaterThan(SEEDS * 10);
        assertThat(refused).as("refused").isGreaterThan(SEEDS * 5);
    }

    /** Control: an account that forgets the reservations disagrees. */
    @Test
    void wouldSeeAnAccountThatForgetsReservations() {
        assertThat(seeds(10).mapToObj(seed -> violation(seed, true))).anyMatch(Optional::isPresent);
    }

    private Optional<String> violation(long seed, boolean forgetful) {
        Random random = new Random(seed);
        world.holding(
                BUDGET_2022,
                List.of(new GenericEventMessage<>(
                        new BudgetOpened(BUDGET_2022, Rules.NODE, 2022, NodeKind.OPERATOR, "", ""))));
        Account account = new Account(forgetful);
        int seen = 1;
        for (int step = 0; step < STEPS; step++) {
            Record command = command(random, account);
            boolean allowed = account.allows(command);
            Optional<String> refusal = world.refusal(command, MANAGER).map(RuleViolated::code);
            if (allowed == refusal.isPresent()) {
                return Optional.of(command + " on " + account + ": " + refusal.orElse("accepted"));
            }
            List<BudgetEvent> facts = world.events(BUDGET_2022, BudgetEvent.class);
            for (BudgetEvent fact : facts.subList(seen, facts.size())) {
                Optional<String> wrong = account.write(fact);
                if (wrong.isPresent()) {
                    return wrong;
                }
            }
            seen = facts.size();
            Optional<String> wrong = compare(account, facts);
            if (wrong.isPresent()) {
                return wrong;
            }
            if (refusal.isEmpty()) {
                accepted++;
            } else {
                refused++;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> compare(Account account, List<BudgetEvent> facts) {
        Position position = new Position();
        facts.forEach(position::evolve);
        boolean same = position.available().ae().cents() == account.availableAe()
                && position.available().cp().cents() == account.availableCp()
                && position.committed().cents() == account.committed;
        return same && account.holds() ? Optional.empty() : Optional.of(account + " after " + facts.getLast());
    }

    /** Amounts near what is left, on both sides of it. */
    private static Record command(Random random, Account account) {
        String id = BUDGET_2022;
        String dossier = "dossier-" + random.nextInt(4);
        long ae = near(random, account.availableAe());
        long cp = near(random, account.availableCp());
        return switch (random.nextInt(10)) {
            case 0 -> new OpenCredits(id, random.nextInt(400), 1 + random.nextInt(300), "law", "JO");
            case 1 -> new FreezeCredits(id, near(random, account.freeAe()), near(random, account.freeCp()), "n", "1");
            case 2 -> new UnfreezeCredits(id, near(random, account.frozenAe), near(random, account.frozenCp), "n", "1");
            case 3 -> new CancelCredits(id, near(random, account.freeAe()) / 2, 1, false, "decree", "JO");
            case 4 -> new CancelCredits(id, near(random, account.frozenAe), 1, true, "decree", "JO");
            case 5 ->
                new ReserveFunds(id, dossier, Math.max(1, ae / (1 + random.nextInt(3))), LocalDate.parse("2022-12-31"));
            case 6 -> new ReleaseReservation(id, dossier);
            case 7 -> new CommitFunds(id, dossier, "MP", Math.max(1, ae / (1 + random.nextInt(3))));
            case 8 -> new WithdrawCommitment(id, dossier, near(random, account.committed), 2021 + random.nextInt(2));
            default -> new ConsumePaymentCredits(id, dossier, 1, Math.max(1, cp / (1 + random.nextInt(3))));
        };
    }

    private static long near(Random random, long limit) {
        return Math.max(1, random.nextInt(3) == 0 ? limit + random.nextInt(3) - 1 : limit / (1 + random.nextInt(5)));
    }

    private static LongStream seeds(int count) {
        return new Random(20_260_101L).longs(count);
    }

    /** The account, written apart from the product. Cents. */
    private static final class Account {
        private final boolean forgetsReservations;
        private final Map<String, Long> reservations = new HashMap<>();
        private long openedAe;
        private long openedCp;
        private long frozenAe;
        private long frozenCp;
        private long committed;
        private long paid;

        Account(boolean forgetsReservations) {
            this.forgetsReservations = forgetsReservations;
        }

        long freeAe() {
            return openedAe - frozenAe - committed;
        }

        long freeCp() {
            return openedCp - frozenCp - paid;
        }

        long reserved() {
            return forgetsReservations
                    ? 0
                    : reservations.values().stream().mapToLong(Long::longValue).sum();
        }

        /** A freeze may bite into what is reserved: then nothing is available. */
        long availableAe() {
            return Math.max(0, freeAe() - reserved());
        }

        long availableCp() {
            return freeCp();
        }

        /** opened = frozen + reserved + committed + available, but for what a freeze took of the reservations. */
        boolean holds() {
            long missing = Math.max(0, reserved() - freeAe());
            return freeAe() >= 0
                    && freeCp() >= 0
                    && openedAe + missing == frozenAe + reserved() + committed + availableAe()
                    && openedCp == frozenCp + paid + availableCp();
        }

        boolean allows(Record command) {
            return switch (command) {
                case FreezeCredits c -> c.aeCents() <= freeAe() && c.cpCents() <= freeCp();
                case UnfreezeCredits c -> c.aeCents() <= frozenAe && c.cpCents() <= frozenCp;
                case CancelCredits c when c.onFrozen() -> c.aeCents() <= frozenAe && c.cpCents() <= frozenCp;
                case CancelCredits c -> c.aeCents() <= freeAe() && c.cpCents() <= freeCp();
                case ReserveFunds c -> !reservations.containsKey(c.dossierId()) && c.aeCents() <= availableAe();
                case CommitFunds c -> c.aeCents() <= availableAe();
                case WithdrawCommitment c -> c.originYear() != 2022 || c.aeCents() <= committed;
                case ConsumePaymentCredits c -> c.cpCents() <= availableCp();
                default -> true;
            };
        }

        /** @return what is wrong with {@code fact} */
        Optional<String> write(BudgetEvent fact) {
            long before = availableAe();
            switch (fact) {
                case CreditsOpened e -> open(e.aeCents(), e.cpCents());
                case CreditsFrozen e -> freeze(e.aeCents(), e.cpCents());
                case CreditsUnfrozen e -> freeze(-e.aeCents(), -e.cpCents());
                case CreditsCancelled e -> {
                    open(-e.aeCents(), -e.cpCents());
                    if (e.onFrozen()) {
                        freeze(-e.aeCents(), -e.cpCents());
                    }
                }
                case FundsReserved e -> reservations.put(e.dossierId(), e.aeCents());
                case ReservationReleased e -> {
                    Long held = reservations.remove(e.dossierId());
                    if (held == null || held != e.aeCents()) {
                        return Optional.of(e + " releases what was not held: " + held);
                    }
                }
                case FundsCommitted e -> {
                    committed += e.aeCents();
                    if (e.aeAvailableBeforeCents() != before) {
                        return Optional.of(e + " says what was not available: " + before);
                    }
                }
                case CommitmentWithdrawn e -> committed -= e.originYear() == 2022 ? e.aeCents() : 0;
                case PaymentCreditsConsumed e -> paid += e.cpCents();
                default -> {
                    return Optional.of("unexpected " + fact);
                }
            }
            return Optional.empty();
        }

        private void open(long ae, long cp) {
            openedAe += ae;
            openedCp += cp;
        }

        private void freeze(long ae, long cp) {
            frozenAe += ae;
            frozenCp += cp;
        }

        @Override
        public String toString() {
            return "opened " + openedAe + "/" + openedCp + ", frozen " + frozenAe + "/" + frozenCp + ", reserved "
                    + reservations + ", committed " + committed + ", paid " + paid;
        }
    }
}
