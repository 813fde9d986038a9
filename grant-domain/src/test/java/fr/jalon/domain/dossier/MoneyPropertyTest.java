package fr.jalon.domain.dossier;

import static fr.jalon.domain.language.People.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.domain.budget.command.BudgetCommand.OpenBudget;
import fr.jalon.domain.budget.command.BudgetCommand.OpenCredits;
import fr.jalon.domain.budget.event.BudgetEvent;
import fr.jalon.domain.budget.event.BudgetEvent.*;
import fr.jalon.domain.dossier.automation.WhenMoneyMovesThenKeepTheBudget;
import fr.jalon.domain.kernel.Act;
import fr.jalon.domain.kernel.DossierEvent;
import fr.jalon.domain.kernel.Instalment;
import fr.jalon.domain.language.Life;
import fr.jalon.domain.language.Path;
import fr.jalon.domain.language.Rules;
import fr.jalon.domain.language.RunDesk;
import fr.jalon.domain.language.Walk;
import fr.jalon.domain.language.World;
import fr.jalon.domain.payment.PaymentAct;
import fr.jalon.domain.payment.event.PaymentEvent.*;
import fr.jalon.domain.subsidy.event.SubsidyEvent.*;
import fr.jalon.domain.support.event.SupportEvent.DossierClosed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Three dossiers share credits for two of them, whatever their people do: no cent is committed twice, paid twice, or lost. Payments made, returned
 * and made again: {@link PaymentChainPropertyTest}.
 */
class MoneyPropertyTest {
    private static final int SEEDS = 30;
    private static final int STEPS = 60;
    private static final List<String> DOSSIERS = List.of("dossier-1", "dossier-2", "dossier-3");
    private static final List<Integer> YEARS = List.of(2022, 2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030);
    private static final Set<String> met = new HashSet<>();

    @Test
    void keepsEveryCentAccountedFor() {
        World world = new World();
        RandomLives.seeds(SEEDS)
                .forEach(seed ->
                        assertThat(violation(seed, world)).as("seed " + seed).isEmpty());
        assertThat(met)
                .as("facts met on the way")
                .contains(
                        "FundsReserved",
                        "ReservationReleased",
                        "ReservationLapsed",
                        "AgreementAmended",
                        "FundsCommitted",
                        "CommitmentWithdrawn",
                        "InsufficientAvailableAE");
    }

    /** Control: a budget that no dossier reaches is found wrong. */
    @Test
    void wouldSeeABudgetThatIsNotKept() {
        World careless = new World(World.Wiring.without(WhenMoneyMovesThenKeepTheBudget.class));
        assertThat(RandomLives.seeds(5).mapToObj(seed -> violation(seed, careless)))
                .anyMatch(Optional::isPresent);
    }

    private static Optional<String> violation(long seed, World world) {
        Random random = new Random(seed);
        List<Walk> walks = open(random, world);
        RunDesk desk = new RunDesk(random, world);
        for (int step = 0; step < STEPS; step++) {
            Walk walk = walks.get(random.nextInt(walks.size()));
            walk.passTime();
            if (random.nextInt(6) == 0) {
                walk.productActs();
            }
            String actor = walk.anyone();
            Act act = walk.choose(RandomLives.buttons(walk.facts(), walk, actor));
            if (act == null || walk.today().getYear() > 2030) {
                continue;
            }
            walk.attempt(act, walk.as(actor, act)).ifPresent(refusal -> met.add(refusal.code()));
            if (random.nextInt(4) == 0) {
                walks.forEach(all -> all.placeIn(desk.move(walk.today())));
            }
            Optional<String> wrong = new Audit(world).problem();
            if (wrong.isPresent()) {
                return wrong.map(problem -> problem + " after " + act.code());
            }
        }
        return Optional.empty();
    }

