package fr.jalon.app.history;

import fr.jalon.domain.kernel.Instalment;
import java.time.LocalDate;

/**
 * The payment runs of the last days, each waiting for someone: to approve it, to issue it, to import what the bank answers; and one that the
 * bank answered by sending payments back. A last answer is about nothing that we paid.
 */
final class RunsOfToday {
    private static final int PENDING_DAYS = 4;

    private final Agenda agenda;
    private final Papers papers;
    private final LocalDate today;
    private final Run prepared;
    private final Run approved;
    private final Run issued;
    private final Run sentBack;

    RunsOfToday(Agenda agenda, Papers papers, LocalDate today) {
        this.agenda = agenda;
        this.papers = papers;
        this.today = today;
        this.prepared = run("prepared", 2);
        this.approved = run("approved", 3);
        this.issued = run("issued", 4);
        this.sentBack = run("sent-back", 14);
    }

    /** The interim payment of a dossier that stands in one of the runs. */
    void take(Stand2026 stand, Folder folder) {
        PaymentSteps payments = folder.payments();
        switch (stand) {
            case PAYMENT_IN_RUN_PREPARED -> join(prepared, payments, 27);
            case PAYMENT_IN_RUN_APPROVED -> join(approved, payments, 28);
            case PAYMENT_IN_RUN_ISSUED -> join(issued, payments, 29);
            default -> {
                payments.control(ago(39), Instalment.INTERIM);
                payments.join(sentBack, true);
                folder.diary().after(sentBack.answeredAt());
                folder.accounts().enterAnother(ago(stand == Stand2026.PAYMENT_REISSUED ? 9 : 3));
                if (stand == Stand2026.PAYMENT_REISSUED) {
                    folder.accounts().verify(ago(7));
                    payments.reissue(ago(3));
                }
            }
        }
    }

    /** Writes the acts of the runs themselves, once every payment is placed. */
    void write() {
        prepared.prepare(today.plusDays(PENDING_DAYS));
        approved.prepare(today.plusDays(PENDING_DAYS)).approve();
        issued.prepare(issued.day()).approve().issue();
        sentBack.prepare(sentBack.day()).approve().issue().answer();
        BankAnswer.unknown("avis-inconnu", "prelevement/0", 1_250_00L, ago(2))
                .receive(agenda, papers, Days.at(ago(1), 7, 45));
    }

    private void join(Run run, PaymentSteps payments, int requestedDaysAgo) {
        payments.control(ago(requestedDaysAgo), Instalment.INTERIM);
        payments.join(run, false);
    }

    private Run run(String name, int days) {
        return new Run(agenda, papers, "run-" + Call2026.ID + "-" + name, ago(days));
    }

    private LocalDate ago(int days) {
        return today.minusDays(days);
    }
}
