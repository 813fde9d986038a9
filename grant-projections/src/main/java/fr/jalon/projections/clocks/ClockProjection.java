package fr.jalon.projections.clocks;

import static fr.jalon.projections.clocks.Clock.ADMISSIBILITY;
import static fr.jalon.projections.clocks.Clock.COMPLEMENT_ANSWER;
import static fr.jalon.projections.clocks.Clock.DECISION;
import static fr.jalon.projections.clocks.Clock.HEARING_ANSWER;
import static fr.jalon.projections.clocks.Clock.INCUBATION_END;
import static fr.jalon.projections.clocks.Clock.PUBLICATION;
import static fr.jalon.projections.clocks.Clock.START_OF_WORKS;
import static fr.jalon.projections.clocks.Clock.SUPPORT_END;
import static fr.jalon.projections.clocks.Clock.State.EXPIRED;
import static fr.jalon.projections.clocks.Clock.State.MET;
import static fr.jalon.projections.clocks.Clock.State.RUNNING;
import static fr.jalon.projections.clocks.Clock.State.STOPPED;
import static fr.jalon.projections.clocks.Clock.State.SUSPENDED;
import static fr.jalon.projections.kernel.Column.date;
import static fr.jalon.projections.kernel.Column.text;

import fr.jalon.domain.application.event.ApplicationEvent;
import fr.jalon.domain.incubation.event.IncubationEvent;
import fr.jalon.domain.kernel.DossierEvent;
import fr.jalon.domain.label.event.LabelEvent;
import fr.jalon.domain.subsidy.event.SubsidyEvent;
import fr.jalon.domain.support.event.SupportEvent;
import fr.jalon.projections.kernel.Projection;
import fr.jalon.projections.kernel.Recorded;
import fr.jalon.projections.kernel.Rows;
import fr.jalon.projections.kernel.Table;
import java.time.LocalDate;
import java.util.List;

/** When each legal clock of a dossier starts, stops and ends, as its events say. */
public final class ClockProjection implements Projection {
    static final Table FACT = Table.of("clock_fact", text("dossier_id"), text("clock"), text("state"), date("due_on"));

    @Override
    public String name() {
        return "clocks";
    }

    @Override
    public List<Table> tables() {
        return List.of(FACT);
    }

    @Override
    public void project(Recorded<?> recorded, Rows out) {
        if (recorded.event() instanceof DossierEvent event) {
            var dossier = new Dossier(event.dossierId(), out);
            switch (event) {
                case ApplicationEvent e -> application(e, dossier);
                case LabelEvent e -> label(e, dossier);
                case IncubationEvent e -> incubation(e, dossier);
                case SubsidyEvent e -> subsidy(e, dossier);
                case SupportEvent e -> support(e, dossier);
                default -> {}
            }
        }
    }

    private static void application(ApplicationEvent event, Dossier dossier) {
        switch (event) {
            case ApplicationEvent.ReceiptAcknowledged e -> {
                dossier.runs(ADMISSIBILITY, e.admissibilityDueOn());
                dossier.runs(DECISION, e.decisionDueOn());
            }
            case ApplicationEvent.ComplementRequested e -> {
                dossier.is(SUSPENDED, ADMISSIBILITY, DECISION);
                dossier.runs(COMPLEMENT_ANSWER, e.answerDueOn());
            }
            case ApplicationEvent.ComplementReceived e -> {
                dossier.is(MET, COMPLEMENT_ANSWER);
                dossier.runs(ADMISSIBILITY, e.admissibilityDueOn());
                dossier.runs(DECISION, e.decisionDueOn());
            }
            case ApplicationEvent.ApplicationAbandoned e -> {
                dossier.is(EXPIRED, COMPLEMENT_ANSWER);
                dossier.is(STOPPED, ADMISSIBILITY, DECISION);
            }
            case ApplicationEvent.ApplicationDeclaredAdmissible e -> dossier.is(MET, ADMISSIBILITY);
            case ApplicationEvent.ApplicationDeemedAdmissible e -> dossier.is(EXPIRED, ADMISSIBILITY);
            case ApplicationEvent.ApplicationDeclaredInadmissible e -> dossier.is(MET, ADMISSIBILITY, DECISION);
            case ApplicationEvent.DecisionPeriodExtended e -> dossier.runs(DECISION, e.decisionDueOn());
            case ApplicationEvent.ApplicationRejectedBySilence e -> dossier.is(EXPIRED, DECISION);
            case ApplicationEvent.ApplicationSelected e -> dossier.is(MET, DECISION);
            case ApplicationEvent.ApplicationWaitlisted e -> dossier.is(MET, DECISION);
            case ApplicationEvent.ApplicationTurnedDown e -> dossier.is(MET, DECISION);
            case ApplicationEvent.ApplicationWithdrawn e -> dossier.ends();
            default -> {}
        }
    }

    private static void label(LabelEvent event, Dossier dossier) {
        switch (event) {
            case LabelEvent.LabelHearingOpened e -> dossier.runs(HEARING_ANSWER, e.answerDueOn());
            case LabelEvent.LabelObservationsReceived e -> dossier.is(MET, HEARING_ANSWER);
            case LabelEvent.LabelHearingDropped e -> dossier.is(STOPPED, HEARING_ANSWER);
            case LabelEvent.LabelWithdrawn e -> dossier.ends();
            case LabelEvent.LabelRenounced e -> dossier.ends();
            default -> {}
        }
    }

    private static void incubation(IncubationEvent event, Dossier dossier) {
        switch (event) {
            case IncubationEvent.IncubationStarted e -> dossier.runs(INCUBATION_END, e.endsOn());
            case IncubationEvent.IncubationExtended e -> dossier.runs(INCUBATION_END, e.endsOn());
            case IncubationEvent.IncubationAttested e -> dossier.is(MET, INCUBATION_END);
            case IncubationEvent.IncubationFailed e -> dossier.is(STOPPED, INCUBATION_END);
            default -> {}
        }
    }

    private static void subsidy(SubsidyEvent event, Dossier dossier) {
        switch (event) {
            case SubsidyEvent.AgreementNotified e -> {
                dossier.runs(START_OF_WORKS, e.startDueOn());
                dossier.runs(PUBLICATION, e.publicationDueOn());
            }
            case SubsidyEvent.StartDeclared e -> dossier.is(MET, START_OF_WORKS);
            case SubsidyEvent.GrantRenounced e -> dossier.is(STOPPED, START_OF_WORKS, PUBLICATION, SUPPORT_END);
            case SubsidyEvent.GrantWithdrawn e -> dossier.is(STOPPED, START_OF_WORKS, PUBLICATION, SUPPORT_END);
            default -> {}
        }
    }

    private static void support(SupportEvent event, Dossier dossier) {
        switch (event) {
            case SupportEvent.SupportStarted e -> dossier.runs(SUPPORT_END, e.endsOn());
            case SupportEvent.SupportEnded e -> dossier.is(MET, SUPPORT_END);
            case SupportEvent.DossierClosed e -> dossier.ends();
            default -> {}
        }
    }

    private record Dossier(String id, Rows out) {
        void runs(Clock clock, LocalDate dueOn) {
            out.add(FACT, id, clock, RUNNING, dueOn);
        }

        void is(Clock.State state, Clock... clocks) {
            for (Clock clock : clocks) {
                out.add(FACT, id, clock, state, null);
            }
        }

        /** Stops what still runs; readers leave out the clocks that never ran or had ended. */
        void ends() {
            is(STOPPED, Clock.values());
        }
    }
}
