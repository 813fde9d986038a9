package fr.jalon.domain.recovery;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import fr.jalon.domain.application.Application;
import fr.jalon.domain.call.RuleParameter;
import fr.jalon.domain.kernel.ActContext;
import fr.jalon.domain.kernel.Money;
import fr.jalon.domain.kernel.NumberBook;
import fr.jalon.domain.kernel.RecoveryGround;
import fr.jalon.domain.kernel.rule.*;
import fr.jalon.domain.payment.Payments;
import fr.jalon.domain.recovery.command.RecoveryCommand.*;
import fr.jalon.domain.recovery.event.RecoveryEvent;
import fr.jalon.domain.recovery.event.RecoveryEvent.*;
import fr.jalon.domain.recovery.rule.*;
import fr.jalon.domain.subsidy.Subsidy;
import fr.jalon.domain.subsidy.rule.DateInFuture;
import fr.jalon.domain.subsidy.rule.NotNotified;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.CommandHandler;

/** The recoveries of a dossier: money that must come back, also once its label or its grant has fallen. Fr: reversements. */
public final class Recoveries {
    private final Application application;
    private final Subsidy subsidy;
    private final Payments payments;
    private final Map<Integer, Recovery> recoveries = new TreeMap<>();
    private boolean insolvent;
    private LocalDate claimDueOn = LocalDate.MAX;

    public Recoveries(Application application, Subsidy subsidy, Payments payments) {
        this.application = application;
        this.subsidy = subsidy;
        this.payments = payments;
    }

    /** Throws the rule that forbids {@code act} now, whatever its values. */
    public void guard(RecoveryAct act, ActContext by) {
        switch (act) {
            case OPEN_HEARING ->
                NothingToRecover.check(payments.paid().minusOrZero(claimedBeside(0, recovery -> true)));
            case RECORD_INSOLVENCY -> {
                NotNotified.check(subsidy.isAwarded() || !payments.paid().isZero());
                InsolvencyAlreadyOpened.check(insolvent);
            }
            case DECLARE_CLAIM -> {
                InsolvencyNotOpened.check(insolvent);
                checkAny(act, by);
            }
            case AGREE_PLAN, SET_OFF -> {
                checkAny(act, by);
                InsolvencyFreezesDebt.check(insolvent);
            }
            case RECORD_OBSERVATIONS,
                    DROP,
                    DECIDE,
                    ISSUE_ORDER,
                    NOTIFY_ORDER,
                    LODGE_CHALLENGE,
                    CONFIRM_ORDER,
                    CANCEL_ORDER,
                    COLLECT_SUM,
                    REMIT,
                    WRITE_OFF -> checkAny(act, by);
        }
    }

    @CommandHandler
    void decide(OpenRecoveryHearing command, ActContext by) {
        RecoveryNumberTaken.check(command.recovery(), recoveries.size() + 1);
        Money asked = AmountNotPositive.check("amountCents", command.amountCents());
        RecoveryOverPaid.check(asked, recoverable(command.recovery(), command.ground()));
        ReasonsMissing.check("reasons", command.reasons());
        apply(new RecoveryHearingOpened(
                command.dossierId(),
                command.recovery(),
                command.ground(),
                asked.cents(),
                command.reasons(),
                by.effectiveOn().plusDays(application.rules().value(RuleParameter.HEARING_DAYS))));
    }

    @CommandHandler
    void decide(RecordRecoveryObservations command, ActContext by) {
        waiting(RecoveryAct.RECORD_OBSERVATIONS, command.recovery(), by);
        FieldMissing.check("observations", command.observations());
        apply(new RecoveryObservationsReceived(command.dossierId(), command.recovery(), command.observations()));
    }

    @CommandHandler
    void decide(DropRecovery command, ActContext by) {
        waiting(RecoveryAct.DROP, command.recovery(), by);
        ReasonsMissing.check("grounds", command.grounds());
        apply(new RecoveryDropped(command.dossierId(), command.recovery(), command.grounds()));
    }

    @CommandHandler
    void decide(DecideRecovery command, ActContext by) {
        Recovery recovery = waiting(RecoveryAct.DECIDE, command.recovery(), by);
        Money decided = AmountNotPositive.check("amountCents", command.amountCents());
        DecidedOverHearing.check(decided, recovery.heard());
        checkStillPaid(command.recovery(), recovery, decided);
        ReasonsMissing.check("reasons", command.reasons());
        apply(new RecoveryDecided(
                command.dossierId(),
                command.recovery(),
                recovery.hearing().ground(),
                decided.cents(),
                command.reasons()));
    }

