package fr.jalon.app.race;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.app.platform.axon.ActGateway;
import fr.jalon.app.platform.axon.Envelope;
import fr.jalon.app.support.Patiently;
import fr.jalon.app.support.RunningJalon;
import fr.jalon.app.support.Walk;
import fr.jalon.domain.budget.command.BudgetCommand.FreezeCredits;
import fr.jalon.domain.budget.command.BudgetCommand.UnfreezeCredits;
import fr.jalon.domain.budget.event.BudgetEvent;
import fr.jalon.domain.budget.event.BudgetEvent.*;
import fr.jalon.domain.kernel.Role;
import fr.jalon.domain.kernel.RuleViolated;
import fr.jalon.domain.subsidy.command.SubsidyCommand.ProposeAmount;
import fr.jalon.domain.subsidy.command.SubsidyCommand.SignAgreement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reservations, signatures and freezes race for the credits of one node from eight threads: never more is held than is open, nobody waits for
 * ever, and each loser is told which rule said no, and by what values.
 */
@ExtendWith(RunningJalon.class)
class OneNodeRaceIT {
    private static final int THREADS = 8;
    private static final int EACH = 24;
    private static final LocalDate TODAY = LocalDate.now(fr.jalon.domain.kernel.ActContext.PARIS);
    private static final String DONE = "done";
    /** What a loser may be told: no credits to promise or to sign, none to freeze, none frozen. */
    private static final Set<String> EXPECTED =
            Set.of(DONE, "InsufficientAvailableAE", "CreditsOverUnconsumed", "UnfreezeOverFrozen");

    private final ActGateway acts;
    private final JdbcClient database;
    private final EventStore events;

    OneNodeRaceIT(RunningJalon jalon) {
        acts = jalon.acts();
        database = jalon.database();
        events = jalon.bean(EventStore.class);
    }

    @Test
    void neverHoldsMoreThanIsOpenAndTellsEachLoserWhy() throws Exception {
        Walk walk = new Walk(acts, "one-node");
        LocalDate lastYear = LocalDate.of(TODAY.getYear() - 1, 12, 15);
        walk.openBudget(lastYear.getYear(), 2L * EACH * Walk.GRANT_CENTS);
        walk.openBudget(TODAY.getYear(), EACH * Walk.GRANT_CENTS);
        String budget = walk.node + "-" + TODAY.getYear();
        List<String> proposing = dossiers("one-node-a-");
        List<String> signing = dossiers("one-node-b-");
        List<String> all = new ArrayList<>(proposing);
        all.addAll(signing);
        for (int i = 0; i < all.size(); i++) {
            walk.appraise(all.get(i), i);
        }
        walk.select("one-node-session", all);
        proposing.forEach(dossier -> walk.attested(dossier, lastYear));
        signing.forEach(dossier -> walk.readyToSign(dossier, lastYear));

        List<String> outcomes = race(walk, budget, proposing, signing);

        assertThat(outcomes).hasSize(4 * EACH).isSubsetOf(EXPECTED).contains(DONE, "InsufficientAvailableAE");
        List<BudgetEvent> recorded = recorded(budget);
        assertThat(Audit.problem(recorded)).isEmpty();
        assertThat(refusals(budget))
                .isEqualTo(outcomes.stream()
                        .filter(outcome -> !outcome.equals(DONE))
                        .count());

        // Control: the audit sees one commitment too many.
        List<BudgetEvent> overspent = new ArrayList<>(recorded);
        overspent.add(new FundsCommitted(budget, walk.node, TODAY.getYear(), "x", "x", EACH * Walk.GRANT_CENTS, 0));
        assertThat(Audit.problem(overspent)).isPresent();
    }

    private List<String> race(Walk walk, String budget, List<String> proposing, List<String> signing) throws Exception {
        List<Callable<String>> tasks = new ArrayList<>();
        long half = Walk.GRANT_CENTS / 2;
        for (int i = 0; i < EACH; i++) {
            String proposed = proposing.get(i);
            String signed = signing.get(i);
            String reference = "notice " + i;
            tasks.add(() ->
                    outcome(new ProposeAmount(proposed, Walk.GRANT_CENTS, 2 * Walk.GRANT_CENTS, 5_000), Role.MANAGER));
            tasks.add(() -> outcome(new SignAgreement(signed, walk.delegation()), Role.AUTHORITY));
            tasks.add(() -> outcome(new FreezeCredits(budget, half, 0, "freeze", reference), Role.MANAGER));
            tasks.add(() -> outcome(new UnfreezeCredits(budget, half, 0, "unfreeze", reference), Role.MANAGER));
        }
        Collections.shuffle(tasks, new Random(20_220_718L));
        List<String> outcomes = new ArrayList<>();
        try (ExecutorService people = Executors.newFixedThreadPool(THREADS)) {
            for (Future<String> each : people.invokeAll(tasks, 3, TimeUnit.MINUTES)) {
                outcomes.add(each.get());
            }
        }
        return outcomes;
    }

    private String outcome(Record command, Role role) {
        try {
            Patiently.send(acts, Envelope.of(command, role.name().toLowerCase(Locale.ROOT), role));
            return DONE;
        } catch (RuleViolated refusal) {
            assertThat(refusal.values()).isNotEmpty();
            return refusal.code();
        }
    }

    private List<BudgetEvent> recorded(String budget) {
        return events.readEvents(budget)
                .asStream()
                .map(event -> (BudgetEvent) event.getPayload())
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private long refusals(String budget) {
        return database.sql("select count(*) from ops.refusal where target_id like 'one-node-%' or target_id = ?")
                .params(budget)
                .query(Long.class)
                .single();
    }

    private static List<String> dossiers(String prefix) {
        return IntStream.range(0, EACH).mapToObj(i -> prefix + i).toList();
    }

    /** The sums done again from the facts alone. A freeze may bite into reservations, and nothing else may be over. */
    private static final class Audit {
        private long opened;
        private long frozen;
        private long committed;
        private final Map<String, Long> reserved = new TreeMap<>();

        static Optional<String> problem(List<BudgetEvent> facts) {
            Audit audit = new Audit();
            return facts.stream().flatMap(fact -> audit.see(fact).stream()).findFirst();
        }

        private Optional<String> see(BudgetEvent fact) {
            boolean promises = false;
            switch (fact) {
                case CreditsOpened e -> opened += e.aeCents();
                case CreditsFrozen e -> frozen += e.aeCents();
                case CreditsUnfrozen e -> frozen -= e.aeCents();
                case FundsReserved e -> {
                    reserved.put(e.dossierId(), e.aeCents());
                    promises = true;
                }
                case ReservationReleased e -> reserved.remove(e.dossierId());
                case FundsCommitted e -> {
                    committed += e.aeCents();
                    promises = true;
                }
                default -> {}
            }
            long held = frozen
                    + committed
                    + (promises
                            ? reserved.values().stream()
                                    .mapToLong(Long::longValue)
                                    .sum()
                            : 0);
            return held > opened || frozen < 0
                    ? Optional.of(held + " held of " + opened + " after " + fact)
                    : Optional.empty();
        }
    }
}
