package fr.jalon.app.paymentrun;

import static fr.jalon.domain.kernel.BankOutcome.REJECTED;
import static fr.jalon.domain.kernel.BankOutcome.RETURNED;
import static fr.jalon.domain.kernel.BankOutcome.SETTLED;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.app.bank.BankLine;
import fr.jalon.app.bank.Sepa;
import fr.jalon.app.paymentrun.Reconciliation.Judged;
import fr.jalon.domain.kernel.ActContext;
import fr.jalon.domain.kernel.BankOutcome;
import fr.jalon.domain.paymentrun.event.PaymentRunEvent;
import fr.jalon.domain.paymentrun.event.PaymentRunEvent.*;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which transfer a line of the bank is about, and what does not fit. */
class ReconciliationTest {
    private static final LocalDate DAY = LocalDate.of(2026, 7, 15);
    private static final String TOKEN = "v1-" + "0".repeat(32);
    private static final String SHA256 = "0f".repeat(32);
    private static final String LONG = "d-123e4567-e89b-12d3-a456-426614174000";

    private static final String IBAN = "FR7630006000011234567890189";

    private final Map<String, RunSheet> runs = new TreeMap<>();
    private final Map<String, String> vault = new TreeMap<>(Map.of(TOKEN, IBAN));

    @Test
    void aRunIsReadFromItsEvents() {
        RunSheet approved =
                sheet("r", false, added("r", "d1", 100), added("r", "d2", 200), new RunLineRemoved("r", "d1", 1));

        assertThat(approved.isIssuable()).isTrue();
        assertThat(approved.approvedAt()).isEqualTo(Instant.parse("2026-07-14T10:00:00Z"));
        assertThat(approved.lines()).extracting(RunSheet.Line::endToEndId).containsExactly("d2/1");

        RunSheet issued = issued("r2", added("r2", "d1", 100));
        assertThat(issued.isIssuable()).isFalse();
        assertThat(issued.fileSha256()).isEqualTo(SHA256);
        assertThat(RunSheet.of(messages(new RunPrepared("r3", DAY, "a"))).isIssuable())
                .isFalse();
        assertThat(sheet("r4", false, added("r4", "d1", 1), new RunCancelled("r4", List.of("d1"), List.of(1), "why"))
                        .isIssuable())
                .isFalse();
    }

    @Test
    void aLineThatFitsNamesItsRunAndOurTransfer() {
        issued("run-1", added("run-1", "d1", 7_500_000));

        assertThat(judge(line("d1/1", SETTLED, 7_500_000L)))
                .containsExactly(new Judged("run-1", "d1/1", SETTLED, 7_500_000, DAY, "", ""));
        assertThat(judge(new BankLine("run-1", "d1/1", REJECTED, null, "", DAY, "AC04", "")))
                .containsExactly(new Judged("run-1", "d1/1", REJECTED, 7_500_000, DAY, "AC04", ""));
    }

    @Test
    void whatFitsNoTransferOfOursIsKeptApart() {
        issued("run-1", added("run-1", "d1", 100));

        assertThat(problems(
                        line("d9/1", SETTLED, 100L),
                        line("NOTPROVIDED", SETTLED, 100L),
                        new BankLine("run-2", "d1/1", SETTLED, 100L, "EUR", DAY, "", ""),
                        new BankLine("run-9", "", REJECTED, null, "", DAY, "", "")))
                .containsOnly("unknown-transfer");
    }

    @Test
    void anotherAmountAnotherCurrencyAndARunThatWasNotIssuedAreKeptApart() {
        issued("run-1", added("run-1", "d1", 100));
        sheet("run-2", false, added("run-2", "d2", 100));

        assertThat(problems(
                        line("d1/1", SETTLED, 101L),
                        line("d1/1", SETTLED, 99L),
                        new BankLine("", "d1/1", SETTLED, 100L, "USD", DAY, "", ""),
                        line("d2/1", SETTLED, 100L)))
                .containsExactly("amount-differs", "amount-differs", "currency-differs", "run-not-issued");
        assertThat(judge(line("d1/1", SETTLED, 101L)).getFirst().amountCents()).isEqualTo(101);
    }

    /** Control: the right account, none, and one whose holder was erased since, are no difference. */
    @Test
    void anotherAccountIsKeptApart() {
        issued("run-1", added("run-1", "d1", 100));

        assertThat(problems(credited("DE89370400440532013000"), credited(IBAN), credited("")))
                .containsExactly("account-differs", "", "");
        vault.clear();
        assertThat(problems(credited("DE89370400440532013000"))).containsExactly("");
    }

    @Test
    void theSameNewsTwiceIsHarmlessAndOnlyAReturnMayFollowASettlement() {
        issued("run-1", added("run-1", "d1", 100));

        assertThat(problems(
                        line("d1/1", SETTLED, 100L),
                        line("d1/1", SETTLED, 100L),
                        line("d1/1", REJECTED, 100L),
                        line("d1/1", RETURNED, 100L),
                        line("d1/1", RETURNED, 100L),
                        line("d1/1", SETTLED, 100L),
                        line("d1/1", REJECTED, 100L)))
                .containsExactly("", "", "already-settled", "", "", "already-returned", "already-returned");
    }

    @Test
    void aTransferIsBookedBetweenItsIssueAndToday() {
        issued("run-1", added("run-1", "d1", 100));

        assertThat(problems(
                        booked(DAY.minusDays(2)),
                        booked(DAY.plusDays(2)),
                        booked(DAY.minusDays(1)),
                        booked(DAY.plusDays(1))))
                .containsExactly("date-before-issue", "date-in-future", "", "");
    }

