package fr.jalon.app.history;

import static fr.jalon.app.history.Accounts.ACCOUNTANT;
import static fr.jalon.app.history.Accounts.ACCOUNTANT_2;

import fr.jalon.domain.payment.command.PaymentCommand.PlaceInRun;
import fr.jalon.domain.paymentrun.command.PaymentRunCommand.ApproveRun;
import fr.jalon.domain.paymentrun.command.PaymentRunCommand.IssueRun;
import fr.jalon.domain.paymentrun.command.PaymentRunCommand.PrepareRun;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** One payment run: prepared and filled by whoever controlled, approved and issued by another person within a day; three days later the bank answers. */
final class Run {
    /** Stands for the hash of the file of the run, which is known once it is composed: {@link ActSender} puts it. */
    static final String FILE_TO_COMPOSE = "0".repeat(64);

    private static final int ANSWERED_AFTER_DAYS = 3;

    private final Agenda agenda;
    private final Papers papers;
    private final String id;
    private final LocalDate day;
    private final List<RunLine> lines = new ArrayList<>();

    Run(Agenda agenda, Papers papers, String id, LocalDate day) {
        this.agenda = agenda;
        this.papers = papers;
        this.id = id;
        this.day = day;
    }

    /** Places a controlled payment of the dossier of {@code diary}. */
    void place(Diary diary, RunLine line) {
        diary.on(day, ACCOUNTANT, new PlaceInRun(line.dossierId(), line.payment(), id));
        lines.add(line);
    }

    Run prepare(LocalDate executionOn) {
        agenda.add(id, Days.at(day, 7, 15), ACCOUNTANT, new PrepareRun(id, executionOn));
        return this;
    }

    Run approve() {
        long total = lines.stream().mapToLong(RunLine::cents).sum();
        agenda.add(id, Days.at(day, 16, 0), ACCOUNTANT_2, new ApproveRun(id, lines.size(), total));
        return this;
    }

    Run issue() {
        agenda.add(id, issuedAt(), ACCOUNTANT_2, new IssueRun(id, FILE_TO_COMPOSE));
        return this;
    }

    /** The bank says of each line what became of it. */
    Run answer() {
        BankAnswer.about(id, lines, day.plusDays(1)).receive(agenda, papers, answeredAt());
        return this;
    }

    LocalDate day() {
        return day;
    }

    Instant issuedAt() {
        return Days.at(day, 16, 30);
    }

    Instant answeredAt() {
        return Days.at(day.plusDays(ANSWERED_AFTER_DAYS), 7, 30);
    }
}