    /** One dossier ready to be paid, two just attested, and each year credits for two grants and a bit. */
    private static List<Walk> open(Random random, World world) {
        world.holding(
                DOSSIERS.getFirst(),
                Life.untilAttested().of(DOSSIERS.getFirst()).facts());
        DOSSIERS.stream()
                .skip(1)
                .forEach(id -> world.with(id, Life.untilAttested().of(id).facts()));
        for (int year : YEARS) {
            String budget = Rules.NODE + "-" + year;
            world.send(new OpenBudget(budget, Rules.NODE, year), MANAGER);
            world.send(new OpenCredits(budget, 2 * Life.REQUESTED + 10, Life.REQUESTED, "law", "JO"), MANAGER);
        }
        Path.delegated(world);
        Walk.delegateToAll(world);
        Path.grant(world);
        Path.account(world);
        List<Walk> walks = new ArrayList<>();
        walks.add(new Walk(random, PaymentAct.EXECUTE, world, DOSSIERS.getFirst(), LocalDate.parse("2022-09-07")));
        DOSSIERS.stream()
                .skip(1)
                .forEach(
                        id -> walks.add(new Walk(random, favourite(random), world, id, LocalDate.parse("2022-05-03"))));
        return walks;
    }

    private static Act favourite(Random random) {
        return RandomLives.ACTS.get(random.nextInt(RandomLives.ACTS.size()));
    }

    /** All sums done again from the facts alone, on both sides: what the dossiers say, and what the budgets say. */
    private static final class Audit {
        private final Map<String, Long> reserved = new HashMap<>();
        private final Map<String, Long> committed = new HashMap<>();
        private final Map<String, Long> paid = new HashMap<>();
        private final Map<String, Long> budgets = new HashMap<>();
        private final List<String> problems = new ArrayList<>();

        Audit(World world) {
            DOSSIERS.forEach(id -> dossier(id, world.events(id, DossierEvent.class)));
            YEARS.forEach(year -> budget(world.events(Rules.NODE + "-" + year, BudgetEvent.class)));
            Set<String> keys = new HashSet<>(budgets.keySet());
            for (Map<String, Long> side : List.of(reserved, committed, paid)) {
                side.forEach((key, cents) -> {
                    if (cents.longValue() != budgets.getOrDefault(key, 0L)) {
                        problems.add(key + ": dossiers say " + cents + ", budgets " + budgets.get(key));
                    }
                    keys.remove(key);
                });
            }
            keys.stream().filter(key -> budgets.get(key) != 0).forEach(key -> problems.add(key + ": no dossier knows"));
        }

        Optional<String> problem() {
            return problems.stream().findFirst();
        }

        private void dossier(String id, List<DossierEvent> facts) {
            Chain chain = new Chain();
            for (DossierEvent fact : facts) {
                met.add(fact.getClass().getSimpleName());
                switch (fact) {
                    case AmountProposed e -> add(reserved, "reserved " + e.budgetId() + id, e.amountCents());
                    case GrantRefused e -> add(reserved, "reserved " + e.budgetId() + id, -e.releasedCents());
                    case ReservationLapsed e -> add(reserved, "reserved " + e.budgetId() + id, -e.releasedCents());
                    case ReservationRenewed e -> {
                        add(reserved, "reserved " + e.releasedIn() + id, -e.releasedCents());
                        add(reserved, "reserved " + e.budgetId() + id, e.amountCents());
                    }
                    case AgreementAmended e -> {
                        chain.committed = e.maxCents();
                        add(committed, "committed " + e.budgetId(), e.increaseCents());
                        withdrawn(e.budgetId(), e.commitmentYear(), e.decreaseCents());
                    }
                    case AgreementSigned e -> {
                        chain.committed = e.aeCents();
                        add(reserved, "reserved " + e.reservedIn() + id, -e.aeCents());
                        add(committed, "committed " + e.budgetId(), e.aeCents());
                    }
                    case GrantRenounced e -> {
                        add(reserved, "reserved " + e.budgetId() + id, -e.reservationReleasedCents());
                        withdrawn(e.budgetId(), e.commitmentYear(), e.commitmentWithdrawnCents());
                    }
                    case GrantWithdrawn e -> {
                        add(reserved, "reserved " + e.budgetId() + id, -e.reservationReleasedCents());
                        withdrawn(e.budgetId(), e.commitmentYear(), e.commitmentWithdrawnCents());
                    }
                    case DossierClosed e -> withdrawn(e.budgetId(), e.commitmentYear(), e.commitmentWithdrawnCents());
                    case PaymentRequested e -> chain.instalments.put(e.payment(), e.instalment());
                    case ServiceDoneCertified e -> chain.certified.put(e.payment(), e.acceptedCents());
                    case PaymentOrdered e -> chain.ordered.put(e.payment(), e.cpCents());
                    case OrderVoided e -> chain.ordered.remove(e.payment());
                    case PaymentReissued e -> chain.ordered.put(e.payment(), e.cpCents());
                    case CommitmentLowered e ->
                        withdrawn(e.budgetId(), e.commitmentYear(), e.commitmentWithdrawnCents());
                    case FinalAmountFixed e -> withdrawn(e.budgetId(), e.commitmentYear(), e.releasedCents());
                    case PaymentReturnedByBank e -> {
                        chain.paid.merge(e.payment(), -e.cpCents(), Long::sum);
                        add(paid, "paid " + e.budgetId(), e.budgetId().endsWith("-" + e.paidYear()) ? -e.cpCents() : 0);
                    }
                    case PaymentExecuted e -> {
                        chain.paid.merge(e.payment(), e.cpCents(), Long::sum);
                        add(paid, "paid " + e.budgetId(), e.cpCents());
                    }
                    default -> {}
                }
            }
            chain.problem().ifPresent(problem -> problems.add(id + ": " + problem));
        }

