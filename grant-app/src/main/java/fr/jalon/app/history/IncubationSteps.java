package fr.jalon.app.history;

import static fr.jalon.app.history.Accounts.AUTHORITY;
import static fr.jalon.app.history.Accounts.INSTRUCTOR;
import static fr.jalon.app.history.Accounts.MANAGER;

import fr.jalon.domain.incubation.command.IncubationCommand.AcceptDeliverable;
import fr.jalon.domain.incubation.command.IncubationCommand.AttestIncubation;
import fr.jalon.domain.incubation.command.IncubationCommand.ExtendIncubation;
import fr.jalon.domain.incubation.command.IncubationCommand.FailIncubation;
import fr.jalon.domain.incubation.command.IncubationCommand.HoldWorkshop;
import fr.jalon.domain.incubation.command.IncubationCommand.StartIncubation;
import fr.jalon.domain.kernel.Deliverable;
import fr.jalon.domain.kernel.Opinion;
import fr.jalon.domain.label.command.LabelCommand.AnnounceLabel;
import fr.jalon.domain.label.command.LabelCommand.DropLabelHearing;
import fr.jalon.domain.label.command.LabelCommand.GrantLabel;
import fr.jalon.domain.label.command.LabelCommand.OpenLabelHearing;
import fr.jalon.domain.label.command.LabelCommand.RecordLabelObservations;
import fr.jalon.domain.label.command.LabelCommand.WithdrawLabel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The acts on one label and one incubation. */
final class IncubationSteps {
    private static final List<String> THEMES = List.of(
            "Modèle économique",
            "Gouvernance et statuts",
            "Communication",
            "Parc de machines",
            "Sécurité du bâtiment",
            "Plan de financement");

    private final Diary diary;
    private final String id;
    private final Dice dice;

    IncubationSteps(Diary diary, Candidate candidate, Dice dice) {
        this.diary = diary;
        this.dice = dice;
        this.id = candidate.dossierId();
    }

    void grantLabel(Instant at) {
        diary.at(at, AUTHORITY, new GrantLabel(id));
    }

    void grantLabel(LocalDate day) {
        diary.on(day, AUTHORITY, new GrantLabel(id));
    }

    void announceLabel(Instant at) {
        diary.at(at, MANAGER, new AnnounceLabel(id));
    }

    void announceLabel(LocalDate day) {
        diary.on(day, MANAGER, new AnnounceLabel(id));
    }

    void openHearing(LocalDate day, String ground) {
        diary.on(day, MANAGER, new OpenLabelHearing(id, List.of(ground)));
    }

    void recordObservations(LocalDate day, String summary) {
        diary.on(day, INSTRUCTOR, new RecordLabelObservations(id, summary));
    }

    void dropHearing(LocalDate day, String grounds) {
        diary.on(day, AUTHORITY, new DropLabelHearing(id, grounds));
    }

    void withdrawLabel(LocalDate day, String reason) {
        diary.on(day, AUTHORITY, new WithdrawLabel(id, List.of(reason)));
    }

    void start(LocalDate day) {
        diary.on(day, INSTRUCTOR, new StartIncubation(id, expert()));
    }

    void workshop(LocalDate day) {
        diary.on(day, INSTRUCTOR, new HoldWorkshop(id, dice.pick(THEMES), expert()));
    }

    void workshopNotedLate(LocalDate day, LocalDate heldOn, String reason) {
        diary.on(day, INSTRUCTOR, new HoldWorkshop(id, dice.pick(THEMES), expert()), heldOn, reason);
    }

    /** Accepts the first {@code count} deliverables. */
    void acceptDeliverables(LocalDate day, int count) {
        for (Deliverable deliverable : List.of(Deliverable.values()).subList(0, count)) {
            diary.on(day, INSTRUCTOR, new AcceptDeliverable(id, deliverable));
        }
    }

    void extend(LocalDate day, int months) {
        diary.on(day, MANAGER, new ExtendIncubation(id, months, "Retard de livraison des machines de démonstration"));
    }

    void attest(LocalDate day) {
        Opinion opinion = dice.oneIn(6) ? Opinion.RESERVED : Opinion.FAVOURABLE;
        diary.on(day, INSTRUCTOR, new AttestIncubation(id, opinion, "Rapport de fin d'incubation"));
    }

    void fail(LocalDate day, String reason) {
        diary.on(day, MANAGER, new FailIncubation(id, List.of(reason)));
    }

    private String expert() {
        return "expert-" + dice.between(1, 12);
    }
}
