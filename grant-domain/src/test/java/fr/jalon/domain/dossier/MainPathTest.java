package fr.jalon.domain.dossier;

import static fr.jalon.domain.language.Life.*;
import static fr.jalon.domain.language.People.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.jalon.domain.budget.event.BudgetEvent;
import fr.jalon.domain.budget.event.BudgetEvent.*;
import fr.jalon.domain.call.RuleParameter;
import fr.jalon.domain.call.event.CallEvent;
import fr.jalon.domain.dossier.automation.WhenMoneyMovesThenKeepTheBudget;
import fr.jalon.domain.dossier.command.DossierWideCommand.WithdrawDossier;
import fr.jalon.domain.dossier.event.LifecycleStage;
import fr.jalon.domain.kernel.DossierEvent;
import fr.jalon.domain.kernel.Instalment;
import fr.jalon.domain.kernel.RuleViolated;
import fr.jalon.domain.label.command.LabelCommand.GrantLabel;
import fr.jalon.domain.language.Life;
import fr.jalon.domain.language.Path;
import fr.jalon.domain.language.Rules;
import fr.jalon.domain.language.World;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.messaging.Message;
import org.junit.jupiter.api.Test;

/** One dossier from draft to closing, through the real aggregates and the automations that tie them together. */
class MainPathTest {

    @Test
    void closesADossierLabelledAtSelection() {
        World world = Path.opened(new World(), Rules.SHIPPED);
        Path.toSelection(world);
        Path.label(world, "2021-12-08");
        Path.incubation(world);
        Path.grant(world);
        Path.payments(world);
        Path.support(world);

        DossierState state = DossierState.of(world.facts(DOSSIER));
        assertThat(state.stage()).isEqualTo(LifecycleStage.CLOSED);
        assertThat(state.version()).isEqualTo(world.stream(DOSSIER).size());
        assertThat(world.events(BUDGET_2022, BudgetEvent.class))
                .containsSubsequence(
                        new FundsReserved(
                                BUDGET_2022, Rules.NODE, 2022, DOSSIER, REQUESTED, LocalDate.parse("2022-08-30")),
                        new ReservationReleased(BUDGET_2022, Rules.NODE, 2022, DOSSIER, REQUESTED),
                        new FundsCommitted(
                                BUDGET_2022, Rules.NODE, 2022, DOSSIER, AGREEMENT, REQUESTED, 30_000_000_00L),
                        new PaymentCreditsConsumed(BUDGET_2022, Rules.NODE, 2022, DOSSIER, 1, 75_000_00L),
                        new PaymentCreditsConsumed(BUDGET_2022, Rules.NODE, 2022, DOSSIER, 2, 125_000_00L),
                        new PaymentCreditsConsumed(BUDGET_2022, Rules.NODE, 2022, DOSSIER, 3, 50_000_00L));
        assertThat(world.events(CALL, CallEvent.class))
                .endsWith(
                        new CallEvent.ApplicationRegistered(CALL, 1, DOSSIER, SIRET),
                        new CallEvent.LabelRegistered(CALL, 1, DOSSIER, 1));
    }

    @Test
    void closesADossierLabelledAfterItsIncubation() {
        World world = Path.opened(new World(), Rules.with(RuleParameter.LABEL_AFTER_INCUBATION, 1));
        Path.toSelection(world);
        assertThatThrownBy(() -> Path.label(world, "2021-12-08"))
                .isInstanceOfSatisfying(
                        RuleViolated.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("IncubationNotAttested"));
        Path.incubation(world);
        Path.label(world, "2022-05-10");
        Path.grant(world);
        Path.payments(world);
        Path.support(world);

        assertThat(DossierState.of(world.facts(DOSSIER)).stage()).isEqualTo(LifecycleStage.CLOSED);
    }

