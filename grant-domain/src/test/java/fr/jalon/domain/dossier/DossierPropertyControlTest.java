package fr.jalon.domain.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.domain.language.Mutant;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Controls of the properties of duties, payments and recoveries: each bug put back into the product is seen, by what it breaks. */
class DossierPropertyControlTest {
    /** The first of those in which the properties find nothing. */
    private static final int HISTORIES = 3_000;

    @ParameterizedTest(name = "without {0}: {1}")
    @CsvSource({
        "kernel.rule.NotAtThisStep.check, paid over ordered",
        "kernel.Money.isMoreThan, certified over committed",
        "payment.rule.InterimOverCeiling.check, asked over the ceiling",
        "payment.rule.PaymentOverGrant.check, asked over what is due",
        "payment.rule.CertifiedOverRequest.check, certified over asked",
        "payment.rule.CertifiedOverJustified.check, certified over justified",
        "payment.rule.ServiceDoneNotCertified.check, ordered over certified",
        "payment.rule.FinalAmountAlreadyFixed.check, given back what was asked",
        "payment.rule.PaymentsInProgress.check, given back what was asked",
        "payment.rule.PaidInRun.check, the bank paid",
        "kernel.Money.atMost, public aid over the cost",
        "payment.Payment.paid, executed twice",
        "payment.FinalAmount.fix, does not add up",
        "payment.PaymentOrders.fall, an order outlives its grant",
        "payment.Payments.lower, does not add up",
        "payment.FinalAmount.lower, does not add up",
        "subsidy.Subsidy.releaseAid, aid of",
        "dossier.automation.WhenMoneyMovesThenKeepTheBudget.send, consumed",
        "dossier.automation.WhenRunMovesThenTellItsPayments.on, the bank paid",
        "dossier.automation.WhenLineReturnedThenTellTheDossier.on, the bank paid"
    })
    void paymentsShowTheBug(String idle, String wrong) {
        assertSeen(idle, wrong, PaymentChainPropertyTest.class, PaymentChainPropertyTest.seeds(HISTORIES));
    }

    @ParameterizedTest(name = "without {0}: {1}")
    @CsvSource({
        "recovery.rule.RecoveryOverPaid.check, asked back",
        "recovery.rule.DecidedOverHearing.check, decided over what was heard",
        "recovery.rule.CollectionSuspended.check, enforced while a challenge suspended it",
        "recovery.rule.InsolvencyFreezesDebt.check, enforced under insolvency proceedings",
        "recovery.rule.CollectedOverDue.check, crash",
        "recovery.rule.ClaimAlreadyDeclared.check, claimed twice",
        "recovery.Recovery.leaving, the debt and the ledger differ",
        "recovery.Recovery.under, enforced while a challenge suspended it"
    })
    void recoveriesShowTheBug(String idle, String wrong) {
        assertSeen(idle, wrong, RecoveryPropertyTest.class, RecoveryPropertyTest.seeds(HISTORIES));
    }

    @ParameterizedTest(name = "without {0}")
    @ValueSource(strings = {"kernel.rule.SeparationOfDuties.check", "dossier.History.remember"})
    void dutiesShowTheBug(String idle) {
        assertSeen(idle, " did [", DutiesPropertyTest.class, DutiesPropertyTest.seeds(HISTORIES));
    }

    @ParameterizedTest(name = "without {0}")
    @ValueSource(
            strings = {
                "kernel.rule.SeparationOfDuties.check",
                "dossier.History.remember",
                "dossier.automation.WhenRunMovesThenTellItsPayments.on(RunApproved)",
                "dossier.automation.WhenRunMovesThenTellItsPayments.on(RunIssued)",
                "dossier.automation.WhenLineReturnedThenTellTheDossier.on"
            })
    void dutiesAcrossRunsShowTheBug(String idle) {
        assertSeen(idle, " did [", RunDutiesPropertyTest.class, RunDutiesPropertyTest.seeds(HISTORIES));
    }

    private static void assertSeen(
            String idle, String wrong, Class<? extends LongFunction<Optional<String>>> property, LongStream seeds) {
        assertThat(new Mutant(idle)
                        .violations(property, seeds)
                        .filter(found -> found.contains(wrong))
                        .findFirst())
                .as(wrong + " without " + idle)
                .isPresent();
    }
}
