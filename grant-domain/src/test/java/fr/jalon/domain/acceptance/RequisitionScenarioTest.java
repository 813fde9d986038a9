package fr.jalon.domain.acceptance;

import static fr.jalon.domain.language.Life.*;
import static fr.jalon.domain.language.People.*;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.domain.kernel.Instalment;
import fr.jalon.domain.kernel.RuleViolated;
import fr.jalon.domain.kernel.SuspensionGround;
import fr.jalon.domain.language.Path;
import fr.jalon.domain.language.Rules;
import fr.jalon.domain.language.World;
import fr.jalon.domain.payment.command.PaymentCommand.*;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** S14: the accountant suspends; the ordonnateur requisitions, which no credits forbid. */
class RequisitionScenarioTest {
    private World world = new World();

    @BeforeEach
    void aPaymentIsOrdered() {
        world = Path.opened(new World(), Rules.SHIPPED);
        Path.toSelection(world);
        Path.label(world, "2021-12-08");
        Path.incubation(world);
        Path.grant(world);
        Path.account(world);
        Path.controlledPayment(world, 1, Instalment.ADVANCE, 75_000_00L);
    }

    @Test
    void noCreditsForbidTheRequisition() {
        suspend(SuspensionGround.NO_CREDITS);
        RuleViolated refusal = world.refusal(new RequisitionPayment(DOSSIER, 1, "pay"), ORDONNATEUR.on("2022-09-16"))
                .orElseThrow();
        assertThat(refusal.code()).isEqualTo("RequisitionNotAdmissible");
        assertThat(refusal.values()).containsEntry("ground", SuspensionGround.NO_CREDITS);
        assertThat(world.refusal(new ExecutePayment(DOSSIER, 1), ACCOUNTANT2.on("2022-09-17")))
                .isPresent();
    }

    /** On another ground the written order makes the accountant pay. */
    @Test
    void missingDocumentsDoNot() {
        suspend(SuspensionGround.MISSING_DOCUMENTS);
        world.send(new RequisitionPayment(DOSSIER, 1, "pay"), ORDONNATEUR.on("2022-09-16"));
        world.send(new ExecutePayment(DOSSIER, 1), ACCOUNTANT2.on("2022-09-17"));
    }

    private void suspend(SuspensionGround ground) {
        world.send(new SuspendPayment(DOSSIER, 1, ground, "see letter"), ACCOUNTANT.on("2022-09-15"));
    }
}
