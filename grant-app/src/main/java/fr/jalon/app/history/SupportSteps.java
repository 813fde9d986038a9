package fr.jalon.app.history;

import static fr.jalon.app.history.Accounts.INSTRUCTOR;
import static fr.jalon.app.history.Accounts.MANAGER;

import fr.jalon.domain.support.command.SupportCommand.CloseDossier;
import fr.jalon.domain.support.command.SupportCommand.EndSupport;
import fr.jalon.domain.support.command.SupportCommand.ReceiveFinancialReport;
import fr.jalon.domain.support.command.SupportCommand.RecordIndicators;
import fr.jalon.domain.support.command.SupportCommand.RecordVisit;
import fr.jalon.domain.support.command.SupportCommand.StartSupport;
import java.time.LocalDate;

/** The acts of the two years of support, and the closing. */
final class SupportSteps {
    private final Diary diary;
    private final String id;
    private final Dice dice;
    private final Papers papers;

    SupportSteps(Diary diary, Candidate candidate, Dice dice, Papers papers) {
        this.diary = diary;
        this.dice = dice;
        this.papers = papers;
        this.id = candidate.dossierId();
    }

    void start(LocalDate day) {
        diary.on(day, INSTRUCTOR, new StartSupport(id, expert()));
    }

    void startNotedLate(LocalDate day, LocalDate startedOn, String reason) {
        diary.on(day, INSTRUCTOR, new StartSupport(id, expert()), startedOn, reason);
    }

    void visit(LocalDate day) {
        diary.on(day, INSTRUCTOR, new RecordVisit(id, expert(), "Atelier en activité, machines installées"));
    }

    void indicators(LocalDate day) {
        diary.on(
                day,
                INSTRUCTOR,
                new RecordIndicators(
                        id, dice.between(2, 9), dice.between(5, 40), dice.between(4, 30), dice.between(0, 60)));
    }

    void report(LocalDate day, int year) {
        diary.on(
                day,
                INSTRUCTOR,
                new ReceiveFinancialReport(id, year, papers.proof(id, "Compte rendu financier " + year)));
    }

    void end(LocalDate day) {
        diary.on(day, INSTRUCTOR, new EndSupport(id, "Lieu autonome, indicateurs atteints"));
    }

    void close(LocalDate day) {
        diary.on(day, MANAGER, new CloseDossier(id));
    }

    private String expert() {
        return "expert-" + dice.between(1, 12);
    }
}
