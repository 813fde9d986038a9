package fr.jalon.projections.clocks;

import static fr.jalon.projections.clocks.Clock.ADMISSIBILITY;
import static fr.jalon.projections.clocks.Clock.CHALLENGE;
import static fr.jalon.projections.clocks.Clock.CHALLENGE_RULING;
import static fr.jalon.projections.clocks.Clock.COMPLEMENT_ANSWER;
import static fr.jalon.projections.clocks.Clock.COMPLETION;
import static fr.jalon.projections.clocks.Clock.DECISION;
import static fr.jalon.projections.clocks.Clock.HEARING_ANSWER;
import static fr.jalon.projections.clocks.Clock.INCUBATION_END;
import static fr.jalon.projections.clocks.Clock.INSOLVENCY_CLAIM;
import static fr.jalon.projections.clocks.Clock.PRESCRIPTION;
import static fr.jalon.projections.clocks.Clock.PUBLICATION;
import static fr.jalon.projections.clocks.Clock.RECOVERY_ANSWER;
import static fr.jalon.projections.clocks.Clock.RESERVATION_END;
import static fr.jalon.projections.clocks.Clock.START_OF_WORKS;
import static fr.jalon.projections.clocks.Clock.SUPPORT_END;
import static fr.jalon.projections.clocks.Clock.State.EXPIRED;
import static fr.jalon.projections.clocks.Clock.State.MET;
import static fr.jalon.projections.clocks.Clock.State.RUNNING;
import static fr.jalon.projections.clocks.Clock.State.STOPPED;
import static fr.jalon.projections.clocks.Clock.State.SUSPENDED;
import static fr.jalon.projections.kernel.Column.date;
import static fr.jalon.projections.kernel.Column.integer;
import static fr.jalon.projections.kernel.Column.text;

import fr.jalon.domain.application.event.ApplicationEvent;
import fr.jalon.domain.incubation.event.IncubationEvent;
import fr.jalon.domain.kernel.DossierEvent;
import fr.jalon.domain.label.event.LabelEvent;
import fr.jalon.domain.payment.event.PaymentEvent;
import fr.jalon.domain.recovery.event.RecoveryEvent;
import fr.jalon.domain.subsidy.event.SubsidyEvent;
import fr.jalon.domain.support.event.SupportEvent;
import fr.jalon.projections.kernel.Projection;
import fr.jalon.projections.kernel.Recorded;
import fr.jalon.projections.kernel.Rows;
import fr.jalon.projections.kernel.Table;
import fr.jalon.projections.kernel.Wants;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** When each legal clock of a dossier starts, stops and ends, as its events say. */
public final class ClockProjection implements Projection {
    static final Table FACT =
            Table.of("clock_fact", text("dossier_id"), text("clock"), text("state"), date("due_on"), integer("item"));

