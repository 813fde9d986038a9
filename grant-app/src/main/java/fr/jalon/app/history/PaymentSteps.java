package fr.jalon.app.history;

import static fr.jalon.app.history.Accounts.ACCOUNTANT;
import static fr.jalon.app.history.Accounts.INSTRUCTOR;
import static fr.jalon.app.history.Accounts.ORDONNATEUR;

import fr.jalon.domain.kernel.ControlPoint;
import fr.jalon.domain.kernel.Instalment;
import fr.jalon.domain.kernel.SuspensionGround;
import fr.jalon.domain.payment.command.PaymentCommand.*;
import java.time.LocalDate;
import java.util.List;

/** The acts on the payments of one dossier: 30 % in advance, up to 80 % on progress, the rest on completion. */
final class PaymentSteps {
    private static final int WHOLE_BP = 10_000;

    private final Diary diary;
    private final Candidate candidate;
    private final Office office;
    private final AccountSteps account;
    private final String id;
    private final Instalments instalments;
    /** Number of the payment under way; a request made again has a number of its own. */
    private int current;

    private int attempt;
    private long cents;
    /** All that was reviewed, in cents. */
    private long reviewed;

    PaymentSteps(Diary diary, Candidate candidate, Office office, AccountSteps account) {
        this.diary = diary;
        this.candidate = candidate;
        this.office = office;
        this.account = account;
        this.id = candidate.dossierId();
        this.instalments = new Instalments(candidate.amountCents());
    }

    /** From the request to the money, in four to eight weeks: the time of a run. */
    void pay(LocalDate day, Instalment instalment) {
        control(day, instalment);
        leave(false);
    }

    /** Stopped by the accountant, answered by the ordonnateur, controlled anew, then paid. */
    void payAfterSuspension(LocalDate day, Instalment instalment) {
        order(day, instalment);
        suspend(day.plusDays(20));
        regularise(day.plusDays(31));
        controlOrder(day.plusDays(34));
        leave(false);
    }

    /** Stopped by the accountant, who then pays on a written order of the ordonnateur. */
    void payOnRequisition(LocalDate day, Instalment instalment) {
        order(day, instalment);
        suspend(day.plusDays(20));
        requisition(day.plusDays(30));
        leave(false);
    }

    /** Paid, sent back by the bank, and paid again to another account. */
    void payTwice(LocalDate day, Instalment instalment) {
        control(day, instalment);
        int paidYear = leave(true);
        office.ledger().cameBack(paidYear, diary.today().getYear(), cents);
        LocalDate back = diary.today();
        account.enterAnother(Days.orMonday(back.plusDays(4)));
        account.verify(Days.orMonday(back.plusDays(7)));
        reissue(Days.orMonday(back.plusDays(11)));
        controlOrder(Days.orMonday(back.plusDays(13)));
        leave(false);
    }

    /** From the request to the control of the order by the accountant. */
    void control(LocalDate day, Instalment instalment) {
        order(day, instalment);
        controlOrder(Days.orMonday(day.plusDays(18)));
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
        review(day, instalment);
        diary.on(Days.orMonday(day.plusDays(8)), INSTRUCTOR, new CertifyServiceDone(id, current, cents));
    }

    /** An advance rests on no expenditure; all that is asked after it answers for the advance too. */
    void review(LocalDate day, Instalment instalment) {
        request(day, instalment);
        if (instalment != Instalment.ADVANCE) {
            long more = Math.ceilDiv(instalments.asked() * WHOLE_BP, candidate.rateBp()) - reviewed;
            reviewed += more;
            diary.on(
                    Days.orMonday(day.plusDays(6)),
                    INSTRUCTOR,
                    new ReviewExpenditure(id, current, more, 0, "Factures acquittées, conformes au projet"));
        }
    }

    void request(LocalDate day, Instalment instalment) {
        List<String> documents = switch (instalment) {
            case ADVANCE -> List.of(paper("Demande d'avance"));
            case INTERIM -> List.of(paper("État des dépenses visé"), paper("Factures acquittées"));
            case BALANCE -> List.of(paper("Demande de solde"), paper("État récapitulatif des dépenses"));
        };
        current++;
        attempt = 1;
        cents = instalments.ask(instalment);
        diary.on(day, INSTRUCTOR, new RequestPayment(id, current, instalment, cents, documents));
    }

    /** Asks, is sent back, and will ask again. */
    void requestReturned(LocalDate day, Instalment instalment) {
        request(day, instalment);
        instalments.giveBack(cents);
        diary.on(
                Days.orMonday(day.plusDays(4)),
                INSTRUCTOR,
                new ReturnPaymentRequest(id, current, List.of("Factures antérieures à la convention")));
    }

    void suspend(LocalDate day) {
        diary.on(
                Days.orMonday(day),
                ACCOUNTANT,
                new SuspendPayment(
                        id,
                        current,
                        SuspensionGround.MISSING_DOCUMENTS,
                        "Pièce justificative incomplète : facture non acquittée"));
    }

    void regularise(LocalDate day) {
        diary.on(Days.orMonday(day), ORDONNATEUR, new RegularisePayment(id, current, "Facture acquittée jointe"));
    }

    void requisition(LocalDate day) {
        String order =
                "Réquisition fictive : facture acquittée égarée par le fournisseur, paiement attesté par la banque";
        diary.on(Days.orMonday(day), ORDONNATEUR, new RequisitionPayment(id, current, order));
    }

    void reissue(LocalDate day) {
        diary.on(day, ORDONNATEUR, new ReissuePayment(id, current));
        attempt++;
    }

    void controlOrder(LocalDate day) {
        diary.on(Days.orMonday(day), ACCOUNTANT, new ControlPayment(id, current, List.of(ControlPoint.values())));
    }

    /** Joins a run other than that of the month. */
    void join(Run run, boolean comesBack) {
        run.place(diary, new RunLine(id, current, attempt, cents, comesBack));
    }

    /** A bank answers for a larger advance. */
    void guarantee(LocalDate day) {
        String reference = "Garantie à première demande fictive n° " + id;
        diary.on(day, INSTRUCTOR, new RegisterGuarantee(id, reference, instalments.guarantee(), day.plusYears(2)));
    }

    void complete(LocalDate day) {
        List<String> documents = List.of(paper("Compte rendu final"), paper("Procès-verbal de réception"));
        diary.on(Days.orMonday(day), INSTRUCTOR, new DeclareCompletion(id, day.minusDays(9), documents));
    }

    /**
     * The final amount, for a share of the eligible cost that was justified.
     *
     * @return what was paid over it, in cents; nothing when the balance is still to come
     */
    long fixFinalAmount(LocalDate day, int justifiedPercent) {
        long justified = candidate.eligibleCostCents() / 100 * justifiedPercent;
        diary.on(Days.orMonday(day), ORDONNATEUR, new FixFinalAmount(id, justified));
        instalments.grantIsNow(Math.min(instalments.grant(), justified * candidate.rateBp() / WHOLE_BP));
        return instalments.overpaid();
    }

    /** An amendment changed the grant. */
    void grantIsNow(long newCents) {
        instalments.grantIsNow(newCents);
    }

    /** @return the year of payment */
    private int leave(boolean comesBack) {
        int year = office.runs()
                .place(diary, new RunLine(id, current, attempt, cents, comesBack))
                .day()
                .getYear();
        office.ledger().paid(year, cents);
        return year;
    }

    private String paper(String title) {
        return office.papers().proof(id + ", versement " + (current + 1), title);
    }
}
