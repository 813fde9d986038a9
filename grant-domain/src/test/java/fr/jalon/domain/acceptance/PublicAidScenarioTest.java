package fr.jalon.domain.acceptance;

import static fr.jalon.domain.language.Life.*;
import static fr.jalon.domain.language.People.*;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.domain.budget.event.BudgetEvent;
import fr.jalon.domain.budget.event.BudgetEvent.CommitmentWithdrawn;
import fr.jalon.domain.kernel.DossierEvent;
import fr.jalon.domain.kernel.Instalment;
import fr.jalon.domain.kernel.RecoveryGround;
import fr.jalon.domain.kernel.RuleViolated;
import fr.jalon.domain.language.Exercised;
import fr.jalon.domain.language.Path;
import fr.jalon.domain.language.Rules;
import fr.jalon.domain.language.World;
import fr.jalon.domain.payment.event.PaymentEvent.FinalAmountFixed;
import fr.jalon.domain.recovery.command.RecoveryCommand.OpenRecoveryHearing;
import fr.jalon.domain.subsidy.command.SubsidyCommand.AmendAgreement;
import fr.jalon.domain.subsidy.command.SubsidyCommand.DeclarePublicAid;
import fr.jalon.domain.subsidy.event.SubsidyEvent.PublicAidDeclared;
import fr.jalon.domain.subsidy.rule.PublicAidOver100;
import fr.jalon.domain.undertaking.event.UndertakingEvent;
import fr.jalon.domain.undertaking.event.UndertakingEvent.GrantReleased;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Other public aid of 320 000 euros for a cost of 500 000: with a grant of 250 000 the total is 570 000, so the grant is reduced by 70 000. */
class PublicAidScenarioTest {
    private World world = new World();

    @BeforeEach
    void theGrantIsNotified() {
        world = Path.opened(new World(), Rules.SHIPPED);
        Path.toSelection(world);
        Path.label(world, "2021-12-08");
        Path.incubation(world);
        Path.grant(world);
        Path.account(world);
    }

    @Test
    void reducesTheGrantBySeventyThousand() {
        world.send(new DeclarePublicAid(DOSSIER, "region", 320_000_00L), TELLER.on("2022-09-06"));
        assertThat(world.events(DOSSIER, DossierEvent.class))
                .endsWith(new PublicAidDeclared(DOSSIER, "region", 320_000_00L, 570_000_00L, 70_000_00L));

        RuleViolated refusal =
                world.refusal(amended(180_000_01L), AUTHORITY.on("2022-09-07")).orElseThrow();
        Exercised.refusal(PublicAidOver100.class, refusal);
        assertThat(refusal.values()).containsEntry("excessCents", 1L);
        world.send(amended(180_000_00L), AUTHORITY.on("2022-09-07"));

        assertThat(world.events(BUDGET_2022, BudgetEvent.class))
                .endsWith(new CommitmentWithdrawn(BUDGET_2022, Rules.NODE, 2022, DOSSIER, 70_000_00L, 2022, true));
        assertThat(world.events(SIREN, UndertakingEvent.class)).endsWith(new GrantReleased(SIREN, DOSSIER, 70_000_00L));
    }

    /** 200 000 were paid before the region gave: of 500 000 spent it leaves 180 000, and 20 000 come back. */
    @Test
    void findsWhatWasPaidBeforeTheOtherAidWasKnown() {
        Path.payment(world, 1, Instalment.ADVANCE, 75_000_00L);
        Path.payment(world, 2, Instalment.INTERIM, 125_000_00L);
        world.send(new DeclarePublicAid(DOSSIER, "region", 320_000_00L), TELLER.on("2022-11-02"));

        Path.completion(world, ELIGIBLE);
        assertThat(world.events(DOSSIER, DossierEvent.class))
                .contains(new FinalAmountFixed(
                        DOSSIER,
                        CALL,
                        1,
                        ELIGIBLE,
                        180_000_00L,
                        200_000_00L,
                        20_000_00L,
                        50_000_00L,
                        BUDGET_2022,
                        2022));
        assertThat(world.refusal(hearing(20_000_01L), MANAGER.on("2022-12-06")).map(RuleViolated::code))
                .contains("RecoveryOverPaid");
        world.send(hearing(20_000_00L), MANAGER.on("2022-12-06"));
    }

    private static OpenRecoveryHearing hearing(long cents) {
        return new OpenRecoveryHearing(DOSSIER, 1, RecoveryGround.OVERPAID, cents, List.of("the region gave more"));
    }

    private static AmendAgreement amended(long maxCents) {
        return new AmendAgreement(
                DOSSIER,
                1,
                maxCents,
                LocalDate.parse("2024-12-31"),
                false,
                Rules.DELEGATION,
                "the region gives more than was known");
    }
}
