package fr.jalon.domain.payment;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import fr.jalon.domain.application.Application;
import fr.jalon.domain.call.RuleParameter;
import fr.jalon.domain.incubation.rule.LabelNotGranted;
import fr.jalon.domain.kernel.ActContext;
import fr.jalon.domain.kernel.Instalment;
import fr.jalon.domain.kernel.Money;
import fr.jalon.domain.label.Label;
import fr.jalon.domain.payment.command.PaymentCommand;
import fr.jalon.domain.payment.command.PaymentCommand.FixFinalAmount;
import fr.jalon.domain.payment.command.PaymentCommand.RecordBankReturn;
import fr.jalon.domain.payment.command.PaymentCommand.ReturnInRun;
import fr.jalon.domain.payment.command.PaymentCommand.ReturnPaymentRequest;
import fr.jalon.domain.payment.event.PaymentEvent;
import fr.jalon.domain.payment.event.PaymentEvent.*;
import fr.jalon.domain.payment.rule.BalanceAlreadyRequested;
import fr.jalon.domain.payment.rule.ClosingDeadlinePassed;
import fr.jalon.domain.payment.rule.InsolvencyStop;
import fr.jalon.domain.payment.rule.OverdueReportBlocksPayment;
import fr.jalon.domain.payment.rule.PaymentInRun;
import fr.jalon.domain.subsidy.Subsidy;
import fr.jalon.domain.subsidy.rule.NotNotified;
import fr.jalon.domain.subsidy.rule.PublicAidOver100;
import fr.jalon.domain.subsidy.rule.StartNotDeclared;
import java.time.LocalDate;
import java.time.Month;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.axonframework.modelling.command.AggregateMember;

/** The payments of a dossier, the account they go to, and what is due in the end. Its members decide; it guards and tells them. Fr: versements. */
public final class Payments {
    static final String GRANT_ENDED = "the-grant-ended";

    private static final Set<PaymentAct> STOPPED_BY_INSOLVENCY = EnumSet.of(
            PaymentAct.ORDER,
            PaymentAct.PLACE_IN_RUN,
            PaymentAct.APPROVE_IN_RUN,
            PaymentAct.EXECUTE,
            PaymentAct.EXECUTE_IN_RUN,
            PaymentAct.REISSUE);

    /** What must still be done once the label is lost: for a payment that a run holds, that was made, or that will never be. */
    private static final Set<PaymentAct> WITHOUT_LABEL = EnumSet.of(
            PaymentAct.RETURN_REQUEST,
            PaymentAct.TAKE_OUT_OF_RUN,
            PaymentAct.LEAVE_CANCELLED_RUN,
            PaymentAct.RECORD_BANK_RETURN,
            PaymentAct.RETURN_IN_RUN,
            PaymentAct.RECORD_RETURN_IN_RUN);

    private final Application application;
    private final Label label;
    private final Subsidy subsidy;
    private final transient BooleanSupplier reportReceived;
    private final transient BooleanSupplier payeeInsolvent;
    private final PaymentBook book = new PaymentBook();
    private final PaymentHands hands = new PaymentHands();
    private final Advance advance;

    @AggregateMember
    private final FinalAmount finalAmount;

    @AggregateMember
    private final BankAccount account;

    @AggregateMember
    private final PaymentRequests requests;

    @AggregateMember
    private final PaymentOrders orders;

    @AggregateMember
    private final PaymentExecution execution;

    /**
     * Two things that only later stages know.
     *
     * @param reportReceived whether the financial report of the last year of the project was received
     * @param payeeInsolvent whether the beneficiary is under insolvency proceedings
     */
    public Payments(
            Application application,
            Label label,
            Subsidy subsidy,
            BooleanSupplier reportReceived,
            BooleanSupplier payeeInsolvent) {
        this.application = application;
        this.label = label;
        this.subsidy = subsidy;
        this.reportReceived = reportReceived;
        this.payeeInsolvent = payeeInsolvent;
        this.finalAmount = new FinalAmount(application, subsidy, book);
        this.account = new BankAccount(application, book);
        this.advance = new Advance(application, finalAmount);
        this.requests = new PaymentRequests(application, subsidy, book, finalAmount, advance);
        this.orders = new PaymentOrders(book, account, finalAmount, advance);
        this.execution = new PaymentExecution(application, label, book, advance);
    }

    /**
     * Throws the rule that forbids {@code act} now, whatever its values.
     *
     * @param person who answers for it: the actor, or whoever the product acts for
     */
    public void guard(PaymentAct act, ActContext by, String person) {
        guard(act, by);
        if (act == PaymentAct.CONTROL || act == PaymentAct.EXECUTE) {
            hands.checkAny(act, book.at(PaymentStep.before(act)::contains), person);
        }
    }

    /** Throws when {@code command} would put the control of a payment and the payment itself in the hand of {@code person}. */
    public void keepApart(PaymentCommand command, String person) {
        hands.check(command, person);
    }