    private static final Wants WANTS = Wants.of(
            ApplicationEvent.ReceiptAcknowledged.class,
            ApplicationEvent.ComplementRequested.class,
            ApplicationEvent.ComplementReceived.class,
            ApplicationEvent.ApplicationAbandoned.class,
            ApplicationEvent.ApplicationDeclaredAdmissible.class,
            ApplicationEvent.ApplicationDeemedAdmissible.class,
            ApplicationEvent.ApplicationDeclaredInadmissible.class,
            ApplicationEvent.DecisionPeriodExtended.class,
            ApplicationEvent.ApplicationRejectedBySilence.class,
            ApplicationEvent.ApplicationSelected.class,
            ApplicationEvent.ApplicationWaitlisted.class,
            ApplicationEvent.ApplicationTurnedDown.class,
            ApplicationEvent.ApplicationWithdrawn.class,
            LabelEvent.LabelHearingOpened.class,
            LabelEvent.LabelObservationsReceived.class,
            LabelEvent.LabelHearingDropped.class,
            LabelEvent.LabelWithdrawn.class,
            LabelEvent.LabelRenounced.class,
            IncubationEvent.IncubationStarted.class,
            IncubationEvent.IncubationExtended.class,
            IncubationEvent.IncubationAttested.class,
            IncubationEvent.IncubationFailed.class,
            SubsidyEvent.AmountProposed.class,
            SubsidyEvent.ReservationLapsed.class,
            SubsidyEvent.ReservationRenewed.class,
            SubsidyEvent.GrantRefused.class,
            SubsidyEvent.AgreementDrafted.class,
            SubsidyEvent.AgreementSigned.class,
            SubsidyEvent.AgreementNotified.class,
            SubsidyEvent.AgreementAmended.class,
            SubsidyEvent.StartDeclared.class,
            SubsidyEvent.GrantRenounced.class,
            SubsidyEvent.GrantWithdrawn.class,
            PaymentEvent.CompletionDeclared.class,
            PaymentEvent.FinalAmountFixed.class,
            RecoveryEvent.RecoveryHearingOpened.class,
            RecoveryEvent.RecoveryObservationsReceived.class,
            RecoveryEvent.RecoveryDropped.class,
            RecoveryEvent.RecoveryDecided.class,
            RecoveryEvent.RevenueOrderNotified.class,
            RecoveryEvent.RevenueOrderChallenged.class,
            RecoveryEvent.RevenueOrderConfirmed.class,
            RecoveryEvent.RevenueOrderCancelled.class,
            RecoveryEvent.RecoveryCollected.class,
            RecoveryEvent.DebtSetOffRecorded.class,
            RecoveryEvent.DebtRemitted.class,
            RecoveryEvent.WriteOffAdmitted.class,
            RecoveryEvent.InsolvencyOpened.class,
            RecoveryEvent.ClaimDeclared.class,
            SupportEvent.SupportStarted.class,
            SupportEvent.SupportEnded.class,
            SupportEvent.DossierClosed.class);

    @Override
    public String name() {
        return "clocks";
    }

    @Override
    public List<Table> tables() {
        return List.of(FACT);
    }

    @Override
    public Wants wants() {
        return WANTS;
    }

