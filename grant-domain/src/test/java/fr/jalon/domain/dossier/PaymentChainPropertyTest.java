package fr.jalon.domain.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.domain.language.LeanWorld;
import fr.jalon.domain.language.PaymentWalk;
import fr.jalon.domain.language.Seeds;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Ten thousand payments of a grant, paid alone or in runs, suspended, required, returned, reissued, to the final amount: at every fact
 * paid is within ordered, ordered within certified, certified within committed, and dossier and budget say the same.
 */
class PaymentChainPropertyTest implements LongFunction<Optional<String>> {
    private static final int HISTORIES = 10_000;

    private final LeanWorld world = new LeanWorld();
    private final Set<String> met = new HashSet<>();

    @Test
    void keepsPaidWithinOrderedWithinCertifiedWithinCommitted() {
        List<PaymentChainPropertyTest> tried = Seeds.hold(PaymentChainPropertyTest::new, seeds(HISTORIES));
        assertThat(tried.stream().flatMap(each -> each.met.stream()))
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
                        "FinalAmountFixed beside other aid",
                        "GrantRenounced",
                        "CommitmentLowered",
                        "CommitmentLowered of a grant that has ended");
    }

    /** What is wrong with the history of {@code seed}, if anything is. */
    @Override
    public Optional<String> apply(long seed) {
        try {
            PaymentWalk walk = new PaymentWalk(new Random(seed), world);
            while (walk.goesOn()) {
                walk.step();
            }
        } catch (RuntimeException crash) {
            return Optional.of("crash: " + crash);
        }
        // Of every fact, in order; what dossier, budget and run say is compared at the end.
        PaymentAudit audit = new PaymentAudit(world);
        met.addAll(audit.met());
        return audit.problem();
    }

    static LongStream seeds(int count) {
        return new Random(20_260_104L).longs(count);
    }
}
