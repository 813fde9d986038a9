package fr.jalon.domain.paymentrun;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import fr.jalon.domain.kernel.Act;
import fr.jalon.domain.kernel.ActContext;
import fr.jalon.domain.kernel.BankOutcome;
import fr.jalon.domain.kernel.NextAct;
import fr.jalon.domain.kernel.Role;
import fr.jalon.domain.kernel.rule.DocumentHashInvalid;
import fr.jalon.domain.kernel.rule.FieldMissing;
import fr.jalon.domain.kernel.rule.NotAtThisStep;
import fr.jalon.domain.kernel.rule.ReasonsMissing;
import fr.jalon.domain.kernel.rule.StaleVersion;
import fr.jalon.domain.paymentrun.command.PaymentRunCommand;
import fr.jalon.domain.paymentrun.command.PaymentRunCommand.*;
import fr.jalon.domain.paymentrun.event.PaymentRunEvent;
import fr.jalon.domain.paymentrun.event.PaymentRunEvent.*;
import fr.jalon.domain.paymentrun.rule.*;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.jspecify.annotations.Nullable;

/** Orders paid together, as one file for the bank: prepared by some, approved by another, issued once. Fr: campagne de paiement. */
@AggregateRoot(type = "paymentrun")
public final class PaymentRun {
    /** So many payments are executed in one transaction. */
    static final int MOST_LINES = 200;

    @AggregateIdentifier
    private @Nullable String runId;

    private Step step = Step.PREPARED;
    private LocalDate executionOn = LocalDate.MIN;
    private final RunLines lines = new RunLines();
    private final Set<String> preparers = new TreeSet<>();
    private long version;

    /** Steps of a run. Fr: état de la campagne. */
    public enum Step {
        PREPARED,
        APPROVED,
        ISSUED,
        CANCELLED
    }

    /** Rebuilt from its events. */
    PaymentRun() {}

    @CommandHandler
    PaymentRun(PrepareRun command, ActContext by) {
        ExecutionDayPassed.check(command.executionOn(), by.today());
        apply(new RunPrepared(command.runId(), command.executionOn(), by.actor()));
    }

    @CommandHandlerInterceptor
    void guard(PaymentRunCommand command, ActContext by, MetaData metaData) {
        StaleVersion.check(metaData.get(ActContext.EXPECTED_VERSION_KEY), version);
        guard(Act.of(command.getClass(), PaymentRunAct.values()), by);
    }

    /** Throws the rule that forbids {@code act} now, whatever its values. */
    void guard(Act act, ActContext by) {
        switch ((PaymentRunAct) act) {
            case PREPARE -> {}
            case ADD_LINE -> {
                RunNotOpen.check(step == Step.PREPARED, step);
                RunFull.check(lines.count(), MOST_LINES);
            }
            case REMOVE_LINE -> RunNotOpen.check(step == Step.PREPARED, step);
            case APPROVE -> {
                NotAtThisStep.check(act, step, Step.PREPARED);
                RunEmpty.check(lines.count());
                RunApproverPrepared.check(preparers, by.actor());
            }
            case CANCEL -> NotAtThisStep.check(act, step, Step.PREPARED, Step.APPROVED);
            case ISSUE -> {
                NotAtThisStep.check(act, step, Step.APPROVED);
                ExecutionDayPassed.check(executionOn, by.today());
                ExecutionInAnotherYear.check(executionOn, by.effectiveOn());
            }
            case RECORD_RESULT, RECORD_RETURN -> NotAtThisStep.check(act, step, Step.ISSUED);
        }
    }

    /** The acts that {@code roles} may send to the run its events make, each allowed or blocked. */
    public static List<NextAct> nextActs(Iterable<PaymentRunEvent> events, Set<Role> roles, ActContext by) {
        PaymentRun run = new PaymentRun();
        events.forEach(run::evolve);
        return NextAct.among(List.of(PaymentRunAct.values()), roles, by, run::guard);
    }