    @CommandHandler
    void decide(IssueRevenueOrder command, ActContext by, NumberBook numbers) {
        Recovery recovery = waiting(RecoveryAct.ISSUE_ORDER, command.recovery(), by);
        FieldMissing.check("revenueOrderNo", command.revenueOrderNo());
        RevenueOrderNumberTaken.check(
                command.revenueOrderNo(), numbers.bearers(RevenueOrderIssued.class, command.revenueOrderNo()));
        checkStillPaid(command.recovery(), recovery, recovery.left());
        apply(new RevenueOrderIssued(
                command.dossierId(),
                command.recovery(),
                command.revenueOrderNo(),
                recovery.left().cents()));
    }

    @CommandHandler
    void decide(NotifyRevenueOrder command, ActContext by) {
        waiting(RecoveryAct.NOTIFY_ORDER, command.recovery(), by);
        apply(new RevenueOrderNotified(
                command.dossierId(),
                command.recovery(),
                by.effectiveOn(),
                application.rules().monthsAfter(by.effectiveOn(), RuleParameter.CHALLENGE_MONTHS),
                application.rules().monthsAfter(by.effectiveOn(), RuleParameter.PRESCRIPTION_MONTHS)));
    }

    @CommandHandler
    void decide(LodgeChallenge command, ActContext by) {
        Recovery recovery = waiting(RecoveryAct.LODGE_CHALLENGE, command.recovery(), by);
        DateInFuture.check("postedOn", command.postedOn(), by.effectiveOn());
        ReasonsMissing.check("grounds", command.grounds());
        apply(new RevenueOrderChallenged(
                command.dossierId(),
                command.recovery(),
                command.postedOn(),
                recovery.isLate(command.postedOn()),
                command.grounds(),
                application.rules().monthsAfter(command.postedOn(), RuleParameter.RULING_MONTHS)));
    }

    @CommandHandler
    void decide(ConfirmRevenueOrder command, ActContext by) {
        waiting(RecoveryAct.CONFIRM_ORDER, command.recovery(), by);
        ReasonsMissing.check("reasons", command.reasons());
        apply(new RevenueOrderConfirmed(command.dossierId(), command.recovery(), command.reasons()));
    }

    @CommandHandler
    void decide(CancelRevenueOrder command, ActContext by) {
        Recovery recovery = waiting(RecoveryAct.CANCEL_ORDER, command.recovery(), by);
        ReasonsMissing.check("reasons", command.reasons());
        apply(new RevenueOrderCancelled(
                command.dossierId(), command.recovery(), recovery.left().cents(), command.reasons()));
    }

    @CommandHandler
    void decide(AgreeRecoveryPlan command, ActContext by) {
        Recovery recovery = waiting(RecoveryAct.AGREE_PLAN, command.recovery(), by);
        LocalDate first = command.firstDueOn();
        PlanInvalid.check(command.instalments(), recovery.left(), first, by.effectiveOn(), recovery.prescribedOn());
        apply(new RecoveryPlanAgreed(
                command.dossierId(),
                command.recovery(),
                IntStream.range(0, command.instalments())
                        .mapToObj(first::plusMonths)
                        .toList(),
                recovery.left().split(command.instalments()).stream()
                        .map(Money::cents)
                        .toList()));
    }

    @CommandHandler
    void decide(CollectRecovery command, ActContext by) {
        Recovery recovery = waiting(RecoveryAct.COLLECT_SUM, command.recovery(), by);
        Money sum = within(recovery, command.amountCents());
        FieldMissing.check("reference", command.reference());
        apply(new RecoveryCollected(
                command.dossierId(),
                command.recovery(),
                sum.cents(),
                recovery.left().minus(sum).cents(),
                command.reference(),
                by.effectiveOn()));
    }

    @CommandHandler
    void decide(OffsetDebt command, ActContext by) {
        Recovery recovery = waiting(RecoveryAct.SET_OFF, command.recovery(), by);
        Money sum = within(recovery, command.amountCents());
        FieldMissing.check("reference", command.reference());
        apply(new DebtSetOffRecorded(
                command.dossierId(),
                command.recovery(),
                sum.cents(),
                recovery.left().minus(sum).cents(),
                command.reference()));
    }

    @CommandHandler
    void decide(RemitDebt command, ActContext by) {
        Recovery recovery = waiting(RecoveryAct.REMIT, command.recovery(), by);
        Money sum = within(recovery, command.amountCents());
        ReasonsMissing.check("reasons", command.reasons());
        apply(new DebtRemitted(
                command.dossierId(),
                command.recovery(),
                sum.cents(),
                recovery.left().minus(sum).cents(),
                command.reasons()));
    }

