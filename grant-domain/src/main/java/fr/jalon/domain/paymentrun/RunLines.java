package fr.jalon.domain.paymentrun;

import fr.jalon.domain.kernel.BankOutcome;
import fr.jalon.domain.paymentrun.event.PaymentRunEvent.RunLineAdded;
import fr.jalon.domain.paymentrun.event.PaymentRunEvent.RunLineRemoved;
import fr.jalon.domain.paymentrun.rule.UnknownRunLine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The payments of a run, in the order in which they joined it. Fr: lignes de la campagne. */
final class RunLines {
    private final Map<String, Line> lines = new LinkedHashMap<>();

    /** @param outcome what the bank said last; null as long as it said nothing */
    record Line(
            String dossierId,
            int payment,
            long amountCents,
            @Nullable BankOutcome outcome) {
        boolean isSettled() {
            return outcome == BankOutcome.SETTLED;
        }

        boolean isReturned() {
            return outcome == BankOutcome.RETURNED;
        }

        private Line with(BankOutcome next) {
            return new Line(dossierId, payment, amountCents, next);
        }
    }

    void add(RunLineAdded added) {
        lines.put(added.endToEndId(), new Line(added.dossierId(), added.payment(), added.amountCents(), null));
    }

    void remove(RunLineRemoved removed) {
        lines.values()
                .removeIf(line -> line.dossierId().equals(removed.dossierId()) && line.payment() == removed.payment());
    }

    void settle(String endToEndId) {
        lines.computeIfPresent(endToEndId, (id, line) -> line.with(BankOutcome.SETTLED));
    }

    /** A line that the bank rejected or returned: the money is back in either case. */
    void giveBack(String endToEndId) {
        lines.computeIfPresent(endToEndId, (id, line) -> line.with(BankOutcome.RETURNED));
    }

    int count() {
        return lines.size();
    }

    long totalCents() {
        return lines.values().stream().mapToLong(Line::amountCents).sum();
    }

    List<String> dossiers() {
        return lines.values().stream().map(Line::dossierId).toList();
    }

    List<Integer> payments() {
        return lines.values().stream().map(Line::payment).toList();
    }

    Line named(String endToEndId) {
        return Optional.ofNullable(lines.get(endToEndId)).orElseThrow(() -> UnknownRunLine.of(endToEndId));
    }

    Line of(String dossierId, int payment) {
        return lines.values().stream()
                .filter(line -> line.dossierId().equals(dossierId) && line.payment() == payment)
                .findFirst()
                .orElseThrow(() -> UnknownRunLine.of(EndToEnd.of(dossierId, payment, 1)));
    }
}
