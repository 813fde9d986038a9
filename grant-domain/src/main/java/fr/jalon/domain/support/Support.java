package fr.jalon.domain.support;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import fr.jalon.domain.application.Application;
import fr.jalon.domain.call.RuleParameter;
import fr.jalon.domain.incubation.rule.LabelNotGranted;
import fr.jalon.domain.kernel.ActContext;
import fr.jalon.domain.kernel.rule.*;
import fr.jalon.domain.label.Label;
import fr.jalon.domain.payment.Payments;
import fr.jalon.domain.payment.rule.PaymentsInProgress;
import fr.jalon.domain.recovery.Recoveries;
import fr.jalon.domain.recovery.rule.OverpaymentNotRecovered;
import fr.jalon.domain.recovery.rule.RecoveryOpen;
import fr.jalon.domain.subsidy.Subsidy;
import fr.jalon.domain.subsidy.rule.StartNotDeclared;
import fr.jalon.domain.support.command.SupportCommand.*;
import fr.jalon.domain.support.event.SupportEvent;
import fr.jalon.domain.support.event.SupportEvent.*;
import fr.jalon.domain.support.rule.*;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;

/** Two years of tailored support, and the closing of the dossier. Fr: accompagnement. */
public final class Support {
    private final Application application;
    private final Label label;
    private final Subsidy subsidy;
    private final Payments payments;
    private final Recoveries recoveries;
    private Step step = Step.NOT_BEGUN;
    private LocalDate endsOn = LocalDate.MAX;
    /** The latest year that a financial report is about; 0 before the first. */
    private int reportedYear;

    /** Steps of the support. Fr: état de l'accompagnement. */
    public enum Step {
        NOT_BEGUN,
        RUNNING,
        ENDED,
        CLOSED
    }

    public Support(Application application, Label label, Subsidy subsidy, Payments payments, Recoveries recoveries) {
        this.application = application;
        this.label = label;
        this.subsidy = subsidy;
        this.payments = payments;
        this.recoveries = recoveries;
    }

    /** Throws the rule that forbids {@code act} now, whatever its values. */
    public void guard(SupportAct act, ActContext by) {
        LabelNotGranted.check(label.isActive());
        switch (act) {
            case START -> {
                NotAtThisStep.check(act, step, Step.NOT_BEGUN);
                StartNotDeclared.check(subsidy.isStarted());
            }
            case RECORD_VISIT, RECORD_INDICATORS -> NotAtThisStep.check(act, step, Step.RUNNING);
            case RECEIVE_FINANCIAL_REPORT -> NotAtThisStep.check(act, step, Step.RUNNING, Step.ENDED);
            case END -> {
                NotAtThisStep.check(act, step, Step.RUNNING);
                DelayStillRunning.check("support", endsOn.minusDays(1), by.effectiveOn());
            }
            case CLOSE_DOSSIER -> {
                NotAtThisStep.check(act, step, Step.ENDED);
                PaymentsInProgress.check(payments.inProgress());
                FinancialReportMissing.check(isReported(), payments.lastYear());
                RecoveryOpen.check(recoveries.open());
                OverpaymentNotRecovered.check(payments.overpaid(), recoveries.heard());
            }
        }
    }

    @CommandHandler
    void decide(StartSupport command, ActContext by) {
        FieldMissing.check("expert", command.expert());
        LocalDate ends = application.rules().monthsAfter(by.effectiveOn(), RuleParameter.SUPPORT_MONTHS);
        apply(new SupportStarted(command.dossierId(), command.expert(), by.effectiveOn(), ends));
    }

    @CommandHandler
    void decide(RecordVisit command) {
        FieldMissing.check("expert", command.expert());
        FieldMissing.check("findings", command.findings());
        apply(new SiteVisited(command.dossierId(), command.expert(), command.findings()));
    }

    @CommandHandler
    void decide(RecordIndicators command) {
        IndicatorNegative.check("jobs", command.jobs());
        IndicatorNegative.check("residents", command.residents());
        IndicatorNegative.check("machines", command.machines());
        IndicatorNegative.check("trainees", command.trainees());
        apply(new IndicatorsReported(
                command.dossierId(), command.jobs(), command.residents(), command.machines(), command.trainees()));
    }

    @CommandHandler
    void decide(ReceiveFinancialReport command, ActContext by) {
        ReportYearNotBegun.check(command.year(), by.effectiveOn());
        DocumentHashInvalid.check(command.documentSha256());
        apply(new FinancialReportReceived(command.dossierId(), command.year(), command.documentSha256()));
    }

    @CommandHandler
    void decide(EndSupport command) {
        FieldMissing.check("conclusion", command.conclusion());
        apply(new SupportEnded(command.dossierId(), command.conclusion()));
    }

    /** Closes the dossier, which asks for it as the aid that was not paid ends with it. */
    public void close(CloseDossier command, ActContext by) {
        apply(new DossierClosed(
                command.dossierId(),
                application.budgetId(by.effectiveOn()),
                subsidy.amount().minus(payments.settled()).cents(),
                subsidy.commitmentYear()));
    }

    /** Changes what this support is, never checks. */
    public void evolve(SupportEvent event) {
        switch (event) {
            case SupportStarted e -> {
                step = Step.RUNNING;
                endsOn = e.endsOn();
            }
            case SiteVisited e -> {}
            case IndicatorsReported e -> {}
            case FinancialReportReceived e -> reportedYear = Math.max(reportedYear, e.year());
            case SupportEnded e -> step = Step.ENDED;
            case DossierClosed e -> step = Step.CLOSED;
        }
    }

    /** Whether a financial report was received that reaches the last year of the project. */
    public boolean isReported() {
        return reportedYear >= payments.lastYear();
    }

    public boolean isClosed() {
        return step == Step.CLOSED;
    }
}
