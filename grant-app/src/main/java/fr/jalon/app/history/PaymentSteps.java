package fr.jalon.app.history;

import static fr.jalon.app.history.Accounts.ACCOUNTANT;
import static fr.jalon.app.history.Accounts.INSTRUCTOR;
import static fr.jalon.app.history.Accounts.ORDONNATEUR;

import fr.jalon.domain.kernel.Instalment;
import fr.jalon.domain.kernel.SuspensionGround;
import fr.jalon.domain.payment.command.PaymentCommand.CertifyServiceDone;
import fr.jalon.domain.payment.command.PaymentCommand.ExecutePayment;
import fr.jalon.domain.payment.command.PaymentCommand.LiquidatePayment;
import fr.jalon.domain.payment.command.PaymentCommand.OrderPayment;
import fr.jalon.domain.payment.command.PaymentCommand.RegularisePayment;
import fr.jalon.domain.payment.command.PaymentCommand.RequestPayment;
import fr.jalon.domain.payment.command.PaymentCommand.ReturnPaymentRequest;
import fr.jalon.domain.payment.command.PaymentCommand.SuspendPayment;
import java.time.LocalDate;
import java.util.List;

/** The acts on the payments of one dossier: 30 % in advance, up to 80 % on progress, the rest on completion. */
final class PaymentSteps {
    static final int ADVANCE_PERCENT = 30;
    static final int INTERIM_PERCENT = 50;

    private final Diary diary;
    private final String id;
    private final long grantCents;
    private final Ledger ledger;
    /** Number of the payment under way; a request made again has a number of its own. */
    private int current;

    PaymentSteps(Diary diary, Candidate candidate, Ledger ledger) {
        this.diary = diary;
        this.ledger = ledger;
        this.id = candidate.dossierId();
        this.grantCents = candidate.amountCents();
    }

    /** From the request to the money, in about four weeks. */
    void pay(LocalDate day, Instalment instalment) {
        order(day, instalment);
        execute(day.plusDays(24), instalment);
    }

    /** Stopped by the accountant, answered by the ordonnateur, then paid. */
    void payAfterSuspension(LocalDate day, Instalment instalment) {
        order(day, instalment);
        suspend(day.plusDays(20));
        regularise(day.plusDays(31));
        execute(day.plusDays(40), instalment);
    }

    /** From the request to the order given to the accountant. */
    void order(LocalDate day, Instalment instalment) {
        liquidate(day, instalment);
        diary.on(Days.orMonday(day.plusDays(15)), ORDONNATEUR, new OrderPayment(id, current));
    }

    void liquidate(LocalDate day, Instalment instalment) {
        certify(day, instalment);
        diary.on(Days.orMonday(day.plusDays(12)), ORDONNATEUR, new LiquidatePayment(id, current));
    }

    void certify(LocalDate day, Instalment instalment) {
        request(day, instalment);
        diary.on(Days.orMonday(day.plusDays(8)), INSTRUCTOR, new CertifyServiceDone(id, current, cents(instalment)));
    }

    void request(LocalDate day, Instalment instalment) {
        List<String> documents = switch (instalment) {
            case ADVANCE -> List.of("Demande d'avance");
            case INTERIM -> List.of("État des dépenses visé", "Factures acquittées");
            case BALANCE -> List.of("Compte rendu final", "État récapitulatif des dépenses");
        };
        diary.on(day, INSTRUCTOR, new RequestPayment(id, ++current, instalment, cents(instalment), documents));
    }

    /** Asks, is sent back, and will ask again. */
    void requestReturned(LocalDate day, Instalment instalment) {
        request(day, instalment);
        diary.on(
                Days.orMonday(day.plusDays(4)),
                INSTRUCTOR,
                new ReturnPaymentRequest(id, current, List.of("Factures antérieures à la convention")));
    }

    void suspend(LocalDate day) {
        diary.on(
                day,
                ACCOUNTANT,
                new SuspendPayment(
                        id,
                        current,
                        SuspensionGround.MISSING_DOCUMENTS,
                        "Pièce justificative incomplète : facture non acquittée"));
    }

    void regularise(LocalDate day) {
        diary.on(day, ORDONNATEUR, new RegularisePayment(id, current, "Facture acquittée jointe"));
    }

    void execute(LocalDate day, Instalment instalment) {
        diary.on(Days.orMonday(day), ACCOUNTANT, new ExecutePayment(id, current));
        ledger.paid(diary.today().getYear(), cents(instalment));
    }

    private long cents(Instalment instalment) {
        long advance = grantCents * ADVANCE_PERCENT / 100;
        long interim = grantCents * INTERIM_PERCENT / 100;
        return switch (instalment) {
            case ADVANCE -> advance;
            case INTERIM -> interim;
            case BALANCE -> grantCents - advance - interim;
        };
    }
}
