package fr.jalon.domain.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.domain.dossier.automation.WhenMoneyMovesThenKeepTheBudget;
import fr.jalon.domain.kernel.DossierEvent;
import fr.jalon.domain.language.LeanWorld;
import fr.jalon.domain.language.PaymentWalk;
import fr.jalon.domain.payment.event.PaymentEvent.*;
import fr.jalon.domain.subsidy.event.SubsidyEvent.GrantRenounced;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Ten thousand payments of a grant, paid alone or in runs, suspended, required, returned, reissued, to the final amount: at every fact
 * paid is within ordered, ordered within certified, certified within committed, and dossier and budget say the same.
 */
class PaymentChainPropertyTest {
    private static final int HISTORIES = 10_000;

    /** As many as make a spoilt oracle see its fault. */
    private static final int FEW = 300;

    private final Set<String> met = new HashSet<>();

    @Test
    void keepsPaidWithinOrderedWithinCertifiedWithinCommitted() {
        LeanWorld world = new LeanWorld();
        seeds(HISTORIES)
                .forEach(seed -> assertThat(violation(seed, world, List::of))
                        .as("seed " + seed)
                        .isEmpty());
        assertThat(met)
                .as("facts met on the way")
                .contains(
                        "PaymentExecuted",
                        "PaymentExecuted in a run",
                        "PaymentReturnedByBank",
                        "PaymentReissued",
                        "PaymentExecuted again",
                        "PaymentRequisitioned",
                        "OrderVoided",
                        "PaymentTakenOutOfRun",
                        "FinalAmountFixed",
                        "FinalAmountFixed overpaid",
                        "GrantRenounced");
    }

    /** Control: a budget that no dossier reaches is found wrong. */
    @Test
    void wouldSeeABudgetThatIsNotKept() {
        LeanWorld careless = new LeanWorld(Set.of(WhenMoneyMovesThenKeepTheBudget.class));
        assertThat(seeds(FEW).mapToObj(seed -> violation(seed, careless, List::of)))
                .anyMatch(Optional::isPresent);
    }

    /** Control: paid twice without a return between. */
    @Test
    void wouldSeeAPaymentMadeTwice() {
        assertThat(found(fact -> fact instanceof PaymentExecuted ? List.of(fact, fact) : List.of(fact)))
                .contains("executed twice");
    }

    /** Control: one cent more is paid than was ordered. */
    @Test
    void wouldSeeMorePaidThanOrdered() {
        assertThat(found(fact -> fact instanceof PaymentExecuted e
                        ? List.of(new PaymentExecuted(
                                e.dossierId(),
                                e.callId(),
                                e.wave(),
                                e.payment(),
                                e.instalment(),
                                e.budgetId(),
                                e.cpCents() + 1,
                                e.paidOn(),
                                e.runId()))
                        : List.of(fact)))
                .contains("paid over ordered");
    }

    /** Control: one cent more is ordered than was certified. */
    @Test
    void wouldSeeMoreOrderedThanCertified() {
        assertThat(found(fact -> fact instanceof PaymentOrdered e
                        ? List.of(new PaymentOrdered(e.dossierId(), e.payment(), e.cpCents() + 1, e.ibanToken()))
                        : List.of(fact)))
                .contains("ordered over certified");
    }

    /** Control: asked and certified far over the grant. */
    @Test
    void wouldSeeMoreCertifiedThanCommitted() {
        assertThat(found(fact -> switch (fact) {
                    case PaymentRequested e ->
                        List.of(new PaymentRequested(
                                e.dossierId(),
                                e.payment(),
                                e.instalment(),
                                e.amountCents() * 1_000,
                                e.documents(),
                                e.receivedOn()));
                    case ServiceDoneCertified e -> List.of(certified(e, e.acceptedCents() * 1_000));
                    default -> List.of(fact);
                }))
                .contains("certified over committed");
    }

    /** Control: certified far over what was asked. */
    @Test
    void wouldSeeMoreCertifiedThanAsked() {
        assertThat(found(fact -> fact instanceof ServiceDoneCertified e
                        ? List.of(certified(e, e.acceptedCents() * 1_000))
                        : List.of(fact)))
                .contains("certified over asked");
    }

    /** Control: the end gives back one cent that was already paid or given back. */
    @Test
    void wouldSeeACentGivenBackTwice() {
        assertThat(found(fact -> fact instanceof GrantRenounced e
                        ? List.of(new GrantRenounced(
                                e.dossierId(),
                                e.callId(),
                                e.wave(),
                                e.budgetId(),
                                0,
                                e.commitmentWithdrawnCents() + 1,
                                e.commitmentYear(),
                                e.grounds()))
                        : List.of(fact)))
                .contains("does not add up");
    }

    private static ServiceDoneCertified certified(ServiceDoneCertified fact, long cents) {
        return new ServiceDoneCertified(fact.dossierId(), fact.payment(), cents);
    }

    /** All that the oracle finds wrong in a few histories seen through {@code spoil}. */
    private String found(Function<DossierEvent, List<DossierEvent>> spoil) {
        LeanWorld world = new LeanWorld();
        return String.join(
                "; ",
                seeds(FEW)
                        .mapToObj(seed -> violation(seed, world, spoil))
                        .flatMap(Optional::stream)
                        .toList());
    }

    private Optional<String> violation(long seed, LeanWorld world, Function<DossierEvent, List<DossierEvent>> spoil) {
        PaymentWalk walk = new PaymentWalk(new Random(seed), world);
        while (walk.goesOn()) {
            walk.step();
        }
        // Of every fact, in order; what dossier and budget say of a year is compared at the end.
        PaymentAudit audit = new PaymentAudit(world, spoil);
        met.addAll(audit.met());
        return audit.problem();
    }

    private static LongStream seeds(int count) {
        return new Random(20_260_104L).longs(count);
    }
}
