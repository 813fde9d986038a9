package fr.jalon.domain.dossier;

import static fr.jalon.domain.language.Given.dossier;
import static fr.jalon.domain.language.Life.*;
import static fr.jalon.domain.language.People.*;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.domain.ActCatalogue;
import fr.jalon.domain.application.event.ApplicationEvent.OpinionGiven;
import fr.jalon.domain.kernel.Act;
import fr.jalon.domain.kernel.AidBasis;
import fr.jalon.domain.kernel.ControlPoint;
import fr.jalon.domain.kernel.Duty;
import fr.jalon.domain.kernel.Instalment;
import fr.jalon.domain.kernel.Opinion;
import fr.jalon.domain.kernel.RecoveryGround;
import fr.jalon.domain.kernel.Role;
import fr.jalon.domain.kernel.rule.SeparationOfDuties;
import fr.jalon.domain.language.Acting;
import fr.jalon.domain.language.Bench;
import fr.jalon.domain.language.Life;
import fr.jalon.domain.language.Samples;
import fr.jalon.domain.payment.command.PaymentCommand.*;
import fr.jalon.domain.payment.event.PaymentEvent.PaymentLiquidated;
import fr.jalon.domain.recovery.command.RecoveryCommand.*;
import fr.jalon.domain.recovery.event.RecoveryEvent.RevenueOrderCancelled;
import fr.jalon.domain.subsidy.SubsidyAct;
import fr.jalon.domain.subsidy.command.SubsidyCommand.AwardGrant;
import fr.jalon.domain.subsidy.command.SubsidyCommand.ProposeAmount;
import fr.jalon.domain.subsidy.event.SubsidyEvent.GrantAwarded;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Nobody holds two incompatible duties on one dossier, whatever their roles today. */
class SeparationOfDutiesTest {
    private static final Life PAID = untilPayable()
            .requested(1, Instalment.INTERIM, 100)
            .certified(1, 100)
            .liquidated(1, 100)
            .ordered(1, 100)
            .paid(1, Instalment.INTERIM, 100);

    /** Every pair of acts whose duties exclude each other, in both orders. */
    @ParameterizedTest(name = "{0} after {1}")
    @MethodSource("incompatible")
    void refusesAnActAfterAnIncompatibleOne(Act act, Act earlier) {
        Acting sameOne = Acting.by("same", Samples.sender(act).role());
        Acting before = Acting.by("same", Samples.sender(earlier).role());
        // Which fact it was does not matter: the act written beside it says which duty was taken.
        Life life = untilPayable().and(new OpinionGiven(DOSSIER, "prefect", Opinion.FAVOURABLE, ""), before, earlier);
        Bench.refuses(SeparationOfDuties.class, life, Samples.of(act), sameOne);
    }

    @Test
    void refusesTheAwardToWhoeverAppraised() {
        dossier(untilProposed())
                .when(
                        new AwardGrant(DOSSIER, AidBasis.BLOCK_EXEMPTION, "de minimis"),
                        Acting.by("instructor", Role.AUTHORITY))
                .refusedBy(SeparationOfDuties.class, "earlierDuty", "APPRAISE");
        dossier(untilProposed())
                .when(
                        new AwardGrant(DOSSIER, AidBasis.BLOCK_EXEMPTION, "de minimis"),
                        Acting.by("teller", Role.AUTHORITY))
                .records(new GrantAwarded(
                        DOSSIER, CALL, 1, REQUESTED, ELIGIBLE, 5_000, AidBasis.BLOCK_EXEMPTION, "de minimis", SIREN));
    }

