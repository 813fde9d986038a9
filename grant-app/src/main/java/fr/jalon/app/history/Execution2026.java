package fr.jalon.app.history;

import static fr.jalon.app.history.Stand2026.*;

import fr.jalon.domain.kernel.Instalment;
import fr.jalon.domain.kernel.RecoveryGround;
import java.time.LocalDate;

/** What happens to one grant of the call of today after its advance, as far as it has come: payments, recovery, support, closing. */
final class Execution2026 {
    /** By how much an amendment moves a grant. */
    static final long CHANGE = 20_000_00L;

    private static final int ALL = 100;

    private final Folder folder;
    private final Stand2026 stand;
    private final LocalDate today;
    private final PaymentSteps payments;

    Execution2026(Folder folder, Stand2026 stand, LocalDate today) {
        this.folder = folder;
        this.stand = stand;
        this.today = today;
        this.payments = folder.payments();
    }

    void write(RunsOfToday runs) {
        switch (stand) {
            case PAYMENT_REQUESTED -> payments.request(ago(5), Instalment.INTERIM);
            case PAYMENT_REVIEWED -> payments.review(ago(11), Instalment.INTERIM);
            case PAYMENT_CERTIFIED -> payments.certify(ago(13), Instalment.INTERIM);
            case PAYMENT_LIQUIDATED -> payments.liquidate(ago(18), Instalment.INTERIM);
            case PAYMENT_ORDERED -> payments.order(ago(21), Instalment.INTERIM);
            case PAYMENT_CONTROLLED -> payments.control(ago(24), Instalment.INTERIM);
            case PAYMENT_RETURNED -> payments.requestReturned(ago(9), Instalment.INTERIM);
            case PAYMENT_SUSPENDED, PAYMENT_REGULARISED, PAYMENT_REQUISITIONED -> suspend();
            case PAYMENT_IN_RUN_PREPARED,
                    PAYMENT_IN_RUN_APPROVED,
                    PAYMENT_IN_RUN_ISSUED,
                    PAYMENT_SENT_BACK,
                    PAYMENT_REISSUED -> runs.take(stand, folder);
            case FINAL_AMOUNT_TO_FIX -> complete();
            case BALANCE_TO_ASK -> {
                complete();
                payments.fixFinalAmount(ago(4), ALL);
            }
            case RECOVERY_HEARD,
                    RECOVERY_DECIDED,
                    RECOVERY_ORDERED,
                    RECOVERY_NOTIFIED,
                    RECOVERY_CHALLENGED,
                    RECOVERY_IN_PARTS -> recover(folder.recoveries());
            default -> support(folder.support());
        }
    }

    private void suspend() {
        payments.order(ago(34), Instalment.INTERIM);
        payments.suspend(ago(14));
        if (stand == PAYMENT_REGULARISED) {
            payments.regularise(ago(4));
        } else if (stand == PAYMENT_REQUISITIONED) {
            payments.requisition(ago(4));
        }
    }

    private void complete() {
        payments.pay(ago(150), Instalment.INTERIM);
        payments.complete(ago(11));
    }

    private void recover(RecoverySteps steps) {
        RecoveryGround ground = RecoveryGround.PURPOSE_CHANGED;
        long cents = folder.candidate().amountCents() / 10;
        switch (stand) {
            case RECOVERY_HEARD -> steps.openHearing(ago(6), ground, cents);
            case RECOVERY_DECIDED -> steps.decide(ago(23), ground, cents);
            case RECOVERY_ORDERED -> steps.issue(ago(30), ground, cents);
            case RECOVERY_NOTIFIED -> steps.notifyOrder(ago(40), ground, cents);
            case RECOVERY_CHALLENGED -> steps.challenge(ago(70), ground, cents);
            default -> {
                steps.notifyOrder(ago(100), ground, cents);
                steps.agreePlan(ago(62), 4);
                steps.collect(ago(41), cents / 4);
            }
        }
    }

    private void support(SupportSteps steps) {
        IncubationSteps label = folder.incubation();
        steps.start(folder.diary().today().plusDays(9));
        LocalDate start = folder.diary().today();
        steps.visit(start.plusDays(120));
        steps.indicators(start.plusDays(180));
        switch (stand) {
            case IN_SUPPORT -> {}
            case GRANT_INCREASED -> folder.grant().increase(ago(90), CHANGE);
            case GRANT_REDUCED -> folder.grant().reduce(ago(83), CHANGE);
            case HEARING_OPEN -> label.openHearing(ago(8), "Ateliers fermés au public depuis six mois");
            case HEARING_ANSWERED -> {
                label.openHearing(ago(22), "Machines prêtées hors du territoire");
                label.recordObservations(ago(6), "Les machines reviennent avant la fin du mois");
            }
            case LABEL_WITHDRAWN -> {
                label.openHearing(ago(70), "Activité abandonnée");
                label.recordObservations(ago(58), "Pas de contestation");
                label.withdrawLabel(ago(40), "Activité abandonnée sans reprise");
            }
            default -> finish(steps, start);
        }
    }

    private void finish(SupportSteps steps, LocalDate start) {
        payments.pay(ago(560), Instalment.INTERIM);
        steps.visit(ago(420));
        payments.complete(ago(290));
        payments.fixFinalAmount(ago(270), ALL);
        payments.pay(ago(250), Instalment.BALANCE);
        steps.indicators(ago(110));
        if (stand == SUPPORT_AT_ITS_TERM) {
            return;
        }
        LocalDate ended = start.plusMonths(24).plusDays(2);
        steps.end(ended);
        if (stand == REPORT_MISSING) {
            return;
        }
        steps.report(ended.plusDays(6), ended.getYear());
        if (stand == CLOSED) {
            steps.close(ended.plusDays(9));
        }
    }

    private LocalDate ago(int days) {
        return today.minusDays(days);
    }
}
