package fr.jalon.domain.label;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import fr.jalon.domain.application.Application;
import fr.jalon.domain.application.rule.ApplicationNotSelected;
import fr.jalon.domain.call.RuleParameter;
import fr.jalon.domain.incubation.Incubation;
import fr.jalon.domain.incubation.rule.IncubationNotAttested;
import fr.jalon.domain.incubation.rule.LabelNotGranted;
import fr.jalon.domain.kernel.ActContext;
import fr.jalon.domain.kernel.rule.*;
import fr.jalon.domain.label.command.LabelCommand.*;
import fr.jalon.domain.label.event.LabelEvent;
import fr.jalon.domain.label.event.LabelEvent.*;
import fr.jalon.domain.label.rule.*;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;

/** The label of a dossier. A label and a grant are two decisions: a labelled place may get no grant. Fr: label. */
public final class Label {
    private final Application application;
    private final Incubation incubation;
    private Step step = Step.NOT_GRANTED;
    private boolean announced;
    private @Nullable LocalDate answerDueOn;
    private boolean answered;

    /** Steps of a label. Fr: état du label. */
    public enum Step {
        NOT_GRANTED,
        GRANTED,
        WITHDRAWN,
        RENOUNCED
    }

    public Label(Application application, Incubation incubation) {
        this.application = application;
        this.incubation = incubation;
    }

    /** Throws the rule that forbids {@code act} now, whatever its values. */
    public void guard(LabelAct act, ActContext by) {
        if (act == LabelAct.GRANT) {
            LabelAlreadyActive.check(isActive());
            NotAtThisStep.check(act, step, Step.NOT_GRANTED);
            ApplicationNotSelected.check(application.isSelected(), application.step());
            if (application.rules().isSet(RuleParameter.LABEL_AFTER_INCUBATION)) {
                IncubationNotAttested.check(incubation.isPassed());
            }
            return;
        }
        LabelNotGranted.check(isActive());
        switch (act) {
            case GRANT -> {}
            case ANNOUNCE -> LabelAlreadyAnnounced.check(announced);
            case OPEN_HEARING -> HearingAlreadyOpen.check(answerDueOn != null);
            case RECORD_OBSERVATIONS, DROP_HEARING -> HearingNotHeld.check(answerDueOn != null);
            case WITHDRAW -> {
                HearingNotHeld.check(answerDueOn != null);
                if (!answered) {
                    DelayStillRunning.check(
                            "hearing", Optional.ofNullable(answerDueOn).orElseThrow(), by.effectiveOn());
                }
            }
        }
    }

    @CommandHandler
    void decide(GrantLabel command, ActContext by) {
        apply(new LabelGranted(
                command.dossierId(),
                application.callId(),
                application.wave(),
                application.siteSiret(),
                application.commune(),
                application.territory(),
                by.effectiveOn()));
    }

    @CommandHandler
    void decide(AnnounceLabel command, ActContext by) {
        apply(new LabelAnnounced(command.dossierId(), by.effectiveOn()));
    }

    @CommandHandler
    void decide(OpenLabelHearing command, ActContext by) {
        ReasonsMissing.check("grounds", command.grounds());
        long days = application.rules().value(RuleParameter.HEARING_DAYS);
        apply(new LabelHearingOpened(
                command.dossierId(), command.grounds(), by.effectiveOn().plusDays(days)));
    }

    @CommandHandler
    void decide(RecordLabelObservations command) {
        FieldMissing.check("summary", command.summary());
        apply(new LabelObservationsReceived(command.dossierId(), command.summary()));
    }

    @CommandHandler
    void decide(DropLabelHearing command) {
        ReasonsMissing.check("grounds", command.grounds());
        apply(new LabelHearingDropped(command.dossierId(), command.grounds()));
    }

    /** Records that the label is taken back. */
    public void withdraw(String dossierId, List<String> reasons) {
        apply(new LabelWithdrawn(
                dossierId, application.callId(), application.wave(), application.territory(), reasons));
    }

    /** Records that the holder gives the label up. */
    public void renounce(String dossierId, String grounds) {
        apply(new LabelRenounced(
                dossierId, application.callId(), application.wave(), application.territory(), grounds));
    }

    /** Changes what this label is, never checks. */
    public void evolve(LabelEvent event) {
        switch (event) {
            case LabelGranted e -> step = Step.GRANTED;
            case LabelAnnounced e -> announced = true;
            case LabelHearingOpened e -> {
                answerDueOn = e.answerDueOn();
                answered = false;
            }
            case LabelObservationsReceived e -> answered = true;
            case LabelHearingDropped e -> answerDueOn = null;
            case LabelWithdrawn e -> step = Step.WITHDRAWN;
            case LabelRenounced e -> step = Step.RENOUNCED;
        }
    }

    /** Whether the place had its label and lost it. */
    public boolean hasEnded() {
        return step == Step.WITHDRAWN || step == Step.RENOUNCED;
    }

    /** Whether the place holds its label today. */
    public boolean isActive() {
        return step == Step.GRANTED;
    }
}