    @Test
    void refusesTheLiquidationToWhoeverCertifiedAndThePaymentToWhoeverOrdered() {
        Life certified = untilPayable().requested(1, Instalment.INTERIM, 10).certified(1, 10);
        dossier(certified)
                .when(new LiquidatePayment(DOSSIER, 1), Acting.by("certifier", Role.ORDONNATEUR))
                .refusedBy(SeparationOfDuties.class, "earlierDuty", "CERTIFY");
        dossier(certified)
                .when(new LiquidatePayment(DOSSIER, 1), ORDONNATEUR)
                .records(new PaymentLiquidated(DOSSIER, 1, 10));
        dossier(certified.liquidated(1, 10).ordered(1, 10).controlled(1))
                .when(new ExecutePayment(DOSSIER, 1), Acting.by("ordonnateur", Role.ACCOUNTANT))
                .refusedBy(SeparationOfDuties.class, "duty", "PAY");
    }

    @Test
    void refusesToVerifyTheAccountToWhoeverEnteredIt() {
        dossier(untilStarted().accountEntered())
                .when(new VerifyBankDetails(DOSSIER, "call back"), Acting.by("teller", Role.MANAGER))
                .refusedBy(SeparationOfDuties.class, "earlierDuty", "ENTER_BANK_DETAILS");
    }

    /** SD3: who proposed the amount does not decide it. */
    @Test
    void refusesTheAwardToWhoeverProposedTheAmount() {
        dossier(untilProposed())
                .when(
                        new AwardGrant(DOSSIER, AidBasis.BLOCK_EXEMPTION, "de minimis"),
                        Acting.by("manager", Role.AUTHORITY))
                .refusedBy(SeparationOfDuties.class, "earlierDuty", "PROPOSE");
    }

    /** SD8: who attested the incubation has no say in the amount. */
    @Test
    void refusesToProposeTheAmountToWhoeverAttested() {
        dossier(untilAttested())
                .when(new ProposeAmount(DOSSIER, REQUESTED, ELIGIBLE, 5_000), Acting.by("teller", Role.MANAGER))
                .refusedBy(SeparationOfDuties.class, "earlierDuty", "ATTEST");
    }

    /** SD5: ordering and collecting are kept apart, be it across spending and revenue. */
    @Test
    void refusesToCollectToWhoeverOrderedAndToOrderToWhoeverPaid() {
        dossier(PAID.owing(1, 60))
                .when(new CollectRecovery(DOSSIER, 1, 60, "transfer 1"), Acting.by("ordonnateur", Role.ACCOUNTANT))
                .refusedBy(SeparationOfDuties.class, "earlierDuty", "ORDER");
        dossier(PAID.hearing(1, RecoveryGround.OVERPAID, 60).observed(1).recoveryDecided(1, 60))
                .when(new IssueRevenueOrder(DOSSIER, 1, "TP-2025-001"), Acting.by("accountant2", Role.ORDONNATEUR))
                .refusedBy(SeparationOfDuties.class, "earlierDuty", "PAY");
    }

    /** SD5: whoever committed the State to pay does not pay, nor collects; for revenue as for expenditure. */
    @Test
    void keepsTheAccountantFromWhatTheOrdonnateurDecides() {
        Life ordered = untilPayable()
                .requested(1, Instalment.ADVANCE, 100)
                .liquidated(1, 100)
                .ordered(1, 100);
        dossier(ordered)
                .when(
                        new ControlPayment(DOSSIER, 1, List.of(ControlPoint.values())),
                        Acting.by("authority", Role.ACCOUNTANT))
                .refusedBy(SeparationOfDuties.class, "earlierDuty", "DECIDE");
        dossier(PAID.hearing(1, RecoveryGround.OVERPAID, 60)
                        .observed(1)
                        .recoveryDecided(1, 60)
                        .orderIssued(1, 60))
                .when(
                        new NotifyRevenueOrder(DOSSIER, 1),
                        Acting.by("authority", Role.ACCOUNTANT).on("2025-06-02"))
                .refusedBy(SeparationOfDuties.class, "duty", "COLLECT");
    }

