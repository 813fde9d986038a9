package fr.jalon.projections.dossiers;

import static fr.jalon.projections.kernel.Column.bigint;
import static fr.jalon.projections.kernel.Column.integer;
import static fr.jalon.projections.kernel.Column.text;
import static fr.jalon.projections.kernel.Column.texts;

import fr.jalon.domain.application.event.ApplicationEvent;
import fr.jalon.domain.application.event.ApplicationEvent.ApplicationDrafted;
import fr.jalon.domain.application.event.ApplicationEvent.DraftRevised;
import fr.jalon.domain.application.event.ApplicationEvent.TerritoryClassified;
import fr.jalon.domain.dossier.event.LifecycleStage;
import fr.jalon.domain.incubation.event.IncubationEvent;
import fr.jalon.domain.kernel.DossierEvent;
import fr.jalon.domain.label.event.LabelEvent;
import fr.jalon.domain.label.event.LabelEvent.LabelGranted;
import fr.jalon.domain.subsidy.event.SubsidyEvent;
import fr.jalon.domain.support.event.SupportEvent;
import fr.jalon.projections.kernel.Projection;
import fr.jalon.projections.kernel.Recorded;
import fr.jalon.projections.kernel.Rows;
import fr.jalon.projections.kernel.Table;
import fr.jalon.projections.kernel.Wants;
import java.util.List;

/** Who applied, with what project, on what kind of territory, and each move through the life of the dossier. */
public final class DossierProjection implements Projection {
    static final Table DOSSIER = Table.of(
            "dossier",
            text("dossier_id"),
            text("call_id"),
            integer("wave"),
            text("budget_node"),
            text("rule_set"),
            text("applicant"),
            text("legal_form"),
            text("site_siret"),
            text("commune"));
    static final Table PROJECT = Table.of(
            "dossier_project",
            text("dossier_id"),
            text("project_title"),
            texts("sectors"),
            bigint("requested_cents"),
            bigint("eligible_cost_cents"));
    static final Table STAGE = Table.of("dossier_stage", text("dossier_id"), text("stage"), text("phase"));
    static final Table TERRITORY = Table.of(
            "dossier_territory", text("dossier_id"), text("territory"), text("reported_as"), text("geography_version"));

    private static final Wants WANTS = Wants.of(
            ApplicationEvent.ApplicationDrafted.class,
            ApplicationEvent.DraftRevised.class,
            ApplicationEvent.ApplicationSubmitted.class,
            ApplicationEvent.ComplementRequested.class,
            ApplicationEvent.ComplementReceived.class,
            ApplicationEvent.ApplicationAbandoned.class,
            ApplicationEvent.ApplicationDeclaredAdmissible.class,
            ApplicationEvent.ApplicationDeemedAdmissible.class,
            ApplicationEvent.ApplicationDeclaredInadmissible.class,
            ApplicationEvent.TerritoryClassified.class,
            ApplicationEvent.AppraisalCompleted.class,
            ApplicationEvent.ApplicationRejectedBySilence.class,
            ApplicationEvent.SessionEntered.class,
            ApplicationEvent.ApplicationSelected.class,
            ApplicationEvent.ApplicationWaitlisted.class,
            ApplicationEvent.ApplicationTurnedDown.class,
            ApplicationEvent.ApplicationPromoted.class,
            ApplicationEvent.ApplicationWithdrawn.class,
            LabelEvent.LabelGranted.class,
            LabelEvent.LabelWithdrawn.class,
            LabelEvent.LabelRenounced.class,
            IncubationEvent.IncubationStarted.class,
            IncubationEvent.IncubationAttested.class,
            IncubationEvent.IncubationFailed.class,
            SubsidyEvent.AmountProposed.class,
            SubsidyEvent.GrantRefused.class,
            SubsidyEvent.GrantAwarded.class,
            SubsidyEvent.AgreementDrafted.class,
            SubsidyEvent.AgreementSigned.class,
            SubsidyEvent.StartDeclared.class,
            SubsidyEvent.GrantRenounced.class,
            SupportEvent.SupportStarted.class,
            SupportEvent.SupportEnded.class,
            SupportEvent.DossierClosed.class);

    @Override
    public String name() {
        return "dossiers";
    }

    @Override
    public List<Table> tables() {
        return List.of(DOSSIER, PROJECT, STAGE, TERRITORY);
    }

    @Override
    public Wants wants() {
        return WANTS;
    }

    @Override
    public void project(Recorded<?> recorded, Rows out) {
        if (!(recorded.event() instanceof DossierEvent event)) {
            return;
        }
        LifecycleStage.after(event).ifPresent(stage -> out.add(STAGE, event.dossierId(), stage, stage.phase()));
        switch (event) {
            case ApplicationDrafted e -> drafted(e, out);
            case DraftRevised e ->
                out.add(
                        PROJECT,
                        e.dossierId(),
                        e.projectTitle(),
                        e.sectors(),
                        e.requestedCents(),
                        e.eligibleCostCents());
            case TerritoryClassified e ->
                out.add(TERRITORY, e.dossierId(), e.territory(), e.territory().reportedAs(), e.geographyVersion());
            case LabelGranted e ->
                out.add(TERRITORY, e.dossierId(), e.territory(), e.territory().reportedAs(), null);
            default -> {}
        }
    }

    private static void drafted(ApplicationDrafted e, Rows out) {
        out.add(
                DOSSIER,
                e.dossierId(),
                e.callId(),
                e.wave(),
                e.budgetNode(),
                e.ruleSet(),
                e.applicant(),
                e.legalForm(),
                e.siteSiret(),
                e.commune());
        out.add(PROJECT, e.dossierId(), e.projectTitle(), e.sectors(), e.requestedCents(), e.eligibleCostCents());
    }
}
