package fr.jalon.domain.acceptance;

import static fr.jalon.domain.language.Life.*;
import static fr.jalon.domain.language.People.*;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.domain.budget.command.BudgetCommand.*;
import fr.jalon.domain.budget.event.BudgetEvent;
import fr.jalon.domain.budget.event.BudgetEvent.FundsReserved;
import fr.jalon.domain.budget.rule.InsufficientAvailableAE;
import fr.jalon.domain.kernel.RuleViolated;
import fr.jalon.domain.language.Exercised;
import fr.jalon.domain.language.Life;
import fr.jalon.domain.language.Path;
import fr.jalon.domain.language.Rules;
import fr.jalon.domain.language.World;
import fr.jalon.domain.subsidy.command.SubsidyCommand.ProposeAmount;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * AE of 30 million euros: 25 million on the node of the grants, 5 million on the node of engineering. An envelope is a node, so the rule that
 * says an envelope is used up is {@code InsufficientAvailableAE} on its node.
 */
class EnvelopeScenarioTest {
    private static final String ENGINEERING = "134-INGENIERIE";
    private static final String ENGINEERING_2022 = ENGINEERING + "-2022";
    private static final LocalDate DAY = LocalDate.parse("2022-12-31");

    @Test
    void holdsAHundredGrantsAndNotOneMore() {
        World world = new World();
        open(world, BUDGET_2022, Rules.NODE, 25_000_000_00L);
        open(world, ENGINEERING_2022, ENGINEERING, 5_000_000_00L);
        IntStream.rangeClosed(1, 101)
                .mapToObj(EnvelopeScenarioTest::place)
                .forEach(id -> world.with(id, Life.untilAttested().of(id).facts()));

        IntStream.rangeClosed(1, 100).forEach(rank -> world.send(proposal(place(rank)), MANAGER.on("2022-06-01")));

        RuleViolated refusal =
                world.refusal(proposal(place(101)), MANAGER.on("2022-06-01")).orElseThrow();
        Exercised.refusal(InsufficientAvailableAE.class, refusal);
        assertThat(refusal.values())
                .containsEntry("requestedCents", 250_000_00L)
                .containsEntry("availableCents", 0L);
        assertThat(world.events(BUDGET_2022, BudgetEvent.class).stream().filter(FundsReserved.class::isInstance))
                .hasSize(100);
        assertThat(world.events(ENGINEERING_2022, BudgetEvent.class)).hasSize(2);
        Exercised.refusal(
                InsufficientAvailableAE.class,
                world.refusal(new ReserveFunds(ENGINEERING_2022, "studies", 5_000_000_01L, DAY), PRODUCT)
                        .orElseThrow());
        world.send(new ReserveFunds(ENGINEERING_2022, "studies", 5_000_000_00L, DAY), PRODUCT);
    }

    private static void open(World world, String budget, String node, long cents) {
        world.send(new OpenBudget(budget, node, 2022), MANAGER.on("2022-01-01"));
        world.send(new OpenCredits(budget, cents, cents, "finance act", "JO"), MANAGER.on("2022-01-01"));
    }

    private static String place(int rank) {
        return "place-" + rank;
    }

    private static ProposeAmount proposal(String id) {
        return Path.about(id, new ProposeAmount(DOSSIER, 250_000_00L, ELIGIBLE, 5_000));
    }
}
