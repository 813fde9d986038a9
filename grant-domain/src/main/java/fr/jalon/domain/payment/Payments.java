package fr.jalon.domain.payment;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import fr.jalon.domain.application.Application;
import fr.jalon.domain.call.RuleParameter;
import fr.jalon.domain.incubation.rule.LabelNotGranted;
import fr.jalon.domain.kernel.ActContext;
import fr.jalon.domain.kernel.Instalment;
import fr.jalon.domain.kernel.Money;
import fr.jalon.domain.kernel.rule.*;
import fr.jalon.domain.label.Label;
import fr.jalon.domain.payment.command.PaymentCommand.*;
import fr.jalon.domain.payment.event.PaymentEvent;
import fr.jalon.domain.payment.event.PaymentEvent.*;
import fr.jalon.domain.payment.rule.*;
import fr.jalon.domain.payment.rule.PaymentSuspended;
import fr.jalon.domain.subsidy.Subsidy;
import fr.jalon.domain.subsidy.rule.NotNotified;
import fr.jalon.domain.subsidy.rule.PublicAidOver100;
import fr.jalon.domain.subsidy.rule.StartNotDeclared;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.axonframework.commandhandling.CommandHandler;

/** The payments of a dossier and the account they go to. Fr: versements. */
public final class Payments {
    private final Application application;
    private final Label label;
    private final Subsidy subsidy;
    private final Map<Integer, Payment> payments = new TreeMap<>();
    private String ibanToken = "";
    private boolean verified;

    public Payments(Application application, Label label, Subsidy subsidy) {
        this.application = application;
        this.label = label;
        this.subsidy = subsidy;
    }

    /** Throws the rule that forbids {@code act} now, whatever its values. */
    public void guard(PaymentAct act) {
        LabelNotGranted.check(label.isActive());
        switch (act) {
            case ENTER_BANK_DETAILS -> NotNotified.check(subsidy.isAwarded());
            case VERIFY_BANK_DETAILS -> NoBankDetailsToVerify.check(!ibanToken.isEmpty() && !verified);
            case REQUEST -> {
                NotNotified.check(subsidy.isNotified());
                StartNotDeclared.check(subsidy.isStarted());
                BalanceAlreadyRequested.check(has(Instalment.BALANCE));
            }
            case REJECT_BANK_DETAILS,
                    REGISTER_GUARANTEE,
                    REVIEW_EXPENDITURE,
                    CONTROL,
                    REQUISITION,
                    PLACE_IN_RUN,
                    TAKE_OUT_OF_RUN,
                    LEAVE_CANCELLED_RUN,
                    EXECUTE_IN_RUN,
                    RECORD_BANK_RETURN,
                    REISSUE,
                    DECLARE_COMPLETION,
                    FIX_FINAL_AMOUNT -> {}
            case ORDER -> {
                checkAny(act);
                BankDetailsUnverified.check(verified);
                PublicAidOver100.check(subsidy.publicAid(), subsidy.eligibleCost());
            }
            case RETURN_REQUEST, CERTIFY_SERVICE_DONE, LIQUIDATE, SUSPEND, REGULARISE, EXECUTE -> checkAny(act);
        }
    }

    @CommandHandler
    void decide(EnterBankDetails command) {
        apply(new BankDetailsEntered(command.dossierId(), command.iban().value()));
    }

    @CommandHandler
    void decide(VerifyBankDetails command) {
        FieldMissing.check("evidence", command.evidence());
        apply(new BankDetailsVerified(command.dossierId(), ibanToken, command.evidence()));
    }

    @CommandHandler
    void decide(RequestPayment command, ActContext by) {
        PaymentNumberTaken.check(command.payment(), payments.size() + 1);
        Money asked = AmountNotPositive.check("amountCents", command.amountCents());
        checkWithinGrant(command.instalment(), asked);
        if (command.instalment() != Instalment.ADVANCE) {
            DocumentsMissing.check(command.documents());
        }
        apply(new PaymentRequested(
                command.dossierId(),
                command.payment(),
                command.instalment(),
                asked.cents(),
                command.documents(),
                by.effectiveOn()));
    }

    @CommandHandler
    void decide(ReturnPaymentRequest command) {
        waiting(PaymentAct.RETURN_REQUEST, command.payment());
        ReasonsMissing.check("reasons", command.reasons());
        apply(new PaymentRequestReturned(command.dossierId(), command.payment(), command.reasons()));
    }

    @CommandHandler
    void decide(CertifyServiceDone command) {
        Payment payment = waiting(PaymentAct.CERTIFY_SERVICE_DONE, command.payment());
        Money accepted = AmountNotPositive.check("acceptedCents", command.acceptedCents());
        CertifiedOverRequest.check(accepted, payment.due());
        apply(new ServiceDoneCertified(command.dossierId(), command.payment(), accepted.cents()));
    }

    @CommandHandler
    void decide(LiquidatePayment command) {
        Payment payment = waiting(PaymentAct.LIQUIDATE, command.payment());
        boolean certified = payment.step() == PaymentStep.CERTIFIED || payment.instalment() == Instalment.ADVANCE;
        ServiceDoneNotCertified.check(certified, command.payment());
        apply(new PaymentLiquidated(
                command.dossierId(), command.payment(), payment.due().cents()));
    }

    @CommandHandler
    void decide(OrderPayment command) {
        Payment payment = waiting(PaymentAct.ORDER, command.payment());
        apply(new PaymentOrdered(
                command.dossierId(), command.payment(), payment.due().cents(), ibanToken));
    }

