package fr.jalon.domain.dossier;

import fr.jalon.domain.ActCatalogue;
import fr.jalon.domain.application.Application;
import fr.jalon.domain.application.ApplicationAct;
import fr.jalon.domain.application.ApplicationStep;
import fr.jalon.domain.application.command.ApplicationCommand.DraftApplication;
import fr.jalon.domain.application.command.ApplicationCommand.EnterSession;
import fr.jalon.domain.application.event.ApplicationEvent;
import fr.jalon.domain.application.event.ApplicationEvent.ApplicationDrafted;
import fr.jalon.domain.application.rule.AlreadyWithdrawn;
import fr.jalon.domain.call.CallBook;
import fr.jalon.domain.delegation.DelegationBook;
import fr.jalon.domain.dossier.command.DossierWideCommand.WithdrawDossier;
import fr.jalon.domain.dossier.event.LifecycleStage;
import fr.jalon.domain.dossier.rule.DossierAlreadyClosed;
import fr.jalon.domain.incubation.Incubation;
import fr.jalon.domain.incubation.IncubationAct;
import fr.jalon.domain.incubation.event.IncubationEvent;
import fr.jalon.domain.kernel.Act;
import fr.jalon.domain.kernel.ActContext;
import fr.jalon.domain.kernel.DossierCommand;
import fr.jalon.domain.kernel.DossierEvent;
import fr.jalon.domain.kernel.Duty;
import fr.jalon.domain.kernel.RuleSetStamp;
import fr.jalon.domain.kernel.rule.ReasonsMissing;
import fr.jalon.domain.kernel.rule.SeparationOfDuties;
import fr.jalon.domain.kernel.rule.StaleVersion;
import fr.jalon.domain.label.Label;
import fr.jalon.domain.label.LabelAct;
import fr.jalon.domain.label.command.LabelCommand.WithdrawLabel;
import fr.jalon.domain.label.event.LabelEvent;
import fr.jalon.domain.payment.PaymentAct;
import fr.jalon.domain.payment.Payments;
import fr.jalon.domain.payment.command.PaymentCommand;
import fr.jalon.domain.payment.command.PaymentCommand.FixFinalAmount;
import fr.jalon.domain.payment.command.PaymentCommand.RecordBankReturn;
import fr.jalon.domain.payment.command.PaymentCommand.RecordReturnInRun;
import fr.jalon.domain.payment.command.PaymentCommand.ReturnInRun;
import fr.jalon.domain.payment.command.PaymentCommand.ReturnPaymentRequest;
import fr.jalon.domain.payment.event.PaymentEvent;
import fr.jalon.domain.recovery.Recoveries;
import fr.jalon.domain.recovery.RecoveryAct;
import fr.jalon.domain.recovery.event.RecoveryEvent;
import fr.jalon.domain.subsidy.Subsidy;
import fr.jalon.domain.subsidy.SubsidyAct;
import fr.jalon.domain.subsidy.command.SubsidyCommand.AmendAgreement;
import fr.jalon.domain.subsidy.command.SubsidyCommand.NotifyAgreement;
import fr.jalon.domain.subsidy.event.SubsidyEvent;
import fr.jalon.domain.support.Support;
import fr.jalon.domain.support.SupportAct;
import fr.jalon.domain.support.command.SupportCommand.CloseDossier;
import fr.jalon.domain.support.event.SupportEvent;
import fr.jalon.domain.undertaking.UndertakingBook;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.jspecify.annotations.Nullable;

/**
 * One grant, for its whole life, as one stream of numbered facts. Fr: dossier.
 *
 * <p>The root routes: each stage guards and decides its own acts, and sees the stages before it. What only the whole knows stays here: the
 * separation of duties, the version that the sender has seen, withdrawal, and the few acts on a grant or its payments that have to know of both.
 */
@AggregateRoot(type = "dossier")
public final class Dossier {
    /**
     * What the bank sends back is a fact, whatever the dossier is by then; a request that will never be paid is given back; and whoever paid under
     * protest is answered.
     */
    private static final Set<Act> EVEN_ONCE_CLOSED = Set.of(
            PaymentAct.RECORD_BANK_RETURN,
            PaymentAct.RETURN_IN_RUN,
            PaymentAct.RECORD_RETURN_IN_RUN,
            PaymentAct.RETURN_REQUEST,
            RecoveryAct.CANCEL_ORDER);