    @Override
    public void project(Recorded<?> recorded, Rows out) {
        if (recorded.event() instanceof DossierEvent event) {
            var dossier = new Dossier(event.dossierId(), 0, out);
            switch (event) {
                case ApplicationEvent e -> application(e, dossier);
                case LabelEvent e -> label(e, dossier);
                case IncubationEvent e -> incubation(e, dossier);
                case SubsidyEvent e -> subsidy(e, dossier);
                case PaymentEvent e -> payment(e, dossier);
                case RecoveryEvent e -> recovery(e, new Dossier(e.dossierId(), e.recovery(), out));
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
            case SubsidyEvent.AmountProposed e -> dossier.runs(RESERVATION_END, e.reservedUntilOn());
            case SubsidyEvent.ReservationRenewed e -> dossier.runs(RESERVATION_END, e.reservedUntilOn());
            case SubsidyEvent.ReservationLapsed e -> dossier.is(EXPIRED, RESERVATION_END);
            case SubsidyEvent.GrantRefused e -> dossier.is(STOPPED, RESERVATION_END);
            case SubsidyEvent.AgreementDrafted e -> dossier.runs(COMPLETION, e.completionDueOn());
            case SubsidyEvent.AgreementSigned e -> dossier.is(MET, RESERVATION_END);
            case SubsidyEvent.AgreementAmended e -> dossier.runs(COMPLETION, e.completionDueOn());
            case SubsidyEvent.AgreementNotified e -> {
                dossier.runs(START_OF_WORKS, e.startDueOn());
                dossier.runs(PUBLICATION, e.publicationDueOn());
            }
            case SubsidyEvent.StartDeclared e -> dossier.is(MET, START_OF_WORKS);
            case SubsidyEvent.GrantRenounced e -> dossier.lostItsGrant();
            case SubsidyEvent.GrantWithdrawn e -> dossier.lostItsGrant();
            default -> {}
        }
    }

    private static void payment(PaymentEvent event, Dossier dossier) {
        switch (event) {
            case PaymentEvent.CompletionDeclared e -> dossier.is(MET, COMPLETION);
            case PaymentEvent.FinalAmountFixed e -> dossier.is(STOPPED, COMPLETION);
            default -> {}
        }
    }

    private static void recovery(RecoveryEvent event, Dossier dossier) {
        switch (event) {
            case RecoveryEvent.RecoveryHearingOpened e -> dossier.runs(RECOVERY_ANSWER, e.answerDueOn());
            case RecoveryEvent.RecoveryObservationsReceived e -> dossier.is(MET, RECOVERY_ANSWER);
            case RecoveryEvent.RecoveryDropped e -> dossier.is(STOPPED, RECOVERY_ANSWER);
            case RecoveryEvent.RecoveryDecided e -> dossier.is(STOPPED, RECOVERY_ANSWER);
            case RecoveryEvent.RevenueOrderIssued e -> {}
            case RecoveryEvent.RevenueOrderNotified e -> {
                dossier.runs(CHALLENGE, e.challengeDueOn());
                dossier.runs(PRESCRIPTION, e.prescribedOn());
            }
            case RecoveryEvent.RevenueOrderChallenged e -> {
                if (!e.late()) {
                    dossier.is(MET, CHALLENGE);
                    dossier.runs(CHALLENGE_RULING, e.rulingDueOn());
                }
            }
            case RecoveryEvent.RevenueOrderConfirmed e -> dossier.is(MET, CHALLENGE_RULING);
            case RecoveryEvent.RevenueOrderCancelled e -> {
                dossier.is(MET, CHALLENGE_RULING);
                dossier.is(STOPPED, CHALLENGE, PRESCRIPTION);
            }
            case RecoveryEvent.RecoveryPlanAgreed e -> {}
            case RecoveryEvent.RecoveryCollected e -> settledIf(e.leftCents() == 0, dossier);
            case RecoveryEvent.DebtSetOffRecorded e -> settledIf(e.leftCents() == 0, dossier);
            case RecoveryEvent.DebtRemitted e -> settledIf(e.leftCents() == 0, dossier);
            case RecoveryEvent.WriteOffAdmitted e -> dossier.is(STOPPED, CHALLENGE, CHALLENGE_RULING, PRESCRIPTION);
            case RecoveryEvent.InsolvencyOpened e -> dossier.runs(INSOLVENCY_CLAIM, e.claimDueOn());
            case RecoveryEvent.ClaimDeclared e -> dossier.asAWhole().is(MET, INSOLVENCY_CLAIM);
        }
    }

    private static void settledIf(boolean nothingLeft, Dossier dossier) {
        if (nothingLeft) {
            dossier.is(MET, PRESCRIPTION);
            dossier.is(STOPPED, CHALLENGE, CHALLENGE_RULING);
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

    /** @param item the recovery it is about, 0 for the dossier as a whole */
    private record Dossier(String id, int item, Rows out) {
        Dossier asAWhole() {
            return new Dossier(id, 0, out);
        }

        void runs(Clock clock, LocalDate dueOn) {
            out.add(FACT, id, clock, RUNNING, dueOn, item);
        }

        void is(Clock.State state, Clock... clocks) {
            for (Clock clock : clocks) {
                out.add(FACT, id, clock, state, null, item);
            }
        }

        void lostItsGrant() {
            is(STOPPED, START_OF_WORKS, PUBLICATION, SUPPORT_END, RESERVATION_END, COMPLETION);
        }

        /** Stops what still runs; readers leave out the clocks that never ran or had ended. */
        void ends() {
            is(
                    STOPPED,
                    Stream.of(Clock.values()).filter(Clock::endsWithTheDossier).toArray(Clock[]::new));
        }
    }
}