    /** What the tests of one stage start from is what the stages before it really lead to. */
    @Test
    void livesAreToldAsTheAggregatesLiveThem() {
        World world = Path.opened(new World(), Rules.SHIPPED);
        Path.toSelection(world);
        Path.label(world, "2021-12-08");
        Path.incubation(world);
        Path.grant(world);
        world.send(
                new fr.jalon.domain.payment.command.PaymentCommand.EnterBankDetails(
                        DOSSIER, new fr.jalon.domain.kernel.VaultToken(IBAN_TOKEN)),
                TELLER.on("2022-09-05"));
        world.send(
                new fr.jalon.domain.payment.command.PaymentCommand.VerifyBankDetails(DOSSIER, "call back"),
                MANAGER.on("2022-09-06"));
        Path.payment(world, 1, Instalment.ADVANCE, 75_000_00L);

        Life life = Life.untilPayable()
                .requested(1, Instalment.ADVANCE, 75_000_00L)
                .liquidated(1, 75_000_00L)
                .ordered(1, 75_000_00L)
                .controlled(1)
                .paid(1, Instalment.ADVANCE, 75_000_00L);
        assertThat(world.events(DOSSIER, DossierEvent.class))
                .isEqualTo(life.facts().stream().map(Message::getPayload).toList());
    }

    @Test
    void writesWhoActedAndWhichRulesJudgedBesideEachFact() {
        World world = Path.opened(new World(), Rules.SHIPPED);
        Path.toSelection(world);

        assertThat(world.stream(DOSSIER))
                .allSatisfy(fact ->
                        assertThat(fact.getMetaData()).containsKeys("actor", "role", "act", "effectiveOn", "at"));
        assertThat(world.stream(DOSSIER))
                .allSatisfy(fact -> assertThat(fact.getMetaData()).containsEntry("ruleSet", "2021-1"));
        assertThat(world.stream(DOSSIER).getLast().getMetaData())
                .containsEntry("actor", "system")
                .containsEntry("act", "application.select");
    }

    @Test
    void freesTheReservationOfAWithdrawnDossier() {
        World world = Path.opened(new World(), Rules.SHIPPED);
        Path.toSelection(world);
        Path.label(world, "2021-12-08");
        Path.incubation(world);
        world.send(
                new fr.jalon.domain.subsidy.command.SubsidyCommand.ProposeAmount(DOSSIER, REQUESTED, ELIGIBLE, 5_000),
                MANAGER.on("2022-06-01"));

        world.send(new WithdrawDossier(DOSSIER, "the holder left"), TELLER.on("2022-06-02"));

        assertThat(world.events(BUDGET_2022, BudgetEvent.class))
                .endsWith(new ReservationReleased(BUDGET_2022, Rules.NODE, 2022, DOSSIER, REQUESTED));
        assertThat(DossierState.of(world.facts(DOSSIER)).stage()).isEqualTo(LifecycleStage.WITHDRAWN);
    }

    @Test
    void recordsNothingWhenTheCallHasNoLabelLeft() {
        World world = Path.opened(new World(), Rules.with(RuleParameter.LABEL_TARGET, 0));
        Path.toSelection(world);
        int before = world.stream(DOSSIER).size();

        assertThatThrownBy(() -> world.send(new GrantLabel(DOSSIER), AUTHORITY.on("2021-12-08")))
                .isInstanceOfSatisfying(
                        RuleViolated.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("LabelTargetReached"));

        assertThat(world.stream(DOSSIER)).hasSize(before);
    }

    /** Control: without its automation the budget would not move, and the first test here would see it. */
    @Test
    void wouldSeeThatTheBudgetIsNotKept() {
        World world =
                Path.opened(new World(World.Wiring.without(WhenMoneyMovesThenKeepTheBudget.class)), Rules.SHIPPED);
        Path.toSelection(world);
        Path.label(world, "2021-12-08");
        Path.incubation(world);
        Path.grant(world);

        assertThat(List.<Object>copyOf(world.events(BUDGET_2022, BudgetEvent.class)))
                .noneMatch(FundsCommitted.class::isInstance);
    }
}