    @CommandHandler
    void decide(AddRunLine command) {
        apply(new RunLineAdded(
                id(),
                command.dossierId(),
                command.payment(),
                EndToEnd.of(command.dossierId(), command.payment(), command.attempt()),
                command.amountCents(),
                command.ibanToken(),
                command.placedBy()));
    }

    @CommandHandler
    void decide(RemoveRunLine command) {
        lines.of(command.dossierId(), command.payment());
        apply(new RunLineRemoved(id(), command.dossierId(), command.payment()));
    }

    @CommandHandler
    void decide(ApproveRun command) {
        RunTotalsDiffer.check(command.lines(), command.totalCents(), lines.count(), lines.totalCents());
        apply(new RunApproved(id(), lines.dossiers(), lines.payments(), command.lines(), command.totalCents()));
    }

    @CommandHandler
    void decide(CancelRun command) {
        ReasonsMissing.check("grounds", command.grounds());
        apply(new RunCancelled(id(), lines.dossiers(), lines.payments(), command.grounds()));
    }

    @CommandHandler
    void decide(IssueRun command) {
        DocumentHashInvalid.check(command.fileSha256());
        apply(new RunIssued(
                id(), command.fileSha256(), lines.dossiers(), lines.payments(), lines.totalCents(), executionOn));
    }

    /** What was already known of a line is said without a new fact: a file of the bank may come twice. */
    @CommandHandler
    void decide(RecordBankResult command) {
        RunLines.Line line = lines.named(command.endToEndId());
        BankAmountDiffers.check(command.endToEndId(), command.amountCents(), line.amountCents());
        if (command.outcome() == BankOutcome.SETTLED) {
            settle(command, line);
        } else {
            boolean rejected = command.outcome() == BankOutcome.REJECTED;
            giveBack(command.endToEndId(), rejected, command.bookedOn(), command.reasonCode());
        }
    }

    @CommandHandler
    void decide(RecordLineReturn command) {
        FieldMissing.check("bankReason", command.bankReason());
        giveBack(command.endToEndId(), command.rejected(), command.returnedOn(), command.bankReason());
    }

    private void settle(RecordBankResult command, RunLines.Line line) {
        LineAlreadyReturned.check(line.isReturned(), command.endToEndId());
        if (!line.isSettled()) {
            apply(new RunLineSettled(
                    id(),
                    line.dossierId(),
                    line.payment(),
                    command.endToEndId(),
                    command.amountCents(),
                    command.bookedOn()));
        }
    }

    private void giveBack(String endToEndId, boolean rejected, LocalDate bookedOn, String reason) {
        RunLines.Line line = lines.named(endToEndId);
        if (!line.isReturned()) {
            apply(new RunLineReturned(
                    id(),
                    line.dossierId(),
                    line.payment(),
                    endToEndId,
                    rejected,
                    line.amountCents(),
                    bookedOn,
                    reason));
        }
    }

    @EventSourcingHandler
    void evolve(PaymentRunEvent event) {
        runId = event.runId();
        version++;
        switch (event) {
            case RunPrepared e -> {
                executionOn = e.executionOn();
                preparers.add(e.preparedBy());
            }
            case RunLineAdded e -> {
                lines.add(e);
                preparers.add(e.placedBy());
            }
            case RunLineRemoved e -> lines.remove(e);
            // Told to no dossier before revision 2: the approval is to be given again.
            case RunApproved e -> step = e.dossierIds().isEmpty() ? Step.PREPARED : Step.APPROVED;
            case RunCancelled e -> step = Step.CANCELLED;
            case RunIssued e -> step = Step.ISSUED;
            case RunLineSettled e -> lines.settle(e.endToEndId());
            case RunLineReturned e -> lines.giveBack(e.endToEndId());
        }
    }

    private String id() {
        return Optional.ofNullable(runId).orElseThrow();
    }
}
