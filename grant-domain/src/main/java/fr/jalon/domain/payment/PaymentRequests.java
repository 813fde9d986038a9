package fr.jalon.domain.payment;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import fr.jalon.domain.application.Application;
import fr.jalon.domain.call.RuleParameter;
import fr.jalon.domain.kernel.ActContext;
import fr.jalon.domain.kernel.Instalment;
import fr.jalon.domain.kernel.Money;
import fr.jalon.domain.kernel.rule.*;
import fr.jalon.domain.payment.command.PaymentCommand.*;
import fr.jalon.domain.payment.event.PaymentEvent.*;
import fr.jalon.domain.payment.rule.*;
import fr.jalon.domain.subsidy.Subsidy;
import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;

/** What the beneficiary asks for, and what is found to be due of it. Fr: demandes de versement. */
final class PaymentRequests {
    private final Application application;
    private final Subsidy subsidy;
    private final PaymentBook book;
    private final FinalAmount finalAmount;
    private final Advance advance;

    PaymentRequests(
            Application application, Subsidy subsidy, PaymentBook book, FinalAmount finalAmount, Advance advance) {
        this.application = application;
        this.subsidy = subsidy;
        this.book = book;
        this.finalAmount = finalAmount;
        this.advance = advance;
    }

    @CommandHandler
    void decide(RegisterGuarantee command, ActContext by) {
        FieldMissing.check("reference", command.reference());
        AmountNotPositive.check("amountCents", command.amountCents());
        DelayExpired.check("guarantee", command.expiresOn(), by.effectiveOn());
        apply(new GuaranteeRegistered(
                command.dossierId(), command.reference(), command.amountCents(), command.expiresOn()));
    }

    @CommandHandler
    void decide(RequestPayment command, ActContext by) {
        PaymentNumberTaken.check(command.payment(), book.next());
        Money asked = AmountNotPositive.check("amountCents", command.amountCents());
        checkWithinGrant(command.instalment(), asked, by.effectiveOn());
        if (command.instalment() != Instalment.ADVANCE) {
            DocumentsMissing.check(command.documents());
        }
        command.documents().forEach(DocumentHashInvalid::check);
        apply(new PaymentRequested(
                command.dossierId(),
                command.payment(),
                command.instalment(),
                asked.cents(),
                command.documents(),
                by.effectiveOn()));
    }

    void sendBack(ReturnPaymentRequest command) {
        book.waiting(PaymentAct.RETURN_REQUEST, command.payment());
        ReasonsMissing.check("reasons", command.reasons());
        apply(new PaymentRequestReturned(command.dossierId(), command.payment(), command.reasons()));
    }

    @CommandHandler
    void decide(ReviewExpenditure command) {
        book.waiting(PaymentAct.REVIEW_EXPENDITURE, command.payment());
        AmountNegative.check("justifiedCents", command.justifiedCents());
        AmountNegative.check("rejectedCents", command.rejectedCents());
        FieldMissing.check("findings", command.findings());
        apply(new ExpenditureReviewed(
                command.dossierId(),
                command.payment(),
                command.justifiedCents(),
                command.rejectedCents(),
                command.findings()));
    }

    @CommandHandler
    void decide(CertifyServiceDone command) {
        Payment payment = book.waiting(PaymentAct.CERTIFY_SERVICE_DONE, command.payment());
        Money accepted = AmountNotPositive.check("acceptedCents", command.acceptedCents());
        CertifiedOverRequest.check(accepted, payment.due());
        if (payment.instalment() != Instalment.ADVANCE) {
            checkJustified(accepted, command.payment(), payment.justified());
        }
        apply(new ServiceDoneCertified(command.dossierId(), command.payment(), accepted.cents()));
    }

    /** The last day on which anything may be asked. */
    LocalDate closingDueOn() {
        return application.rules().monthsAfter(subsidy.completionDueOn(), RuleParameter.CLOSING_FILE_MONTHS);
    }

    /** What advance and interims may add up to. */
    Money ceiling() {
        LocalDate longFrom = application.rules().monthsAfter(subsidy.signedOn(), RuleParameter.LONG_PROJECT_MONTHS);
        RuleParameter rate = subsidy.completionDueOn().isAfter(longFrom)
                ? RuleParameter.LONG_INTERIM_CEILING_BP
                : RuleParameter.INTERIM_CEILING_BP;
        return finalAmount.payable().share(application.rules().value(rate));
    }

    private void checkJustified(Money accepted, int payment, Optional<Money> reviewed) {
        ExpenditureNotReviewed.check(reviewed.isPresent(), payment);
        Money justified = book.justified().plus(reviewed.orElse(Money.ZERO));
        CertifiedOverJustified.check(accepted, book.answeredFor(), finalAmount.earned(justified), justified);
    }

    private void checkWithinGrant(Instalment instalment, Money asked, LocalDate on) {
        Money already = book.asked();
        switch (instalment) {
            case ADVANCE -> {
                AdvanceAlreadyRequested.check(book.has(Instalment.ADVANCE));
                advance.checkAsked(asked, on);
                InterimOverCeiling.check(asked, already, ceiling());
            }
            case INTERIM -> InterimOverCeiling.check(asked, already, ceiling());
            case BALANCE -> {
                FinalAmountNotFixed.check(finalAmount.isFixed());
                PaymentOverGrant.check(asked, already, finalAmount.payable());
            }
        }
    }
}
