package fr.jalon.app.history;

import static fr.jalon.app.history.Twist.*;

import fr.jalon.domain.kernel.Instalment;
import fr.jalon.domain.kernel.RecoveryGround;
import java.time.LocalDate;
import java.util.Set;

/** How the grant of a laureate of 2021-22 ends: completed and paid, reduced, or partly paid back; then its support and its closing. */
final class Ending2021 {
    private static final int ALL = 100;
    private static final int PARTLY = 88;
    /** Less than what was paid before the balance. */
    private static final int TOO_LITTLE = 71;

    private final Wave2021 wave;
    private final Folder folder;
    private final Set<Twist> twists;
    private final Dice dice;
    private final long grantCents;

    Ending2021(Wave2021 wave, Folder folder, Set<Twist> twists) {
        this.wave = wave;
        this.folder = folder;
        this.twists = twists;
        this.dice = folder.dice();
        this.grantCents = folder.candidate().amountCents();
    }

    void write() {
        if (twists.contains(INSOLVENT)) {
            goUnder();
            return;
        }
        if (twists.contains(DEBT_SET_OFF)) {
            owe(grantCents / 8);
            folder.recoveries().setOff(Days.orMonday(folder.diary().today().plusDays(70)));
        }
        if (twists.contains(DEBT_REMITTED)) {
            payBackPart(grantCents / 6);
        }
        if (!twists.contains(BALANCE_TO_COME)) {
            finish();
        }
        close();
    }

    /** The project is done; what is due for it is fixed, then paid or claimed. */
    private void finish() {
        PaymentSteps steps = folder.payments();
        LocalDate planned = wave.balanceFrom().plusDays(dice.between(0, wave.spreadDays()));
        LocalDate asked = Days.orMonday(latest(planned, folder.diary().today().plusDays(24)));
        steps.complete(asked.minusDays(21));
        int justified = twists.contains(PARTLY_REALISED) ? PARTLY : twists.contains(OVERPAID) ? TOO_LITTLE : ALL;
        long overpaid = steps.fixFinalAmount(asked.minusDays(7), justified);
        if (overpaid > 0) {
            payBackInThree(overpaid);
        } else if (twists.contains(BALANCE_SENT_BACK)) {
            steps.payTwice(asked, Instalment.BALANCE);
        } else {
            steps.pay(asked, Instalment.BALANCE);
        }
    }

    private void owe(long cents) {
        LocalDate opened = Days.orMonday(folder.diary().today().plusDays(9));
        folder.recoveries().notifyOrder(opened, RecoveryGround.PURPOSE_CHANGED, cents);
    }

    private void payBackPart(long cents) {
        owe(cents);
        RecoverySteps steps = folder.recoveries();
        LocalDate notified = folder.diary().today();
        steps.remit(Days.orMonday(notified.plusDays(40)), cents * 4 / 10);
        steps.collect(Days.orMonday(notified.plusDays(60)), steps.left());
    }

    /** Challenged in time, confirmed, then paid in three parts. */
    private void payBackInThree(long cents) {
        RecoverySteps steps = folder.recoveries();
        steps.confirm(Days.orMonday(folder.diary().today().plusDays(6)), RecoveryGround.OVERPAID, cents);
        LocalDate confirmed = folder.diary().today();
        steps.agreePlan(Days.orMonday(confirmed.plusDays(9)), 3);
        LocalDate first = folder.diary().today().plusDays(20);
        steps.collect(Days.orMonday(first), cents / 3);
        steps.collect(Days.orMonday(first.plusMonths(1)), cents / 3);
        steps.collect(Days.orMonday(first.plusMonths(2)), steps.left());
    }

    /** Under insolvency proceedings: nothing more is paid, what was paid is claimed, and in the end written off. */
    private void goUnder() {
        RecoverySteps steps = folder.recoveries();
        LocalDate told = Days.orMonday(folder.diary().today().plusDays(12));
        steps.recordInsolvency(told);
        steps.notifyOrder(Days.orMonday(told.plusDays(3)), RecoveryGround.NOT_COMPLETED, grantCents / 5);
        steps.declareClaim(Days.orMonday(told.plusDays(40)));
        steps.writeOff(Days.orMonday(told.plusDays(330)));
    }

    private void close() {
        SupportSteps steps = folder.support();
        LocalDate ends = Days.orMonday(
                latest(LocalDate.of(2025, 1, 20), folder.diary().today().plusDays(24)));
        steps.visit(Days.orMonday(ends.minusDays(49).plusDays(dice.between(0, 12))));
        steps.indicators(Days.orMonday(ends.minusDays(4)));
        if (twists.contains(SUPPORT_NOT_ENDED)) {
            return;
        }
        LocalDate ended = Days.orMonday(ends.plusDays(dice.between(3, 15)));
        steps.end(ended);
        steps.report(Days.orMonday(ended.plusDays(dice.between(8, 20))), 2024);
        if (!twists.contains(BALANCE_TO_COME)) {
            steps.close(Days.orMonday(ended.plusDays(dice.between(22, 45))));
        }
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
