package fr.jalon.domain.subsidy;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import fr.jalon.domain.application.Application;
import fr.jalon.domain.call.RuleParameter;
import fr.jalon.domain.kernel.ActContext;
import fr.jalon.domain.kernel.rule.DelayStillRunning;
import fr.jalon.domain.subsidy.command.SubsidyCommand.LapseReservation;
import fr.jalon.domain.subsidy.command.SubsidyCommand.RenewReservation;
import fr.jalon.domain.subsidy.event.SubsidyEvent.ReservationLapsed;
import fr.jalon.domain.subsidy.event.SubsidyEvent.ReservationRenewed;
import fr.jalon.domain.subsidy.rule.ReservationMissing;
import fr.jalon.domain.subsidy.rule.ReservationStillHeld;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;

/** The AE set aside for a grant until it is signed. Fr: réservation. */
final class Reservation {
    private final Application application;
    private final Grant grant;

    Reservation(Application application, Grant grant) {
        this.application = application;
        this.grant = grant;
    }

    /** Throws the rule that forbids {@code act}, at a step that allows it, whatever its values. */
    void guard(SubsidyAct act, ActContext by) {
        if (act == SubsidyAct.RENEW_RESERVATION) {
            ReservationStillHeld.check(isHeldOn(by.effectiveOn()), grant.reservedIn(), grant.reservedUntilOn());
        } else {
            ReservationMissing.check(grant.isReserved());
            DelayStillRunning.check("reservation", grant.reservedUntilOn(), by.effectiveOn());
        }
    }

    @CommandHandler
    void decide(RenewReservation command, ActContext by) {
        boolean held = grant.isReserved();
        apply(new ReservationRenewed(
                command.dossierId(),
                application.budgetId(by.effectiveOn()),
                held ? grant.reservedIn() : "",
                grant.reserved().cents(),
                grant.amount().cents(),
                until(by)));
    }

    @CommandHandler
    void decide(LapseReservation command) {
        apply(new ReservationLapsed(
                command.dossierId(), grant.reservedIn(), grant.reserved().cents()));
    }

    /** The last day of a reservation made by {@code by}. */
    LocalDate until(ActContext by) {
        return by.effectiveOn().plusDays(application.rules().value(RuleParameter.RESERVATION_DAYS));
    }

    private boolean isHeldOn(LocalDate day) {
        return grant.isReserved()
                && !day.isAfter(grant.reservedUntilOn())
                && grant.reservedIn().equals(application.budgetId(day));
    }
}
