package fr.jalon.domain.dossier.event;

import fr.jalon.domain.application.event.ApplicationEvent;
import fr.jalon.domain.incubation.event.IncubationEvent;
import fr.jalon.domain.kernel.DossierEvent;
import fr.jalon.domain.label.event.LabelEvent;
import fr.jalon.domain.subsidy.event.SubsidyEvent;
import fr.jalon.domain.support.event.SupportEvent;
import java.util.Optional;

/** Where a dossier is in its life, in the words of the wave board. Fr: étape du dossier. */
public enum LifecycleStage {
    DRAFT(Phase.APPLICATION),
    SUBMITTED(Phase.APPLICATION),
    COMPLEMENT_PENDING(Phase.APPLICATION),
    ADMISSIBLE(Phase.APPLICATION),
    APPRAISED(Phase.APPLICATION),
    IN_SESSION(Phase.SELECTION),
    SELECTED(Phase.SELECTION),
    WAITLISTED(Phase.SELECTION),
    LABELLED(Phase.LABEL),
    INCUBATING(Phase.INCUBATION),
    INCUBATED(Phase.INCUBATION),
    AMOUNT_PROPOSED(Phase.SUBSIDY),
    AWARDED(Phase.SUBSIDY),
    AGREEMENT_PENDING(Phase.SUBSIDY),
    AGREEMENT_SIGNED(Phase.SUBSIDY),
    EXECUTING(Phase.PAYMENT),
    IN_SUPPORT(Phase.SUPPORT),
    SUPPORTED(Phase.SUPPORT),
    CLOSED(Phase.SUPPORT),
    INADMISSIBLE(Phase.ENDED),
    ABANDONED(Phase.ENDED),
    REJECTED_BY_SILENCE(Phase.ENDED),
    NOT_SELECTED(Phase.ENDED),
    INCUBATION_FAILED(Phase.ENDED),
    GRANT_REFUSED(Phase.ENDED),
    LABEL_WITHDRAWN(Phase.ENDED),
    WITHDRAWN(Phase.ENDED);

    private final Phase phase;

    LifecycleStage(Phase phase) {
        this.phase = phase;
    }

    public Phase phase() {
        return phase;
    }

    /** The steps of the stepper, in order; {@code ENDED} is off the main path. */
    public enum Phase {
        APPLICATION,
        SELECTION,
        LABEL,
        INCUBATION,
        SUBSIDY,
        PAYMENT,
        SUPPORT,
        ENDED
    }

    /** The stage that {@code event} leads to, empty when it does not move the dossier. Pure: depends on the event alone. */
    public static Optional<LifecycleStage> after(DossierEvent event) {
        return Optional.ofNullable(
                switch (event) {
                    case ApplicationEvent.ApplicationDrafted e -> DRAFT;
                    case ApplicationEvent.ApplicationSubmitted e -> SUBMITTED;
                    case ApplicationEvent.ComplementRequested e -> COMPLEMENT_PENDING;
                    case ApplicationEvent.ComplementReceived e -> SUBMITTED;
                    case ApplicationEvent.ApplicationAbandoned e -> ABANDONED;
                    case ApplicationEvent.ApplicationDeclaredAdmissible e -> ADMISSIBLE;
                    case ApplicationEvent.ApplicationDeemedAdmissible e -> ADMISSIBLE;
                    case ApplicationEvent.ApplicationDeclaredInadmissible e -> INADMISSIBLE;
                    case ApplicationEvent.AppraisalCompleted e -> APPRAISED;
                    case ApplicationEvent.ApplicationRejectedBySilence e -> REJECTED_BY_SILENCE;
                    case ApplicationEvent.SessionEntered e -> IN_SESSION;
                    case ApplicationEvent.ApplicationSelected e -> SELECTED;
                    case ApplicationEvent.ApplicationPromoted e -> SELECTED;
                    case ApplicationEvent.ApplicationWaitlisted e -> WAITLISTED;
                    case ApplicationEvent.ApplicationTurnedDown e -> NOT_SELECTED;
                    case ApplicationEvent.ApplicationWithdrawn e -> WITHDRAWN;
                    case LabelEvent.LabelGranted e -> LABELLED;
                    case LabelEvent.LabelWithdrawn e -> LABEL_WITHDRAWN;
                    case LabelEvent.LabelRenounced e -> WITHDRAWN;
                    case IncubationEvent.IncubationStarted e -> INCUBATING;
                    case IncubationEvent.IncubationAttested e -> INCUBATED;
                    case IncubationEvent.IncubationFailed e -> INCUBATION_FAILED;
                    case SubsidyEvent.AmountProposed e -> AMOUNT_PROPOSED;
                    case SubsidyEvent.GrantRefused e -> GRANT_REFUSED;
                    case SubsidyEvent.GrantAwarded e -> AWARDED;
                    case SubsidyEvent.AgreementDrafted e -> AGREEMENT_PENDING;
                    case SubsidyEvent.AgreementSigned e -> AGREEMENT_SIGNED;
                    case SubsidyEvent.StartDeclared e -> EXECUTING;
                    case SubsidyEvent.GrantRenounced e -> WITHDRAWN;
                    case SupportEvent.SupportStarted e -> IN_SUPPORT;
                    case SupportEvent.SupportEnded e -> SUPPORTED;
                    case SupportEvent.DossierClosed e -> CLOSED;
                    default -> null;
                });
    }
}
