package fr.jalon.app.paymentrun;

import fr.jalon.app.bank.BankLine;
import fr.jalon.app.bank.Sepa;
import fr.jalon.domain.kernel.BankOutcome;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds which transfer each line of a bank's answer is about, and what does not fit. Nothing is guessed: what fits no transfer, or not its
 * amount, its account or its past, is kept apart with a stable code. Fr: rapprochement.
 */
final class Reconciliation {
    static final String UNKNOWN = "unknown-transfer";
    static final String NOT_ISSUED = "run-not-issued";
    static final String CURRENCY = "currency-differs";
    static final String AMOUNT = "amount-differs";
    static final String ACCOUNT = "account-differs";
    static final String SETTLED_BEFORE = "already-settled";
    static final String RETURNED_BEFORE = "already-returned";
    static final String TOO_EARLY = "date-before-issue";
    static final String TOO_LATE = "date-in-future";
    private static final String NONE = "";

    private final Function<String, List<RunLines.Held>> lines;
    private final Function<String, RunSheet> sheets;
    private final Function<String, Optional<String>> accounts;
    private final LocalDate today;
    private final Map<String, RunSheet> read = new HashMap<>();
    private final Map<String, BankOutcome> said = new HashMap<>();

    /**
     * @param lines as {@link RunLines#find}
     * @param sheets reads a run that {@code lines} named
     * @param accounts the account behind a token; empty once its holder was erased
     */
    Reconciliation(
            Function<String, List<RunLines.Held>> lines,
            Function<String, RunSheet> sheets,
            Function<String, Optional<String>> accounts,
            LocalDate today) {
        this.lines = lines;
        this.sheets = sheets;
        this.accounts = accounts;
        this.today = today;
    }

    /**
     * One line of the answer as it will be recorded.
     *
     * @param runId empty when no run of ours fits
     * @param endToEndId ours when a transfer fits, else what the bank wrote
     * @param problem why it is kept apart, empty when it fits
     */
    record Judged(
            String runId,
            String endToEndId,
            BankOutcome outcome,
            long amountCents,
            LocalDate bookedOn,
            String reasonCode,
            String problem) {}

    /** A transfer and its run. */
    private record Found(RunSheet run, RunSheet.Line line) {}

    /** In the order of the answer: what an earlier line said counts for a later one. */
    List<Judged> judge(List<BankLine> answer) {
        return answer.stream()
                .flatMap(line -> line.isAboutWholeRun() ? whole(line) : Stream.of(single(line)))
                .toList();
    }

    private Judged single(BankLine line) {
        return found(line)
                .map(found -> judged(line, found, problem(line, found)))
                .orElseGet(() -> apart(line, UNKNOWN));
    }

    /** The transfer that bears the reference; of several, the one that was sent and that the bank has said nothing final of. */
    private Optional<Found> found(BankLine line) {
        return lines.apply(line.endToEndId()).stream()
                .filter(held -> Sepa.reference(held.endToEndId()).equals(line.endToEndId()))
                .filter(held -> line.runReference().isEmpty()
                        || Sepa.reference(held.runId()).equals(line.runReference()))
                .flatMap(held -> sheet(held.runId()).lines().stream()
                        .filter(each -> each.endToEndId().equals(held.endToEndId()))
                        .map(each -> new Found(sheet(held.runId()), each)))
                .min(Comparator.comparing((Found each) -> !each.run().isIssued())
                        .thenComparing(each -> isOver(before(each.line()))));
    }

    private Stream<Judged> whole(BankLine line) {
        Optional<RunSheet> named = lines.apply(line.runReference()).stream()
                .filter(held -> Sepa.reference(held.runId()).equals(line.runReference()))
                .map(held -> sheet(held.runId()))
                .findFirst();
        if (named.isEmpty()) {
            return Stream.of(apart(line, UNKNOWN));
        }
        RunSheet run = named.get();
        List<RunSheet.Line> meant = run.lines().stream()
                .filter(each -> line.outcome() == BankOutcome.REJECTED || before(each) != BankOutcome.REJECTED)
                .toList();
        if (!run.isIssued() || meant.isEmpty()) {
            return Stream.of(apart(line, run.isIssued() ? RETURNED_BEFORE : NOT_ISSUED));
        }
        if (isForeign(line)) {
            return Stream.of(apart(line, CURRENCY));
        }
        long total = meant.stream().mapToLong(RunSheet.Line::amountCents).sum();
        if (line.amountCents() != null && line.amountCents() != total) {
            return Stream.of(apart(line, AMOUNT));
        }
        return meant.stream().map(each -> {
            Found found = new Found(run, each);
            return judged(line, found, past(line, found));
        });
    }

    private String problem(BankLine line, Found found) {
        if (!found.run().isIssued()) {
            return NOT_ISSUED;
        }
        if (isForeign(line)) {
            return CURRENCY;
        }
        if (line.amountCents() != null && line.amountCents() != found.line().amountCents()) {
            return AMOUNT;
        }
        return isElsewhere(line, found.line()) ? ACCOUNT : past(line, found);
    }

    /** What the bank does not say, or nobody knows any more, is no difference. */
    private boolean isElsewhere(BankLine line, RunSheet.Line ordered) {
        return !line.account().isEmpty()
                && accounts.apply(ordered.ibanToken())
                        .filter(account -> !account.equals(line.account()))
                        .isPresent();
    }

    /** A transfer is booked between its issue and today, and not after it came back. */
    private String past(BankLine line, Found found) {
        if (line.bookedOn().isAfter(today)) {
            return TOO_LATE;
        }
        if (found.run().issuedOn() == null
                || line.bookedOn().isBefore(found.run().issuedOn())) {
            return TOO_EARLY;
        }
        return contradiction(line.outcome(), before(found.line()));
    }

    /** What was said before is said again without harm; a settled transfer may come back; nothing else may change. */
    private static String contradiction(BankOutcome now, @Nullable BankOutcome before) {
        if (before == null || before == now) {
            return NONE;
        }
        if (before == BankOutcome.SETTLED) {
            return now == BankOutcome.RETURNED ? NONE : SETTLED_BEFORE;
        }
        return RETURNED_BEFORE;
    }

    private Judged judged(BankLine line, Found found, String problem) {
        if (problem.isEmpty()) {
            said.put(found.line().endToEndId(), line.outcome());
        }
        long own = found.line().amountCents();
        return new Judged(
                found.run().runId(),
                found.line().endToEndId(),
                line.outcome(),
                line.isAboutWholeRun() ? own : Objects.requireNonNullElse(line.amountCents(), own),
                line.bookedOn(),
                line.reasonCode(),
                problem);
    }

    private static Judged apart(BankLine line, String problem) {
        return new Judged(
                "",
                line.isAboutWholeRun() ? line.runReference() : line.endToEndId(),
                line.outcome(),
                Objects.requireNonNullElse(line.amountCents(), 0L),
                line.bookedOn(),
                line.reasonCode(),
                problem);
    }

    private @Nullable BankOutcome before(RunSheet.Line line) {
        BankOutcome inThisAnswer = said.get(line.endToEndId());
        return inThisAnswer == null ? line.outcome() : inThisAnswer;
    }

    private static boolean isOver(@Nullable BankOutcome outcome) {
        return outcome == BankOutcome.REJECTED || outcome == BankOutcome.RETURNED;
    }

    private static boolean isForeign(BankLine line) {
        return line.amountCents() != null && !line.currency().equals("EUR");
    }

    private RunSheet sheet(String runId) {
        return read.computeIfAbsent(runId, sheets);
    }
}
