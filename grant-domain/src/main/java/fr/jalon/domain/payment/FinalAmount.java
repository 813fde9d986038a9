package fr.jalon.domain.payment;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import fr.jalon.domain.application.Application;
import fr.jalon.domain.kernel.ActContext;
import fr.jalon.domain.kernel.Money;
import fr.jalon.domain.kernel.rule.AmountNegative;
import fr.jalon.domain.kernel.rule.DocumentHashInvalid;
import fr.jalon.domain.payment.command.PaymentCommand.DeclareCompletion;
import fr.jalon.domain.payment.command.PaymentCommand.FixFinalAmount;
import fr.jalon.domain.payment.event.PaymentEvent.CommitmentLowered;
import fr.jalon.domain.payment.event.PaymentEvent.CompletionDeclared;
import fr.jalon.domain.payment.event.PaymentEvent.FinalAmountFixed;
import fr.jalon.domain.payment.rule.CompletionAlreadyDeclared;
import fr.jalon.domain.payment.rule.CompletionNotDeclared;
import fr.jalon.domain.payment.rule.DocumentsMissing;
import fr.jalon.domain.payment.rule.FinalAmountAlreadyFixed;
import fr.jalon.domain.payment.rule.PaymentsInProgress;
import fr.jalon.domain.subsidy.Subsidy;
import fr.jalon.domain.subsidy.rule.DateInFuture;
import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;

/** The end of the project and what is due for it. Fr: montant définitif. Decree 2018-514, arts 10 and 13. */
final class FinalAmount {
    private final Application application;
    private final Subsidy subsidy;
    private final PaymentBook book;
    private @Nullable LocalDate completedOn;
    private @Nullable Money fixed;
    private Money released = Money.ZERO;

    FinalAmount(Application application, Subsidy subsidy, PaymentBook book) {
        this.application = application;
        this.subsidy = subsidy;
        this.book = book;
    }

    /**
     * The rate of the justified part of the eligible cost, at most the grant, and no more than other public aid leaves of that cost; floored to the
     * cent in favour of the State. Nobody is paid more than was spent: as long as nothing is fixed, aid declared over the eligible cost stops
     * the orders ({@link fr.jalon.domain.subsidy.rule.PublicAidOver100}), and what was paid before is overpaid here.
     *
     * @param justified expenditure found to be justified, which may be over the eligible cost
     * @param otherAid public aid of others for the same project
     */
    static Money of(Money grant, Money eligible, int rateBp, Money justified, Money otherAid) {
        Money cost = justified.atMost(eligible);
        return cost.share(rateBp).atMost(grant).atMost(cost.minusOrZero(otherAid));
    }

    /**
     * What would be due were the project to end with what is justified of it so far. Other aid is given for the whole of it, and so
     * counts at its end only.
     */
    Money earned(Money justified) {
        return of(subsidy.amount(), subsidy.eligibleCost(), subsidy.rateBp(), justified, Money.ZERO);
    }

    void checkNotDeclared() {
        CompletionAlreadyDeclared.check(completedOn != null);
    }

    void checkCanBeFixed() {
        CompletionNotDeclared.check(completedOn != null);
        checkNotFixed();
        PaymentsInProgress.check(book.at(PaymentStep::isInProgress));
    }

    void checkNotFixed() {
        FinalAmountAlreadyFixed.check(isFixed());
    }

    @CommandHandler
    void decide(DeclareCompletion command, ActContext by) {
        DateInFuture.check("completedOn", command.completedOn(), by.effectiveOn());
        DocumentsMissing.check(command.documents());
        command.documents().forEach(DocumentHashInvalid::check);
        apply(new CompletionDeclared(command.dossierId(), command.completedOn(), command.documents()));
    }

    /** What was paid too much is to be recovered, another fact; what will not be paid goes back to the budget with this one. */
    void conclude(FixFinalAmount command, ActContext by) {
        AmountNegative.check("justifiedCents", command.justifiedCents());
        Money grant = subsidy.amount();
        Money due = of(
                grant,
                subsidy.eligibleCost(),
                subsidy.rateBp(),
                new Money(command.justifiedCents()),
                subsidy.otherAid());
        Money paid = book.paid();
        apply(new FinalAmountFixed(
                command.dossierId(),
                application.callId(),
                application.wave(),
                command.justifiedCents(),
                due.cents(),
                paid.cents(),
                paid.minusOrZero(due).cents(),
                grant.minusOrZero(due.isMoreThan(paid) ? due : paid).cents(),
                application.budgetId(by.effectiveOn()),
                subsidy.commitmentYear()));
    }

    void complete(LocalDate on) {
        completedOn = on;
    }

    void fix(FinalAmountFixed event) {
        fixed = new Money(event.finalCents());
        released = new Money(event.releasedCents());
    }

    boolean isFixed() {
        return fixed != null;
    }

    /** The most that may be paid: the grant, then its final amount. */
    Money payable() {
        return Optional.ofNullable(fixed).orElseGet(subsidy::amount);
    }

    /** What came back and cannot leave again is committed no more. */
    void lower(String dossierId, int payment, Money tooMuch, ActContext by) {
        if (!tooMuch.isZero()) {
            apply(new CommitmentLowered(
                    dossierId,
                    payment,
                    application.budgetId(by.effectiveOn()),
                    tooMuch.cents(),
                    subsidy.commitmentYear()));
        }
    }

    void lower(CommitmentLowered event) {
        released = released.plus(new Money(event.commitmentWithdrawnCents()));
    }

    /** What was given back of the commitment, when the final amount was fixed or later. */
    Money released() {
        return released;
    }

    /** When the project ended, or is due to. */
    LocalDate completionOn() {
        return Optional.ofNullable(completedOn).orElseGet(subsidy::completionDueOn);
    }

    /** The last year of the project: of those in which it ended and was due to, the first. */
    int lastYear() {
        return Math.min(completionOn().getYear(), subsidy.completionDueOn().getYear());
    }
}
