package fr.jalon.domain.payment;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import fr.jalon.domain.application.Application;
import fr.jalon.domain.call.RuleParameter;
import fr.jalon.domain.kernel.rule.FieldMissing;
import fr.jalon.domain.kernel.rule.ReasonsMissing;
import fr.jalon.domain.payment.command.PaymentCommand.EnterBankDetails;
import fr.jalon.domain.payment.command.PaymentCommand.RejectBankDetails;
import fr.jalon.domain.payment.command.PaymentCommand.VerifyBankDetails;
import fr.jalon.domain.payment.event.PaymentEvent.BankDetailsEntered;
import fr.jalon.domain.payment.event.PaymentEvent.BankDetailsRejected;
import fr.jalon.domain.payment.event.PaymentEvent.BankDetailsVerified;
import fr.jalon.domain.payment.rule.BankDetailsCoolingOff;
import fr.jalon.domain.payment.rule.BankDetailsInvalid;
import fr.jalon.domain.payment.rule.BankDetailsUnverified;
import fr.jalon.domain.payment.rule.NoBankDetailsToVerify;
import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;

/** The account that payments go to: entered by one person, verified by another, usable after a time. Fr: coordonnées bancaires. */
final class BankAccount {
    private static final String ANOTHER_ACCOUNT = "another-account-was-entered";

    private final Application application;
    private final PaymentBook book;
    private String ibanToken = "";
    private @Nullable LocalDate verifiedOn;

    BankAccount(Application application, PaymentBook book) {
        this.application = application;
        this.book = book;
    }

    /** No order outlives the account that it named. */
    @CommandHandler
    void decide(EnterBankDetails command) {
        apply(new BankDetailsEntered(command.dossierId(), command.iban().value()));
        PaymentOrders.fall(book, command.dossierId(), ANOTHER_ACCOUNT);
    }

    @CommandHandler
    void decide(VerifyBankDetails command, AccountCheck accounts) {
        FieldMissing.check("evidence", command.evidence());
        BankDetailsInvalid.check(accounts.isAccount(ibanToken));
        apply(new BankDetailsVerified(command.dossierId(), ibanToken, command.evidence()));
    }

    @CommandHandler
    void decide(RejectBankDetails command) {
        ReasonsMissing.check("reasons", command.reasons());
        apply(new BankDetailsRejected(command.dossierId(), ibanToken, command.reasons()));
    }

    void checkWaiting() {
        NoBankDetailsToVerify.check(!ibanToken.isEmpty() && verifiedOn == null);
    }

    void checkVerified() {
        BankDetailsUnverified.check(verifiedOn != null);
    }

    /** Counted from the day the product was told of the verification, so that no legal date shortens the delay. */
    void checkUsable(LocalDate on) {
        checkVerified();
        LocalDate verified = Optional.ofNullable(verifiedOn).orElseThrow();
        BankDetailsCoolingOff.check(verified.plusDays(application.rules().value(RuleParameter.BANK_COOL_OFF_DAYS)), on);
    }

    void enter(String token) {
        ibanToken = token;
        verifiedOn = null;
    }

    void verify(LocalDate on) {
        verifiedOn = on;
    }

    void doubt() {
        verifiedOn = null;
    }

    /** The account as entered last; empty when there is none. */
    String ibanToken() {
        return ibanToken;
    }
}