    /** SD9: a challenge is ruled on by somebody who did not decide, be it the ordonnateur who issued the order. */
    @Test
    void refusesToRuleToWhoeverDecided() {
        Life challenged = PAID.owing(1, 60).challenged(1, false);
        dossier(challenged)
                .when(
                        new CancelRevenueOrder(DOSSIER, 1, List.of("it is")),
                        Acting.by("authority", Role.AUTHORITY).on("2025-06-02"))
                .refusedBy(SeparationOfDuties.class, "earlierDuty", "DECIDE_RECOVERY");
        dossier(challenged)
                .when(new CancelRevenueOrder(DOSSIER, 1, List.of("it is")), ORDONNATEUR.on("2025-06-02"))
                .records(new RevenueOrderCancelled(DOSSIER, 1, 60, List.of("it is")));
    }

    /** SD12: the controller's visa and the ordonnateur's line do not meet. */
    @Test
    void keepsTheVisaFromWhoeverOrdersOrDecides() {
        assertThat(Duty.CONTROL.incompatible()).containsExactlyInAnyOrder(Duty.ORDER, Duty.DECIDE);
        assertThat(Stream.of(SubsidyAct.GRANT_VISA, SubsidyAct.REFUSE_VISA))
                .allSatisfy(visa -> assertThat(visa.duty()).contains(Duty.CONTROL));
    }

    /** The table itself, written apart from the product: each line and no other. */
    @Test
    void excludesThesePairsAndNoOther() {
        assertThat(Stream.of(Duty.values())
                        .flatMap(one -> one.incompatible().stream().map(other -> one + "-" + other)))
                .containsExactlyInAnyOrder(
                        "APPRAISE-DECIDE",
                        "DECIDE-APPRAISE",
                        "PROPOSE-DECIDE",
                        "DECIDE-PROPOSE",
                        "ATTEST-PROPOSE",
                        "PROPOSE-ATTEST",
                        "CONTROL-DECIDE",
                        "DECIDE-CONTROL",
                        "CONTROL-ORDER",
                        "ORDER-CONTROL",
                        "CERTIFY-ORDER",
                        "ORDER-CERTIFY",
                        "CERTIFY-PAY",
                        "PAY-CERTIFY",
                        "ORDER-PAY",
                        "PAY-ORDER",
                        "DECIDE-PAY",
                        "PAY-DECIDE",
                        "DECIDE-COLLECT",
                        "COLLECT-DECIDE",
                        "DECIDE_RECOVERY-PAY",
                        "PAY-DECIDE_RECOVERY",
                        "RULE_CHALLENGE-PAY",
                        "PAY-RULE_CHALLENGE",
                        "ORDER-COLLECT",
                        "COLLECT-ORDER",
                        "ENTER_BANK_DETAILS-VERIFY_BANK_DETAILS",
                        "VERIFY_BANK_DETAILS-ENTER_BANK_DETAILS",
                        "ENTER_BANK_DETAILS-ORDER",
                        "ORDER-ENTER_BANK_DETAILS",
                        "VERIFY_BANK_DETAILS-ORDER",
                        "ORDER-VERIFY_BANK_DETAILS",
                        "DECIDE_RECOVERY-RULE_CHALLENGE",
                        "RULE_CHALLENGE-DECIDE_RECOVERY",
                        "DECIDE_RECOVERY-COLLECT",
                        "COLLECT-DECIDE_RECOVERY",
                        "RULE_CHALLENGE-COLLECT",
                        "COLLECT-RULE_CHALLENGE");
    }

    static Stream<Arguments> incompatible() {
        return ActCatalogue.OF_A_DOSSIER.stream()
                .flatMap(act -> ActCatalogue.OF_A_DOSSIER.stream()
                        .filter(earlier ->
                                act.duty().isPresent() && earlier.duty().isPresent())
                        .filter(earlier -> act.duty()
                                .orElseThrow()
                                .incompatible()
                                .contains(earlier.duty().orElseThrow()))
                        .map(earlier -> Arguments.of(act, earlier)));
    }
}
