package fr.jalon.domain.dossier;

import static fr.jalon.domain.language.Given.dossier;
import static fr.jalon.domain.language.Life.*;
import static fr.jalon.domain.language.People.*;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.domain.ActCatalogue;
import fr.jalon.domain.application.event.ApplicationEvent.OpinionGiven;
import fr.jalon.domain.kernel.Act;
import fr.jalon.domain.kernel.AidBasis;
import fr.jalon.domain.kernel.Duty;
import fr.jalon.domain.kernel.Instalment;
import fr.jalon.domain.kernel.Opinion;
import fr.jalon.domain.kernel.Role;
import fr.jalon.domain.kernel.rule.SeparationOfDuties;
import fr.jalon.domain.language.Acting;
import fr.jalon.domain.language.Bench;
import fr.jalon.domain.language.Life;
import fr.jalon.domain.language.Samples;
import fr.jalon.domain.payment.command.PaymentCommand.*;
import fr.jalon.domain.payment.event.PaymentEvent.PaymentLiquidated;
import fr.jalon.domain.subsidy.command.SubsidyCommand.AwardGrant;
import fr.jalon.domain.subsidy.event.SubsidyEvent.GrantAwarded;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Nobody holds two incompatible duties on one dossier, whatever their roles today. */
class SeparationOfDutiesTest {

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
                        DOSSIER, CALL, 1, REQUESTED, ELIGIBLE, 5_000, AidBasis.BLOCK_EXEMPTION, "de minimis", ""));
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

    /** The table itself, written apart from the product: each line and no other. */
    @Test
    void excludesThesePairsAndNoOther() {
        assertThat(Stream.of(Duty.values())
                        .flatMap(one -> one.incompatible().stream().map(other -> one + "-" + other)))
                .containsExactlyInAnyOrder(
                        "APPRAISE-DECIDE",
                        "DECIDE-APPRAISE",
                        "ATTEST-PROPOSE",
                        "PROPOSE-ATTEST",
                        "PROPOSE-DECIDE",
                        "DECIDE-PROPOSE",
                        "CONTROL-DECIDE",
                        "DECIDE-CONTROL",
                        "CONTROL-ORDER",
                        "ORDER-CONTROL",
                        "ORDER-COLLECT",
                        "COLLECT-ORDER",
                        "DECIDE_RECOVERY-RULE_CHALLENGE",
                        "RULE_CHALLENGE-DECIDE_RECOVERY",
                        "DECIDE_RECOVERY-COLLECT",
                        "COLLECT-DECIDE_RECOVERY",
                        "RULE_CHALLENGE-COLLECT",
                        "COLLECT-RULE_CHALLENGE",
                        "CERTIFY-ORDER",
                        "ORDER-CERTIFY",
                        "CERTIFY-PAY",
                        "PAY-CERTIFY",
                        "ORDER-PAY",
                        "PAY-ORDER",
                        "ENTER_BANK_DETAILS-VERIFY_BANK_DETAILS",
                        "VERIFY_BANK_DETAILS-ENTER_BANK_DETAILS",
                        "ENTER_BANK_DETAILS-ORDER",
                        "ORDER-ENTER_BANK_DETAILS",
                        "VERIFY_BANK_DETAILS-ORDER",
                        "ORDER-VERIFY_BANK_DETAILS");
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
