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
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;

/** What the beneficiary asks for, and what is found to be due of it. Fr: demandes de versement. */
final class PaymentRequests {
    private final Application application;
    private final Subsidy subsidy;
    private final PaymentBook book;
    private final FinalAmount finalAmount;
    private @Nullable GuaranteeRegistered guarantee;

    PaymentRequests(Application application, Subsidy subsidy, PaymentBook book, FinalAmount finalAmount) {
        this.application = application;
        this.subsidy = subsidy;
        this.book = book;
        this.finalAmount = finalAmount;
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
            ExpenditureNotReviewed.check(payment.justified().isPresent(), command.payment());
        }
        payment.justified().ifPresent(justified -> CertifiedOverJustified.check(accepted, justified));
        apply(new ServiceDoneCertified(command.dossierId(), command.payment(), accepted.cents()));
    }

    void register(GuaranteeRegistered registered) {
        guarantee = registered;
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

    /** What may be asked as an advance without a guarantee. */
    Money plainAdvance() {
        return finalAmount.payable().share(application.rules().value(RuleParameter.ADVANCE_RATE_BP));
    }

    private void checkWithinGrant(Instalment instalment, Money asked, LocalDate on) {
        Money already = book.asked();
        switch (instalment) {
            case ADVANCE -> {
                AdvanceAlreadyRequested.check(book.has(Instalment.ADVANCE));
                checkAdvance(asked, on);
                InterimOverCeiling.check(asked, already, ceiling());
            }
            case INTERIM -> InterimOverCeiling.check(asked, already, ceiling());
            case BALANCE -> {
                FinalAmountNotFixed.check(finalAmount.isFixed());
                PaymentOverGrant.check(asked, already, finalAmount.payable());
            }
        }
    }

    private void checkAdvance(Money asked, LocalDate on) {
        Money plain = plainAdvance();
        if (asked.isMoreThan(plain)) {
            AdvanceOverRate.check(
                    asked,
                    finalAmount.payable().share(application.rules().value(RuleParameter.GUARANTEED_ADVANCE_RATE_BP)));
            GuaranteeMissing.check(asked, plain, guaranteed(on));
        }
    }

    /** What a guarantee still running on {@code on} covers. */
    private Money guaranteed(LocalDate on) {
        return guarantee == null || guarantee.expiresOn().isBefore(on)
                ? Money.ZERO
                : new Money(guarantee.amountCents());
    }
}
