package fr.jalon.domain.payment;

import fr.jalon.domain.application.Application;
import fr.jalon.domain.call.RuleParameter;
import fr.jalon.domain.kernel.Instalment;
import fr.jalon.domain.kernel.Money;
import fr.jalon.domain.payment.event.PaymentEvent.GuaranteeRegistered;
import fr.jalon.domain.payment.rule.AdvanceOverRate;
import fr.jalon.domain.payment.rule.GuaranteeMissing;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How much may be paid before anything is spent, and what covers it. Fr: avance. Decree 2018-514, art. 12. */
final class Advance {
    private final Application application;
    private final FinalAmount finalAmount;
    private @Nullable GuaranteeRegistered guarantee;

    Advance(Application application, FinalAmount finalAmount) {
        this.application = application;
        this.finalAmount = finalAmount;
    }

    void cover(GuaranteeRegistered registered) {
        guarantee = registered;
    }

    /** What may be asked without a guarantee. */
    Money plain() {
        return share(RuleParameter.ADVANCE_RATE_BP);
    }

    void checkAsked(Money asked, LocalDate on) {
        if (asked.isMoreThan(plain())) {
            AdvanceOverRate.check(asked, share(RuleParameter.GUARANTEED_ADVANCE_RATE_BP));
            GuaranteeMissing.check(asked, plain(), guaranteed(on));
        }
    }

    /**
     * Throws when {@code payment} is an advance that must not leave on {@code on}: what covered it on the day it was asked may have expired. Once the
     * final amount is fixed, it is no advance any more: works that are done answer for it.
     */
    void checkLeaving(Payment payment, LocalDate on) {
        if (payment.instalment() == Instalment.ADVANCE && !finalAmount.isFixed()) {
            GuaranteeMissing.check(payment.due(), plain(), guaranteed(on));
        }
    }

    private Money share(RuleParameter rate) {
        return finalAmount.payable().share(application.rules().value(rate));
    }

    /** What a guarantee still running on {@code on} covers. */
    private Money guaranteed(LocalDate on) {
        return guarantee == null || guarantee.expiresOn().isBefore(on)
                ? Money.ZERO
                : new Money(guarantee.amountCents());
    }
}