    @Test
    void whatTheBankSaidInAnEarlierFileCounts() {
        issued(
                "run-1",
                added("run-1", "d1", 100),
                new RunLineReturned("run-1", "d1", 1, "d1/1", false, 100, DAY, "AC04"));

        assertThat(problems(line("d1/1", RETURNED, 100L), line("d1/1", SETTLED, 100L)))
                .containsExactly("", "already-returned");
    }

    @Test
    void anAnswerAboutAWholeRunIsOneLineForEachTransfer() {
        issued("run-1", added("run-1", "d1", 100), added("run-1", "d2", 200));

        assertThat(judge(new BankLine("run-1", "", REJECTED, null, "", DAY, "AM04", "")))
                .extracting(Judged::endToEndId, Judged::amountCents, Judged::problem)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("d1/1", 100L, ""),
                        org.assertj.core.groups.Tuple.tuple("d2/1", 200L, ""));
        assertThat(problems(new BankLine("run-1", "", SETTLED, 300L, "EUR", DAY, "", "")))
                .containsExactly("", "");
        assertThat(problems(new BankLine("run-1", "", SETTLED, 299L, "EUR", DAY, "", "")))
                .containsExactly("amount-differs");
    }

    @Test
    void aDebitOfAWholeRunLeavesOutWhatTheBankHadRejected() {
        issued("run-1", added("run-1", "d1", 100), added("run-1", "d2", 200));

        assertThat(problems(line("d1/1", REJECTED, 100L), new BankLine("run-1", "", SETTLED, 200L, "EUR", DAY, "", "")))
                .containsExactly("", "");
    }

    @Test
    void longIdsAreFoundByTheReferencesThatTheBankKnows() {
        issued("run_" + LONG, added("run_" + LONG, LONG, 100));
        String transfer = Sepa.reference(LONG + "/1");
        String run = Sepa.reference("run_" + LONG);

        assertThat(judge(new BankLine(run, transfer, SETTLED, 100L, "EUR", DAY, "", "")))
                .containsExactly(new Judged("run_" + LONG, LONG + "/1", SETTLED, 100, DAY, "", ""));
    }

    @Test
    void ofTwoRunsThatHeldATransferTheOneThatWasIssuedCounts() {
        sheet("run-1", false, added("run-1", "d1", 100), new RunCancelled("run-1", List.of("d1"), List.of(1), "why"));
        issued("run-2", added("run-2", "d1", 100));

        assertThat(judge(line("d1/1", SETTLED, 100L)).getFirst().runId()).isEqualTo("run-2");
    }

    private List<Judged> judge(BankLine... lines) {
        Function<String, List<RunLines.Held>> held = reference -> runs.values().stream()
                .flatMap(run -> run.lines().stream().map(line -> new RunLines.Held(run.runId(), line.endToEndId())))
                .toList();
        return new Reconciliation(
                        held,
                        runId -> Objects.requireNonNull(runs.get(runId)),
                        token -> Optional.ofNullable(vault.get(token)),
                        DAY.plusDays(1))
                .judge(List.of(lines));
    }

    private List<String> problems(BankLine... lines) {
        return judge(lines).stream().map(Judged::problem).toList();
    }

    private static BankLine line(String endToEndId, BankOutcome outcome, @Nullable Long amountCents) {
        return new BankLine("", endToEndId, outcome, amountCents, "EUR", DAY, "", "");
    }

    private static BankLine credited(String account) {
        return new BankLine("", "d1/1", SETTLED, 100L, "EUR", DAY, "", account);
    }

    private static BankLine booked(LocalDate on) {
        return new BankLine("", "d1/1", SETTLED, 100L, "EUR", on, "", "");
    }

    private static PaymentRunEvent added(String run, String dossier, long cents) {
        return new RunLineAdded(run, dossier, 1, dossier + "/1", cents, TOKEN, "accountant");
    }

    private RunSheet issued(String run, PaymentRunEvent... events) {
        return sheet(run, true, events);
    }

    private RunSheet sheet(String run, boolean issued, PaymentRunEvent... events) {
        List<PaymentRunEvent> all = new ArrayList<>(List.of(new RunPrepared(run, DAY, "accountant")));
        all.addAll(Arrays.stream(events).filter(RunLineAdded.class::isInstance).toList());
        all.addAll(
                Arrays.stream(events).filter(RunLineRemoved.class::isInstance).toList());
        all.add(new RunApproved(run, List.of("d"), List.of(1), 1, 1));
        if (issued) {
            all.add(new RunIssued(run, SHA256, List.of(), List.of(), 1, DAY));
        }
        all.addAll(Arrays.stream(events)
                .filter(event -> !(event instanceof RunLineAdded) && !(event instanceof RunLineRemoved))
                .toList());
        RunSheet sheet = RunSheet.of(messages(all.toArray(PaymentRunEvent[]::new)));
        runs.put(run, sheet);
        return sheet;
    }

    private static List<DomainEventMessage<?>> messages(PaymentRunEvent... events) {
        List<DomainEventMessage<?>> messages = new ArrayList<>();
        for (PaymentRunEvent event : events) {
            messages.add(new GenericDomainEventMessage<>(
                    "paymentrun",
                    event.runId(),
                    messages.size(),
                    event,
                    MetaData.with(ActContext.AT_KEY, "2026-07-14T10:00:00Z")
                            .and(ActContext.EFFECTIVE_ON_KEY, "2026-07-14")));
        }
        return messages;
    }
}