    private void guard(PaymentAct act, ActContext by) {
        if (!WITHOUT_LABEL.contains(act)) {
            LabelNotGranted.check(label.isActive());
        }
        InsolvencyStop.check(STOPPED_BY_INSOLVENCY.contains(act) && payeeInsolvent.getAsBoolean());
        switch (act) {
            case ENTER_BANK_DETAILS -> {
                NotNotified.check(subsidy.isAwarded());
                PaymentInRun.check(book.at(PaymentStep.IN_RUN::equals));
            }
            case VERIFY_BANK_DETAILS, REJECT_BANK_DETAILS -> account.checkWaiting();
            case REGISTER_GUARANTEE -> NotNotified.check(subsidy.isAwarded());
            case REQUEST -> {
                checkStarted();
                BalanceAlreadyRequested.check(book.has(Instalment.BALANCE));
                ClosingDeadlinePassed.check(requests.closingDueOn(), by.effectiveOn());
            }
            case ORDER, REISSUE -> {
                book.checkAny(act);
                account.checkUsable(by.effectiveOn());
                PublicAidOver100.check(finalAmount.payable().plus(subsidy.otherAid()), subsidy.eligibleCost());
                checkReported(act, by);
            }
            case PLACE_IN_RUN, APPROVE_IN_RUN, EXECUTE, EXECUTE_IN_RUN -> {
                book.checkAny(act);
                account.checkVerified();
                checkReported(act, by);
            }
            case DECLARE_COMPLETION -> {
                checkStarted();
                finalAmount.checkNotDeclared();
            }
            case FIX_FINAL_AMOUNT -> finalAmount.checkCanBeFixed();
            case RETURN_REQUEST,
                    REVIEW_EXPENDITURE,
                    CERTIFY_SERVICE_DONE,
                    LIQUIDATE,
                    CONTROL,
                    SUSPEND,
                    REGULARISE,
                    REQUISITION,
                    TAKE_OUT_OF_RUN,
                    LEAVE_CANCELLED_RUN,
                    RETURN_IN_RUN,
                    RECORD_RETURN_IN_RUN -> book.checkAny(act);
            case RECORD_BANK_RETURN -> {
                book.checkAny(act);
                book.checkPaidAlone();
            }
        }
    }

    /** Fixes what is due in the end, which the dossier asks for as the aid that will not be paid ends with it. */
    public void conclude(FixFinalAmount command, ActContext by) {
        finalAmount.conclude(command, by);
    }

    /** Gives a request back, which the dossier asks for as it makes the plan anew. */
    public void sendBack(ReturnPaymentRequest command) {
        requests.sendBack(command);
    }

    /**
     * Records what the bank sent back; the dossier asks for it as it alone knows whether it may leave again.
     *
     * @param ended whether nothing will be paid any more
     */
    public void giveBack(RecordBankReturn command, ActContext by, boolean ended) {
        Money back = execution.giveBack(command, by);
        lower(command.dossierId(), command.payment(), back, by, ended);
    }

    /** As {@link #giveBack(RecordBankReturn, ActContext, boolean)}, of a payment that a run made. */
    public void giveBack(ReturnInRun command, ActContext by, boolean ended) {
        Money back = execution.giveBack(command, by);
        lower(command.dossierId(), command.payment(), back, by, ended);
    }

    /** Records that no order outlives the grant, which the dossier asks for as it ends. One that a run holds falls as it leaves the run. */
    public void end(String dossierId) {
        PaymentOrders.fall(book, dossierId, GRANT_ENDED);
    }

    /** Throws the rule that forbids to amend the agreement: a fixed final amount stays. */
    public void guardAmendment() {
        finalAmount.checkNotFixed();
    }

    /** Records what may still be asked and about when, once the agreement is notified. */
    public void plan(String dossierId, ActContext by) {
        if (!subsidy.isNotified()) {
            return;
        }
        Money asked = book.asked();
        InstalmentPlan plan = InstalmentPlan.of(
                finalAmount.payable().minusOrZero(asked),
                book.has(Instalment.ADVANCE) ? Money.ZERO : advance.plain(),
                finalAmount.isFixed() ? Money.ZERO : requests.ceiling().minusOrZero(asked),
                new InstalmentPlan.Days(by.effectiveOn(), subsidy.notifiedOn(), finalAmount.completionOn()));
        apply(new InstalmentsPlanned(
                dossierId,
                application.callId(),
                plan.lines().stream().map(InstalmentPlan.Line::instalment).toList(),
                plan.lines().stream().map(InstalmentPlan.Line::expectedOn).toList(),
                plan.lines().stream().map(line -> line.amount().cents()).toList()));
    }