        private void withdrawn(String budget, int year, long cents) {
            if (budget.endsWith("-" + year)) {
                add(committed, "committed " + budget, -cents);
            }
        }

        private void budget(List<BudgetEvent> facts) {
            long openedAe = 0;
            long openedCp = 0;
            for (BudgetEvent fact : facts) {
                met.add(fact.getClass().getSimpleName());
                String id = fact.budgetId();
                switch (fact) {
                    case CreditsOpened e -> {
                        openedAe += e.aeCents();
                        openedCp += e.cpCents();
                    }
                    case FundsReserved e -> add(budgets, "reserved " + id + e.dossierId(), e.aeCents());
                    case ReservationReleased e -> add(budgets, "reserved " + id + e.dossierId(), -e.aeCents());
                    case FundsCommitted e -> add(budgets, "committed " + id, e.aeCents());
                    case CommitmentWithdrawn e -> add(budgets, "committed " + id, e.aeRestored() ? -e.aeCents() : 0);
                    case PaymentCreditsConsumed e -> add(budgets, "paid " + id, e.cpCents());
                    case PaymentCreditsRestored e -> add(budgets, "paid " + id, e.cpRestored() ? -e.cpCents() : 0);
                    default -> {}
                }
                long heldAe = budgets.getOrDefault("committed " + id, 0L)
                        + DOSSIERS.stream()
                                .mapToLong(dossier -> budgets.getOrDefault("reserved " + id + dossier, 0L))
                                .sum();
                if (heldAe > openedAe || budgets.getOrDefault("paid " + id, 0L) > openedCp) {
                    problems.add(id + " holds more than was opened after " + fact);
                }
            }
        }

        private static void add(Map<String, Long> sums, String key, long cents) {
            sums.merge(key, cents, Long::sum);
        }
    }

    /** paid, ordered, certified, committed: each within the one before. */
    private static final class Chain {
        private final Map<Integer, Instalment> instalments = new HashMap<>();
        private final Map<Integer, Long> certified = new HashMap<>();
        private final Map<Integer, Long> ordered = new HashMap<>();
        private final Map<Integer, Long> paid = new HashMap<>();
        private long committed;

        Optional<String> problem() {
            for (Map.Entry<Integer, Long> payment : paid.entrySet()) {
                if (payment.getValue() > ordered.getOrDefault(payment.getKey(), 0L)) {
                    return Optional.of("paid more than ordered: " + payment);
                }
            }
            for (Map.Entry<Integer, Long> order : ordered.entrySet()) {
                Long most = certified.get(order.getKey());
                boolean uncertifiedAdvance = most == null && instalments.get(order.getKey()) == Instalment.ADVANCE;
                if (!uncertifiedAdvance && order.getValue() > (most == null ? 0 : most)) {
                    return Optional.of("ordered more than certified: " + order);
                }
            }
            long sum = ordered.values().stream().mapToLong(Long::longValue).sum();
            return sum > committed ? Optional.of("ordered " + sum + " of " + committed) : Optional.empty();
        }
    }
}
