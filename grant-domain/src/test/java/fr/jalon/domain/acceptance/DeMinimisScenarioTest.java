package fr.jalon.domain.acceptance;

import static fr.jalon.domain.language.Life.*;
import static fr.jalon.domain.language.People.*;
import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.domain.budget.command.BudgetCommand.OpenBudget;
import fr.jalon.domain.budget.command.BudgetCommand.OpenCredits;
import fr.jalon.domain.dossier.command.DossierWideCommand.WithdrawDossier;
import fr.jalon.domain.kernel.AidBasis;
import fr.jalon.domain.kernel.RuleViolated;
import fr.jalon.domain.language.Acting;
import fr.jalon.domain.language.Exercised;
import fr.jalon.domain.language.Life;
import fr.jalon.domain.language.Rules;
import fr.jalon.domain.language.World;
import fr.jalon.domain.subsidy.command.SubsidyCommand.AwardGrant;
import fr.jalon.domain.subsidy.command.SubsidyCommand.ProposeAmount;
import fr.jalon.domain.undertaking.command.UndertakingCommand.*;
import fr.jalon.domain.undertaking.event.UndertakingEvent;
import fr.jalon.domain.undertaking.event.UndertakingEvent.*;
import fr.jalon.domain.undertaking.rule.DeMinimisCeiling;
import fr.jalon.domain.undertaking.rule.JoinedAnother;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 250 000 euros of de minimis aid to one place, awarded in June 2022 and in February 2024. */
class DeMinimisScenarioTest {
    private static final String HEAD = "443061841";
    private static final AwardGrant AWARD = new AwardGrant(DOSSIER, AidBasis.DE_MINIMIS, "reg. de minimis");

    @Test
    void isOverTheCeilingOf2022() {
        World world = proposed("2022-06-01");
        int before = world.stream(DOSSIER).size();
        RuleViolated refusal = refused(world, AWARD, AUTHORITY.on("2022-06-10"));
        assertThat(refusal.values())
                .containsEntry("amountCents", 250_000_00L)
                .containsEntry("alreadyCents", 0L)
                .containsEntry("ceilingCents", 200_000_00L);
        assertThat(world.stream(DOSSIER)).hasSize(before);
        assertThat(world.stream(SIREN)).isEmpty();
    }

    @Test
    void isWithinTheCeilingOf2024UpToThreeHundredThousandInThreeYears() {
        World world = proposed("2024-01-15");
        world.send(new RegisterUndertaking(SIREN), INSTRUCTOR.on("2024-01-16"));
        declare(world, SIREN, 50_000_01L);
        RuleViolated refusal = refused(world, AWARD, AUTHORITY.on("2024-02-10"));
        assertThat(refusal.values()).containsEntry("alreadyCents", 50_000_01L);

        World another = proposed("2024-01-15");
        another.send(new RegisterUndertaking(SIREN), INSTRUCTOR.on("2024-01-16"));
        declare(another, SIREN, 50_000_00L);
        another.send(AWARD, AUTHORITY.on("2024-02-10"));
        assertThat(another.events(SIREN, UndertakingEvent.class))
                .endsWith(new GrantRecorded(
                        SIREN,
                        DOSSIER,
                        AidBasis.DE_MINIMIS,
                        250_000_00L,
                        parse("2024-02-10"),
                        300_000_00L,
                        300_000_00L));
    }

    /** The applicant is a company of a group: what the group was granted counts, whoever of it was granted. */
    @Test
    void countsWithTheWholeGroup() {
        World world = proposed("2024-01-15");
        world.send(new RegisterUndertaking(SIREN), INSTRUCTOR.on("2024-01-16"));
        declare(world, SIREN, 20_000_00L);
        world.send(new RegisterUndertaking(HEAD), INSTRUCTOR.on("2024-01-16"));
        declare(world, HEAD, 30_000_01L);
        world.send(new JoinUndertaking(SIREN, HEAD, "owned by it"), INSTRUCTOR.on("2024-01-20"));
        assertThat(world.events(HEAD, UndertakingEvent.class))
                .endsWith(new AidsAdopted(
                        HEAD, SIREN, List.of("region"), List.of(parse("2023-03-01")), List.of(20_000_00L)));
        RuleViolated refusal = refused(world, AWARD, AUTHORITY.on("2024-02-10"));
        assertThat(refusal.values()).containsEntry("alreadyCents", 50_000_01L);
    }

    /** A group joins another; its companies come along, and nobody joins in a circle. */
    @Test
    void followsTheGroupToItsOwnHead() {
        String top = "552100554";
        World world = proposed("2024-01-15");
        for (String company : List.of(SIREN, HEAD, top)) {
            world.send(new RegisterUndertaking(company), INSTRUCTOR.on("2024-01-16"));
        }
        world.send(new JoinUndertaking(SIREN, HEAD, "owned by it"), INSTRUCTOR.on("2024-01-20"));
        world.send(new JoinUndertaking(HEAD, top, "merged"), INSTRUCTOR.on("2024-01-21"));
        Exercised.refusal(
                JoinedAnother.class,
                world.refusal(new JoinUndertaking(top, SIREN, "a circle"), INSTRUCTOR.on("2024-01-22"))
                        .orElseThrow());
        world.send(AWARD, AUTHORITY.on("2024-02-10"));
        assertThat(world.events(top, UndertakingEvent.class).getLast()).isInstanceOf(GrantRecorded.class);

        world.send(new WithdrawDossier(DOSSIER, "no money"), TELLER.on("2024-02-20"));
        assertThat(world.events(top, UndertakingEvent.class)).endsWith(new GrantReleased(top, DOSSIER, 250_000_00L));
    }

    private static World proposed(String day) {
        World world = new World();
        world.with(DOSSIER, Life.untilAttested().facts());
        String year = day.substring(0, 4);
        String budget = Rules.NODE + "-" + year;
        world.send(new OpenBudget(budget, Rules.NODE, Integer.parseInt(year)), MANAGER.on(year + "-01-01"));
        world.send(new OpenCredits(budget, 250_000_00L, 0, "finance act", "JO"), MANAGER.on(year + "-01-01"));
        return world.send(new ProposeAmount(DOSSIER, REQUESTED, ELIGIBLE, 5_000), MANAGER.on(day));
    }

    private static void declare(World world, String company, long cents) {
        world.send(
                new DeclareAid(company, "region", AidBasis.DE_MINIMIS, cents, parse("2023-03-01")),
                INSTRUCTOR.on("2024-01-16"));
    }

    private static RuleViolated refused(World world, Record command, Acting by) {
        RuleViolated refusal = world.refusal(command, by).orElseThrow();
        Exercised.refusal(DeMinimisCeiling.class, refusal);
        return refusal;
    }
}