    @AggregateIdentifier
    private @Nullable String dossierId;

    @AggregateMember
    private final Application application = new Application();

    @AggregateMember
    private final Incubation incubation = new Incubation(application, this::isLabelled);

    @AggregateMember
    private final Label label = new Label(application, incubation);

    @AggregateMember
    private final Subsidy subsidy = new Subsidy(application, incubation, label);

    @AggregateMember
    private final Payments payments = new Payments(application, label, subsidy, this::isReported, this::isInsolvent);

    @AggregateMember
    private final Recoveries recoveries = new Recoveries(application, subsidy, payments);

    @AggregateMember
    private final Support support = new Support(application, label, subsidy, payments, recoveries);

    private final History history = new History();
    private @Nullable LifecycleStage stage;
    private long version;

    /** Rebuilt from its events. */
    Dossier() {}

    @CommandHandler
    Dossier(DraftApplication command, ActContext by, CallBook book) {
        ApplicationDrafted drafted = Application.draft(command, by, book);
        RuleSetStamp.of(drafted.ruleSet());
        AggregateLifecycle.apply(drafted);
    }

    @CommandHandlerInterceptor
    void guard(DossierCommand command, ActContext by, MetaData metaData) {
        StaleVersion.check(metaData.get(ActContext.EXPECTED_VERSION_KEY), version);
        String person = History.person(metaData, by.actor());
        guard(ActCatalogue.of(command.getClass()), by, person);
        if (command instanceof PaymentCommand payment) {
            payments.keepApart(payment, person);
        }
        RuleSetStamp.of(application.rules().version());
    }

    /** Throws the rule that forbids {@code act} now, whatever its values. */
    void guard(Act act, ActContext by) {
        guard(act, by, by.actor());
    }

    /** @param person who answers for it: the actor, or whoever the product acts for */
    private void guard(Act act, ActContext by, String person) {
        DossierAlreadyClosed.check(support.isClosed() && !EVEN_ONCE_CLOSED.contains(act));
        act.duty().ifPresent(duty -> SeparationOfDuties.check(person, duty, history.dutiesOf(person)));
        switch (act) {
            case ApplicationAct a -> application.guard(a, by);
            case IncubationAct a -> incubation.guard(a, by);
            case LabelAct a -> label.guard(a, by);
            case SubsidyAct a -> guardGrant(a, by);
            case PaymentAct a -> payments.guard(a, by, person);
            case RecoveryAct a -> recoveries.guard(a, by);
            case SupportAct a -> support.guard(a, by);
            case DossierAct a -> guardWithdrawal();
            default -> throw new IllegalArgumentException(act.code() + " is not an act on a dossier");
        }
    }

    @CommandHandler
    void decide(EnterSession command) {
        application.enterSession(command, history.whoTook(Duty.APPRAISE));
    }

    @CommandHandler
    void decide(NotifyAgreement command, ActContext by) {
        subsidy.notifyBeneficiary(command, by);
        payments.plan(command.dossierId(), by);
    }

    @CommandHandler
    void decide(AmendAgreement command, ActContext by, DelegationBook delegations, UndertakingBook undertakings) {
        subsidy.amend(command, payments.asked(), by, delegations, undertakings);
        payments.plan(command.dossierId(), by);
    }

    @CommandHandler
    void decide(FixFinalAmount command, ActContext by, UndertakingBook undertakings) {
        payments.conclude(command, by);
        releaseAid(command.dossierId(), undertakings);
        payments.plan(command.dossierId(), by);
    }

    @CommandHandler
    void decide(RecordBankReturn command, ActContext by, UndertakingBook undertakings) {
        payments.giveBack(command, by, hasEnded());
        releaseAid(command.dossierId(), undertakings);
    }

    @CommandHandler
    void decide(ReturnInRun command, ActContext by, UndertakingBook undertakings) {
        payments.giveBack(command, by, hasEnded());
        releaseAid(command.dossierId(), undertakings);
    }

    @CommandHandler
    void decide(RecordReturnInRun command, ActContext by, UndertakingBook undertakings) {
        payments.giveBack(command.asSaidByTheBank(), by, hasEnded());
        releaseAid(command.dossierId(), undertakings);
    }