    @CommandHandler
    void decide(WriteOffDebt command, ActContext by) {
        Recovery recovery = waiting(RecoveryAct.WRITE_OFF, command.recovery(), by);
        ReasonsMissing.check("grounds", command.grounds());
        apply(new WriteOffAdmitted(
                command.dossierId(), command.recovery(), recovery.left().cents(), command.grounds()));
    }

    @CommandHandler
    void decide(RecordInsolvency command, ActContext by) {
        DateInFuture.check("publishedOn", command.publishedOn(), by.effectiveOn());
        FieldMissing.check("reference", command.reference());
        apply(new InsolvencyOpened(
                command.dossierId(),
                0,
                command.publishedOn(),
                application.rules().monthsAfter(command.publishedOn(), RuleParameter.INSOLVENCY_CLAIM_MONTHS),
                command.reference()));
    }

    @CommandHandler
    void decide(DeclareClaim command, ActContext by) {
        Recovery recovery = waiting(RecoveryAct.DECLARE_CLAIM, command.recovery(), by);
        FieldMissing.check("reference", command.reference());
        apply(new ClaimDeclared(
                command.dossierId(),
                command.recovery(),
                recovery.left().cents(),
                by.effectiveOn().isAfter(claimDueOn),
                command.reference()));
    }

    /** Changes what these recoveries are, never checks. */
    public void evolve(RecoveryEvent event) {
        switch (event) {
            case RecoveryHearingOpened e -> recoveries.put(e.recovery(), Recovery.opened(e, prescribedOn(e)));
            case InsolvencyOpened e -> {
                insolvent = true;
                claimDueOn = e.claimDueOn();
            }
            default -> recoveries.computeIfPresent(event.recovery(), (n, recovery) -> recovery.after(event));
        }
    }

    /** Whether the beneficiary is under insolvency proceedings. */
    public boolean isInsolvent() {
        return insolvent;
    }

    /** Numbers of the recoveries that have not come to their end. */
    public List<Integer> open() {
        return recoveries.entrySet().stream()
                .filter(recovery -> recovery.getValue().step().isOpen())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What the beneficiary was told that it might have to pay back, whatever came of it. */
    public Money heard() {
        return Money.sum(recoveries.values().stream().map(Recovery::heard).toList());
    }

    /** The bank may have sent money back since the hearing was opened. */
    private void checkStillPaid(int number, Recovery recovery, Money sum) {
        RecoveryOverPaid.check(sum, recoverable(number, recovery.hearing().ground()));
    }

    /** What was paid and no other recovery claims; of an overpayment, no more than is overpaid once the final amount is known. */
    private Money recoverable(int number, RecoveryGround ground) {
        Money paid = payments.paid().minusOrZero(claimedBeside(number, recovery -> true));
        if (ground != RecoveryGround.OVERPAID || !payments.isFinal()) {
            return paid;
        }
        Money overpaid = payments.overpaid()
                .minusOrZero(
                        claimedBeside(number, recovery -> recovery.hearing().ground() == ground));
        return overpaid.isMoreThan(paid) ? paid : overpaid;
    }

    private Money claimedBeside(int number, Predicate<Recovery> counted) {
        return Money.sum(recoveries.entrySet().stream()
                .filter(other -> other.getKey() != number && counted.test(other.getValue()))
                .map(other -> other.getValue().claimed())
                .toList());
    }

    /** From the day the hearing was opened; the answer is due a known number of days after it. */
    private LocalDate prescribedOn(RecoveryHearingOpened opened) {
        long days = application.rules().value(RuleParameter.HEARING_DAYS);
        return application.rules().monthsAfter(opened.answerDueOn().minusDays(days), RuleParameter.PRESCRIPTION_MONTHS);
    }

    private void checkAny(RecoveryAct act, ActContext by) {
        List<Recovery> waiting = recoveries.values().stream()
                .filter(recovery -> recovery.isAt(act))
                .toList();
        NoRecoveryAtThisStep.check(!waiting.isEmpty(), act);
        if (waiting.stream().noneMatch(recovery -> recovery.allows(act, by.effectiveOn()))) {
            waiting.getFirst().check(act, by.effectiveOn());
        }
    }

    private Recovery waiting(RecoveryAct act, int number, ActContext by) {
        Recovery recovery = Optional.ofNullable(recoveries.get(number)).orElseThrow(() -> UnknownRecovery.of(number));
        recovery.check(act, by.effectiveOn());
        return recovery;
    }

    private static Money within(Recovery recovery, long cents) {
        Money sum = AmountNotPositive.check("amountCents", cents);
        CollectedOverDue.check(sum, recovery.left());
        return sum;
    }
}