    @CommandHandler
    void decide(SuspendPayment command) {
        waiting(PaymentAct.SUSPEND, command.payment());
        ReasonsMissing.check("grounds", command.grounds());
        apply(new PaymentEvent.PaymentSuspended(
                command.dossierId(), command.payment(), command.ground(), command.grounds()));
    }

    @CommandHandler
    void decide(RegularisePayment command) {
        waiting(PaymentAct.REGULARISE, command.payment());
        ReasonsMissing.check("answer", command.answer());
        apply(new PaymentRegularised(command.dossierId(), command.payment(), command.answer()));
    }

    @CommandHandler
    void decide(ExecutePayment command, ActContext by) {
        Payment payment = known(command.payment());
        PaymentSuspended.check(payment.step() == PaymentStep.SUSPENDED, command.payment());
        waiting(PaymentAct.EXECUTE, command.payment());
        apply(new PaymentExecuted(
                command.dossierId(),
                application.callId(),
                application.wave(),
                command.payment(),
                payment.instalment(),
                application.budgetId(by.effectiveOn()),
                payment.due().cents(),
                by.effectiveOn(),
                ""));
    }

    /** Changes what these payments are, never checks. */
    public void evolve(PaymentEvent event) {
        switch (event) {
            case BankDetailsEntered e -> {
                ibanToken = e.ibanToken();
                verified = false;
            }
            case BankDetailsVerified e -> verified = true;
            case PaymentRequested e ->
                payments.put(
                        e.payment(), new Payment(e.instalment(), PaymentStep.REQUESTED, new Money(e.amountCents())));
            case PaymentRequestReturned e -> move(e.payment(), PaymentStep.RETURNED);
            case ServiceDoneCertified e -> {
                move(e.payment(), PaymentStep.CERTIFIED);
                payments.computeIfPresent(e.payment(), (n, p) -> p.due(new Money(e.acceptedCents())));
            }
            case PaymentLiquidated e -> move(e.payment(), PaymentStep.LIQUIDATED);
            case PaymentOrdered e -> move(e.payment(), PaymentStep.ORDERED);
            case PaymentEvent.PaymentSuspended e -> move(e.payment(), PaymentStep.SUSPENDED);
            case PaymentRegularised e -> move(e.payment(), PaymentStep.REGULARISED);
            case PaymentExecuted e -> move(e.payment(), PaymentStep.EXECUTED);
            case BankDetailsRejected e -> {}
            case OrderVoided e -> {}
            case GuaranteeRegistered e -> {}
            case InstalmentsPlanned e -> {}
            case ExpenditureReviewed e -> {}
            case PaymentControlled e -> {}
            case PaymentRequisitioned e -> {}
            case PaymentPlacedInRun e -> {}
            case PaymentTakenOutOfRun e -> {}
            case PaymentReturnedByBank e -> {}
            case PaymentReissued e -> {}
            case CompletionDeclared e -> {}
            case FinalAmountFixed e -> {}
        }
    }

    /** What the beneficiary has received. */
    public Money paid() {
        return total(payments.values().stream()
                .filter(payment -> payment.step() == PaymentStep.EXECUTED)
                .toList());
    }

    /** Numbers of the payments that are neither returned nor executed. */
    public List<Integer> inProgress() {
        return payments.entrySet().stream()
                .filter(payment -> payment.getValue().step().isInProgress())
                .map(Map.Entry::getKey)
                .toList();
    }

    private void checkWithinGrant(Instalment instalment, Money asked) {
        Money grant = subsidy.amount();
        Money already = total(payments.values());
        switch (instalment) {
            case ADVANCE -> {
                AdvanceAlreadyRequested.check(has(Instalment.ADVANCE));
                AdvanceOverRate.check(asked, grant.share(application.rules().value(RuleParameter.ADVANCE_RATE_BP)));
                InterimOverCeiling.check(asked, already, ceiling(grant));
            }
            case INTERIM -> InterimOverCeiling.check(asked, already, ceiling(grant));
            case BALANCE -> PaymentOverGrant.check(asked, already, grant);
        }
    }

    /** What advance and interims may add up to. */
    private Money ceiling(Money grant) {
        return grant.share(application.rules().value(RuleParameter.INTERIM_CEILING_BP));
    }

    private boolean has(Instalment instalment) {
        return payments.values().stream()
                .anyMatch(payment -> payment.instalment() == instalment && payment.step() != PaymentStep.RETURNED);
    }

    private void checkAny(PaymentAct act) {
        NoPaymentAtThisStep.check(
                payments.values().stream()
                        .anyMatch(payment -> PaymentStep.before(act).contains(payment.step())),
                act);
    }

    private Payment waiting(PaymentAct act, int number) {
        Payment payment = known(number);
        Set<PaymentStep> before = PaymentStep.before(act);
        NotAtThisStep.check(act, payment.step(), before.toArray(PaymentStep[]::new));
        return payment;
    }

    private Payment known(int number) {
        return Optional.ofNullable(payments.get(number)).orElseThrow(() -> UnknownPayment.of(number));
    }

    private void move(int number, PaymentStep step) {
        payments.computeIfPresent(number, (n, payment) -> payment.at(step));
    }

    private static Money total(java.util.Collection<Payment> payments) {
        return Money.sum(payments.stream()
                .filter(payment -> payment.step() != PaymentStep.RETURNED)
                .map(Payment::due)
                .toList());
    }

    /** One payment: what is due is what was asked until service done is certified for less. */
    private record Payment(Instalment instalment, PaymentStep step, Money due) {
        Payment at(PaymentStep next) {
            return new Payment(instalment, next, due);
        }

        Payment due(Money accepted) {
            return new Payment(instalment, step, accepted);
        }
    }
}
