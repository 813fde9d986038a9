package fr.jalon.domain.application.event;

import fr.jalon.domain.kernel.DossierEvent;
import fr.jalon.domain.kernel.EventType;
import fr.jalon.domain.kernel.LegalForm;
import fr.jalon.domain.kernel.Opinion;
import fr.jalon.domain.kernel.Sector;
import fr.jalon.domain.kernel.TerritoryClass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Facts of an application. Amounts in euro cents, dates in Paris. */
public sealed interface ApplicationEvent extends DossierEvent {
    /** A dossier was opened; the rules it will be judged by are pinned here. Fr: brouillon ouvert. */
    @EventType(name = "application.drafted")
    record ApplicationDrafted(
            String dossierId,
            String callId,
            int wave,
            String budgetNode,
            String ruleSet,
            Map<String, Long> parameters,
            String applicant,
            LegalForm legalForm,
            String siteSiret,
            String projectTitle,
            String commune,
            List<Sector> sectors,
            long requestedCents,
            long eligibleCostCents,
            boolean republicanCommitment,
            String contactNameToken,
            String contactEmailToken)
            implements ApplicationEvent {}

    /** A draft was rewritten. Fr: brouillon repris. */
    @EventType(name = "application.draft-revised")
    record DraftRevised(
            String dossierId,
            String projectTitle,
            List<Sector> sectors,
            long requestedCents,
            long eligibleCostCents,
            boolean republicanCommitment)
            implements ApplicationEvent {}

    /** The file was handed in; what it says is frozen. Fr: dossier déposé. */
    @EventType(name = "application.submitted")
    record ApplicationSubmitted(
            String dossierId,
            String callId,
            int wave,
            String siteSiret,
            long requestedCents,
            long eligibleCostCents,
            Instant receivedAt)
            implements ApplicationEvent {}

    /** Receipt was acknowledged; the legal clocks run from reception. Fr: accusé de réception. CRPA, art. R.112-5. */
    @EventType(name = "application.receipt-acknowledged")
    record ReceiptAcknowledged(
            String dossierId, LocalDate receivedOn, LocalDate admissibilityDueOn, LocalDate decisionDueOn)
            implements ApplicationEvent {}

    /** Documents are missing; the clocks are stopped. Fr: pièces demandées. CRPA, art. L.114-5. */
    @EventType(name = "application.complement-requested")
    record ComplementRequested(String dossierId, List<String> missing, LocalDate requestedOn, LocalDate answerDueOn)
            implements ApplicationEvent {}

    /** The missing documents came; the clocks run again, later by the days stopped. Fr: compléments reçus. */
    @EventType(name = "application.complement-received")
    record ComplementReceived(
            String dossierId,
            List<String> received,
            LocalDate receivedOn,
            int suspendedDays,
            LocalDate admissibilityDueOn,
            LocalDate decisionDueOn)
            implements ApplicationEvent {}

    /** The complements never came. Fr: abandon constaté. */
    @EventType(name = "application.abandoned")
    record ApplicationAbandoned(String dossierId) implements ApplicationEvent {}

    /** Fr: déclaré recevable. */
    @EventType(name = "application.declared-admissible")
    record ApplicationDeclaredAdmissible(String dossierId) implements ApplicationEvent {}

    /** Admissible by silence. Fr: réputé recevable. Decree 2018-514, art. 4. */
    @EventType(name = "application.deemed-admissible")
    record ApplicationDeemedAdmissible(String dossierId, LocalDate dueOn) implements ApplicationEvent {}

    /** Fr: déclaré irrecevable. */
    @EventType(name = "application.declared-inadmissible")
    record ApplicationDeclaredInadmissible(String dossierId, List<String> reasons) implements ApplicationEvent {}

    /** Fr: territoire classé. */
    @EventType(name = "application.territory-classified")
    record TerritoryClassified(String dossierId, TerritoryClass territory, String geographyVersion, String evidence)
            implements ApplicationEvent {}

    /** Fr: avis rendu. */
    @EventType(name = "application.opinion-given")
    record OpinionGiven(String dossierId, String body, Opinion sense, String comment) implements ApplicationEvent {}

    /** Fr: instruction achevée. */
    @EventType(name = "application.appraisal-completed")
    record AppraisalCompleted(String dossierId, String report) implements ApplicationEvent {}

    /** The date at which silence means refusal was moved. Fr: délai prorogé. Decree 2018-514, art. 7. */
    @EventType(name = "application.decision-period-extended")
    record DecisionPeriodExtended(String dossierId, LocalDate decisionDueOn, String grounds)
            implements ApplicationEvent {}

    /** Refused by silence; {@code leftSessions} had the file on their agenda. Fr: rejet implicite. Decree 2018-514, art. 7. */
    @EventType(name = "application.rejected-by-silence")
    record ApplicationRejectedBySilence(String dossierId, LocalDate dueOn, List<String> leftSessions)
            implements ApplicationEvent {}

    /** The file is on the agenda of a session; those who appraised it may not vote on it. Fr: inscrit au comité. */
    @EventType(name = "application.entered-session")
    record SessionEntered(String dossierId, String callId, int wave, String sessionId, List<String> appraisedBy)
            implements ApplicationEvent {}

    /** Fr: sélectionné. */
    @EventType(name = "application.selected")
    record ApplicationSelected(String dossierId, String sessionId, int rank) implements ApplicationEvent {}

    /** Fr: inscrit sur la liste d'attente. */
    @EventType(name = "application.waitlisted")
    record ApplicationWaitlisted(String dossierId, String sessionId, int rank) implements ApplicationEvent {}

    /** Fr: non retenu. */
    @EventType(name = "application.turned-down")
    record ApplicationTurnedDown(String dossierId, String sessionId, int rank, List<String> reasons)
            implements ApplicationEvent {}

    /** Fr: repêché de la liste d'attente. */
    @EventType(name = "application.promoted")
    record ApplicationPromoted(String dossierId, String grounds) implements ApplicationEvent {}

    /** The applicant withdrew before any decision; {@code leftSessions} had the file on their agenda. Fr: désistement. */
    @EventType(name = "application.withdrawn")
    record ApplicationWithdrawn(
            String dossierId, String callId, int wave, String siteSiret, List<String> leftSessions, String grounds)
            implements ApplicationEvent {}
}
