package fr.jalon.domain.language;

import static fr.jalon.domain.language.People.ACCOUNTANT;
import static fr.jalon.domain.language.People.ACCOUNTANT2;
import static fr.jalon.domain.language.People.PRODUCT;

import fr.jalon.domain.kernel.BankOutcome;
import fr.jalon.domain.paymentrun.command.PaymentRunCommand.*;
import fr.jalon.domain.paymentrun.event.PaymentRunEvent;
import fr.jalon.domain.paymentrun.event.PaymentRunEvent.*;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The desk of the accountants: one payment run after the other, approved, issued and answered by the bank, or given up. */
public final class RunDesk {
    private final Random random;
    private final World world;
    private int number;

    public RunDesk(Random random, World world) {
        this.random = random;
        this.world = world;
    }

    /** Does the next thing to do of the run under way; its id. */
    public String move(LocalDate today) {
        String run = "run-" + number;
        if (number == 0) {
            return prepareNext(today);
        }
        Map<String, RunLineAdded> lines = new LinkedHashMap<>();
        List<PaymentRunEvent> facts = world.events(run, PaymentRunEvent.class);
        for (PaymentRunEvent fact : facts) {
            switch (fact) {
                case RunLineAdded e -> lines.put(e.endToEndId(), e);
                case RunLineRemoved e ->
                    lines.values()
                            .removeIf(line -> line.payment() == e.payment()
                                    && line.dossierId().equals(e.dossierId()));
                default -> {}
            }
        }
        boolean issued = facts.stream().anyMatch(RunIssued.class::isInstance);
        boolean cancelled = facts.stream().anyMatch(RunCancelled.class::isInstance);
        if (cancelled || issued && random.nextInt(4) == 0) {
            return prepareNext(today);
        }
        Record next = issued ? answer(run, List.copyOf(lines.values()), today) : proceed(run, lines, facts);
        world.refusal(next, issued ? PRODUCT.on(today) : ACCOUNTANT2.on(today));
        return run;
    }

    private Record proceed(String run, Map<String, RunLineAdded> lines, List<PaymentRunEvent> facts) {
        if (random.nextInt(8) == 0) {
            return new CancelRun(run, "another day");
        }
        long total =
                lines.values().stream().mapToLong(RunLineAdded::amountCents).sum();
        return facts.stream().anyMatch(RunApproved.class::isInstance)
                ? new IssueRun(run, Life.DOCUMENT)
                : new ApproveRun(run, lines.size(), total);
    }

    private Record answer(String run, List<RunLineAdded> lines, LocalDate today) {
        RunLineAdded line = lines.get(random.nextInt(lines.size()));
        BankOutcome outcome = BankOutcome.values()[random.nextInt(BankOutcome.values().length)];
        return new RecordBankResult(run, line.endToEndId(), outcome, line.amountCents(), today, "AC04");
    }

    private String prepareNext(LocalDate today) {
        String run = "run-" + ++number;
        LocalDate lastDayOfYear = today.withDayOfYear(today.lengthOfYear());
        world.send(new PrepareRun(run, lastDayOfYear), ACCOUNTANT.on(today));
        return run;
    }
}