    /**
     * Changes what these payments are, never checks.
     *
     * @param toldOn the day on which the product was told, which starts the delay before a verified account is used
     * @param person who answers for the fact
     */
    public void evolve(PaymentEvent event, LocalDate toldOn, String person) {
        hands.remember(event, person);
        switch (event) {
            case BankDetailsEntered e -> account.enter(e.ibanToken());
            case BankDetailsVerified e -> account.verify(toldOn);
            case BankDetailsRejected e -> account.enter("");
            case OrderVoided e -> book.move(e.payment(), PaymentStep.LIQUIDATED);
            case GuaranteeRegistered e -> advance.cover(e);
            case InstalmentsPlanned e -> {}
            case PaymentRequested e ->
                book.add(e.payment(), Payment.requested(e.instalment(), new Money(e.amountCents())));
            case PaymentRequestReturned e -> book.move(e.payment(), PaymentStep.RETURNED);
            case ExpenditureReviewed e -> book.change(e.payment(), p -> p.review(new Money(e.justifiedCents())));
            case ServiceDoneCertified e -> book.change(e.payment(), p -> p.certify(new Money(e.acceptedCents())));
            case PaymentLiquidated e -> book.move(e.payment(), PaymentStep.LIQUIDATED);
            case PaymentOrdered e ->
                book.change(e.payment(), p -> p.ordered(e.ibanToken(), p.order().attempt()));
            case PaymentControlled e -> book.move(e.payment(), PaymentStep.CONTROLLED);
            case PaymentSuspended e -> book.change(e.payment(), p -> p.suspended(e.ground()));
            case PaymentRegularised e -> book.move(e.payment(), PaymentStep.REGULARISED);
            case PaymentRequisitioned e -> book.move(e.payment(), PaymentStep.REQUISITIONED);
            case PaymentPlacedInRun e -> book.change(e.payment(), p -> p.inRun(e.runId()));
            case PaymentApprovedInRun e -> {}
            case PaymentTakenOutOfRun e -> book.change(e.payment(), Payment::outOfRun);
            case PaymentExecuted e -> book.change(e.payment(), p -> p.paid(e.paidOn(), e.runId()));
            case PaymentReturnedByBank e -> {
                book.move(e.payment(), PaymentStep.BANK_RETURNED);
                account.doubt();
            }
            case PaymentReissued e -> book.change(e.payment(), p -> p.ordered(e.ibanToken(), e.attempt()));
            case CompletionDeclared e -> finalAmount.complete(e.completedOn());
            case FinalAmountFixed e -> finalAmount.fix(e);
            case CommitmentLowered e -> finalAmount.lower(e);
        }
    }

    /** What was asked and not given back: paid, or still to be. */
    public Money asked() {
        return book.asked();
    }

    /** What the beneficiary has received. */
    public Money paid() {
        return book.paid();
    }

    /** What the beneficiary will have received in the end, at the most. */
    public Money expected() {
        Money payable = finalAmount.payable();
        return payable.isMoreThan(paid()) ? payable : paid();
    }

    /** Whether the final amount is fixed. */
    public boolean isFinal() {
        return finalAmount.isFixed();
    }

    /** What was paid over the final amount; zero as long as none is fixed. */
    public Money overpaid() {
        return finalAmount.isFixed() ? paid().minusOrZero(finalAmount.payable()) : Money.ZERO;
    }

    /** What is no longer to be withdrawn of the commitment: paid, or given back. */
    public Money settled() {
        return paid().plus(finalAmount.released());
    }

    /** The last year of the project, which its last financial report is about. */
    public int lastYear() {
        return finalAmount.lastYear();
    }

    /** Numbers of the payments that are neither returned nor executed. */
    public List<Integer> inProgress() {
        return book.at(PaymentStep::isInProgress);
    }

    /** When the grant has ended, all that was unpaid was withdrawn then; before, what came back may leave again within the final amount. */
    private void lower(String dossierId, int payment, Money back, ActContext by, boolean ended) {
        Money tooMuch = ended
                ? back
                : subsidy.amount()
                        .minus(settled())
                        .minusOrZero(finalAmount.payable().minusOrZero(paid()));
        finalAmount.lower(dossierId, payment, tooMuch, by);
    }

    private void checkStarted() {
        NotNotified.check(subsidy.isNotified());
        StartNotDeclared.check(subsidy.isStarted());
    }

    /** Days may pass from the order to the run, and from its approval to its issue: what is overdue stops each of them. */
    private void checkReported(PaymentAct act, ActContext by) {
        OverdueReportBlocksPayment.check(reportReceived.getAsBoolean(), reportDueOn(), act.judgedOn(by));
    }

    /** The report on a grant of several years is due after the last of them. Law 2000-321, art. 10. */
    private LocalDate reportDueOn() {
        LocalDate lastDay = LocalDate.of(subsidy.completionDueOn().getYear(), Month.DECEMBER, 31);
        return application.rules().monthsAfter(lastDay, RuleParameter.REPORT_MONTHS);
    }
}
