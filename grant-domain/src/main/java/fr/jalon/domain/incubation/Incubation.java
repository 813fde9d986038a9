package fr.jalon.domain.incubation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import fr.jalon.domain.application.Application;
import fr.jalon.domain.application.rule.ApplicationNotSelected;
import fr.jalon.domain.call.RuleParameter;
import fr.jalon.domain.incubation.command.IncubationCommand.*;
import fr.jalon.domain.incubation.event.IncubationEvent;
import fr.jalon.domain.incubation.event.IncubationEvent.*;
import fr.jalon.domain.incubation.rule.*;
import fr.jalon.domain.kernel.ActContext;
import fr.jalon.domain.kernel.Deliverable;
import fr.jalon.domain.kernel.Opinion;
import fr.jalon.domain.kernel.rule.*;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;

/** The incubation of a dossier: before the label or after it, as the rule set says. Fr: incubation. */
public final class Incubation {
    private final Application application;
    private final transient BooleanSupplier labelActive;
    private Step step = Step.NOT_BEGUN;
    private String leadExpert = "";
    private @Nullable LocalDate endsOn;
    private int extendedMonths;
    private @Nullable Opinion opinion;
    private final Set<Deliverable> accepted = EnumSet.noneOf(Deliverable.class);

    /** Steps of an incubation. Fr: état de l'incubation. */
    public enum Step {
        NOT_BEGUN,
        RUNNING,
        ATTESTED,
        FAILED
    }

    /** @param labelActive whether the place holds its label, which only the dossier knows */
    public Incubation(Application application, BooleanSupplier labelActive) {
        this.application = application;
        this.labelActive = labelActive;
    }

    /** Throws the rule that forbids {@code act} now, whatever its values. */
    public void guard(IncubationAct act, ActContext by) {
        NotAtThisStep.check(act, step, act == IncubationAct.START ? Step.NOT_BEGUN : Step.RUNNING);
        ApplicationNotSelected.check(application.isSelected(), application.step());
        if (!application.rules().isSet(RuleParameter.LABEL_AFTER_INCUBATION)) {
            LabelNotGranted.check(labelActive.getAsBoolean());
        }
        switch (act) {
            case START, HOLD_WORKSHOP, ACCEPT_DELIVERABLE, FAIL -> {}
            case EXTEND -> DelayExpired.check("incubation", endsOn(), by.effectiveOn());
            case ATTEST -> {
                DeliverablesMissing.check(missing());
                DelayStillRunning.check("incubation", endsOn().minusDays(1), by.effectiveOn());
            }
        }
    }

    @CommandHandler
    void decide(StartIncubation command, ActContext by) {
        FieldMissing.check("leadExpert", command.leadExpert());
        LocalDate ends = application.rules().monthsAfter(by.effectiveOn(), RuleParameter.INCUBATION_MONTHS);
        apply(new IncubationStarted(command.dossierId(), command.leadExpert(), by.effectiveOn(), ends));
    }

    @CommandHandler
    void decide(HoldWorkshop command) {
        FieldMissing.check("theme", command.theme());
        FieldMissing.check("expert", command.expert());
        apply(new WorkshopHeld(command.dossierId(), command.theme(), command.expert()));
    }

    @CommandHandler
    void decide(AcceptDeliverable command) {
        DeliverableAlreadyAccepted.check(accepted.contains(command.deliverable()), command.deliverable());
        apply(new DeliverableAccepted(command.dossierId(), command.deliverable()));
    }

    @CommandHandler
    void decide(ExtendIncubation command) {
        long most = application.rules().value(RuleParameter.INCUBATION_EXTENSION_MONTHS);
        ExtensionOverMax.check(command.months(), extendedMonths, most);
        ReasonsMissing.check("grounds", command.grounds());
        apply(new IncubationExtended(
                command.dossierId(), command.months(), endsOn().plusMonths(command.months()), command.grounds()));
    }

    @CommandHandler
    void decide(AttestIncubation command) {
        FieldMissing.check("report", command.report());
        apply(new IncubationAttested(command.dossierId(), leadExpert, command.opinion(), command.report()));
    }

    @CommandHandler
    void decide(FailIncubation command) {
        ReasonsMissing.check("reasons", command.reasons());
        apply(new IncubationFailed(command.dossierId(), command.reasons()));
    }

    /** Changes what this incubation is, never checks. */
    public void evolve(IncubationEvent event) {
        switch (event) {
            case IncubationStarted e -> {
                step = Step.RUNNING;
                leadExpert = e.leadExpert();
                endsOn = e.endsOn();
            }
            case WorkshopHeld e -> {}
            case DeliverableAccepted e -> accepted.add(e.deliverable());
            case IncubationExtended e -> {
                extendedMonths += e.months();
                endsOn = e.endsOn();
            }
            case IncubationAttested e -> {
                step = Step.ATTESTED;
                opinion = e.opinion();
            }
            case IncubationFailed e -> step = Step.FAILED;
        }
    }

    public Step step() {
        return step;
    }

    /** Whether it ended with an attestation that lets the dossier go further. */
    public boolean isPassed() {
        return step == Step.ATTESTED && opinion != Opinion.UNFAVOURABLE;
    }

    private Set<Deliverable> missing() {
        Set<Deliverable> missing = EnumSet.allOf(Deliverable.class);
        missing.removeAll(accepted);
        return missing;
    }

    private LocalDate endsOn() {
        return Optional.ofNullable(endsOn).orElseThrow();
    }
}