    /** Once the final amount is known, what was given back of it may be asked again. */
    @CommandHandler
    void decide(ReturnPaymentRequest command, ActContext by) {
        payments.sendBack(command);
        if (payments.isFinal() && !hasEnded()) {
            payments.plan(command.dossierId(), by);
        }
    }

    @CommandHandler
    void decide(CloseDossier command, ActContext by, UndertakingBook undertakings) {
        support.close(command, by);
        releaseAid(command.dossierId(), undertakings);
    }

    @CommandHandler
    void decide(WithdrawDossier command, ActContext by, UndertakingBook undertakings) {
        ReasonsMissing.check("grounds", command.grounds());
        if (!isLabelled()) {
            application.withdraw(command.dossierId(), command.grounds());
            return;
        }
        subsidy.renounce(command.dossierId(), payments.settled(), by, command.grounds());
        releaseAid(command.dossierId(), undertakings);
        payments.end(command.dossierId());
        label.renounce(command.dossierId(), command.grounds());
    }

    @CommandHandler
    void decide(WithdrawLabel command, ActContext by, UndertakingBook undertakings) {
        ReasonsMissing.check("reasons", command.reasons());
        subsidy.withdraw(command.dossierId(), payments.settled(), by, command.reasons());
        releaseAid(command.dossierId(), undertakings);
        payments.end(command.dossierId());
        label.withdraw(command.dossierId(), command.reasons());
    }

    @EventSourcingHandler
    void evolve(DossierEvent event, MetaData metaData) {
        evolve(event, (Map<String, ?>) metaData);
    }

    /** Changes what the dossier is, never checks. The same for the aggregate and for whoever reads a dossier at a past moment. */
    void evolve(DossierEvent event, Map<String, ?> metaData) {
        dossierId = event.dossierId();
        version++;
        history.remember(metaData);
        LifecycleStage.after(event).ifPresent(next -> stage = next);
        switch (event) {
            case ApplicationEvent e -> application.evolve(e);
            case IncubationEvent e -> incubation.evolve(e);
            case LabelEvent e -> label.evolve(e);
            case SubsidyEvent e -> subsidy.evolve(e);
            case PaymentEvent e -> payments.evolve(e, toldOn(metaData), History.person(metaData));
            case RecoveryEvent e -> recoveries.evolve(e);
            case SupportEvent e -> support.evolve(e);
            default -> throw new IllegalArgumentException(event.getClass() + " is not a fact of a dossier");
        }
    }

    LifecycleStage stage() {
        return Optional.ofNullable(stage).orElseThrow();
    }

    /** Number of facts recorded. */
    long version() {
        return version;
    }

    /** What the beneficiary will never receive no longer counts as aid. */
    private void releaseAid(String dossierId, UndertakingBook undertakings) {
        subsidy.releaseAid(dossierId, hasEnded() ? payments.paid() : payments.expected(), undertakings);
    }

    /** Whether nothing will be paid any more, even what comes back. */
    private boolean hasEnded() {
        return support.isClosed() || !subsidy.isAwarded();
    }

    private boolean isLabelled() {
        return label.isActive();
    }

    private boolean isInsolvent() {
        return recoveries.isInsolvent();
    }

    private boolean isReported() {
        return support.isReported();
    }

    private void guardGrant(SubsidyAct act, ActContext by) {
        subsidy.guard(act, by);
        if (act == SubsidyAct.AMEND_AGREEMENT) {
            payments.guardAmendment();
        }
    }

    /** The day, in Paris, on which the product was told of a fact. */
    private static LocalDate toldOn(Map<String, ?> metaData) {
        return Optional.ofNullable(metaData.get(ActContext.AT_KEY))
                .map(at -> LocalDate.ofInstant(Instant.parse(at.toString()), ActContext.PARIS))
                .orElse(LocalDate.MIN);
    }

    private void guardWithdrawal() {
        boolean ended = stage().phase() == LifecycleStage.Phase.ENDED && !isLabelled();
        if (ended || application.step() == ApplicationStep.NOT_BEGUN) {
            throw AlreadyWithdrawn.of(stage());
        }
    }
}
