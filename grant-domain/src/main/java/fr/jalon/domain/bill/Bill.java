package fr.jalon.domain.bill;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import fr.jalon.domain.bill.command.BillCommand;
import fr.jalon.domain.bill.command.BillCommand.*;
import fr.jalon.domain.bill.event.BillEvent;
import fr.jalon.domain.bill.event.BillEvent.*;
import fr.jalon.domain.bill.rule.*;
import fr.jalon.domain.kernel.Act;
import fr.jalon.domain.kernel.ActContext;
import fr.jalon.domain.kernel.Appropriations;
import fr.jalon.domain.kernel.NextAct;
import fr.jalon.domain.kernel.Role;
import fr.jalon.domain.kernel.rule.*;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.jspecify.annotations.Nullable;

/**
 * A finance bill, its amendments, and the act it becomes. Fr: projet de loi de finances, loi de finances.
 *
 * <p>Nothing here opens credits, not even an amendment that was adopted: a budget opens them under the act, once promulgated.
 */
@AggregateRoot(type = "bill")
public final class Bill {
    @AggregateIdentifier
    private @Nullable String billId;

    private final ScheduleB schedule = new ScheduleB();
    private boolean promulgated;
    private Appropriations total = Appropriations.NONE;
    private Appropriations cancelled = Appropriations.NONE;
    private Appropriations advanced = Appropriations.NONE;
    private long version;

    /** Rebuilt from its events. */
    Bill() {}

    @CommandHandler
    Bill(TableBill command) {
        FieldMissing.check("title", command.title());
        apply(new BillTabled(command.billId(), command.kind(), command.year(), command.title()));
    }

    @CommandHandlerInterceptor
    void guard(BillCommand command, ActContext by, MetaData metaData) {
        StaleVersion.check(metaData.get(ActContext.EXPECTED_VERSION_KEY), version);
        guard(Act.of(command.getClass(), BillAct.values()), by);
    }

    /** Throws the rule that forbids {@code act} now, whatever its values. An amendment may have ended before, and be told after. */
    void guard(Act act, ActContext by) {
        switch ((BillAct) act) {
            case TABLE, RECORD_OUTCOME -> {}
            case INSCRIBE_PROGRAMME, DEPOSIT_AMENDMENT, LIFT_OFFSET, PROMULGATE ->
                BillAlreadyPromulgated.check(promulgated, id());
            case REGISTER_CANCELLATION, REGISTER_ADVANCE -> BillNotPromulgated.check(promulgated, id());
        }
    }

    /** The acts that {@code roles} may send to the bill its events make, each allowed or blocked. */
    public static List<NextAct> nextActs(Iterable<BillEvent> events, Set<Role> roles, ActContext by) {
        Bill bill = new Bill();
        events.forEach(bill::evolve);
        return NextAct.among(List.of(BillAct.values()), roles, by, bill::guard);
    }

    @CommandHandler
    void decide(InscribeProgramme command) {
        FieldMissing.check("mission", command.mission());
        FieldMissing.check("programme", command.programme());
        FieldMissing.check("title", command.title());
        FieldMissing.check("ministry", command.ministry());
        ActionSplitNotAmendable.check(command.programme());
        schedule.checkMission(command.programme(), command.mission());
        AmountNegative.check("aeCents", command.aeCents());
        AmountNegative.check("cpCents", command.cpCents());
        apply(new ProgrammeInscribed(
                id(),
                command.mission(),
                command.programme(),
                command.title(),
                command.ministry(),
                command.aeCents(),
                command.cpCents()));
    }

    @CommandHandler
    void decide(DepositAmendment command) {
        FieldMissing.check("amendment", command.amendment());
        AmendmentPartInvalid.check(command.part());
        AmendmentAlreadyDeposited.check(schedule.hasAmendment(command.amendment()), command.amendment());
        ReasonsMissing.check("statement", command.statement());
        String mission = schedule.missionOf(command.amendment(), command.aeDeltaCents(), command.cpDeltaCents());
        apply(new AmendmentDeposited(
                id(),
                command.amendment(),
                command.chamber(),
                command.part(),
                command.depositedOn(),
                mission,
                sorted(command.aeDeltaCents()),
                sorted(command.cpDeltaCents()),
                command.intendedFor(),
                command.statement()));
    }

    @CommandHandler
    void decide(LiftOffset command) {
        ScheduleB.Amendment amendment = schedule.amendment(command.amendment());
        GageLiftNotAllowed.check(amendment.deposited().part(), command.amendment());
        OutcomeFinal.check(amendment.outcome(), command.amendment());
        // Waived is waived: saying it twice changes nothing.
        if (!amendment.offsetLifted()) {
            apply(new OffsetLifted(id(), command.amendment()));
        }
    }

    @CommandHandler
    void decide(RecordAmendmentOutcome command) {
        ScheduleB.Amendment amendment = schedule.amendment(command.amendment());
        OutcomeFinal.check(amendment.outcome(), command.amendment());
        OutcomeBeforeDeposit.check(command.decidedOn(), amendment.deposited().depositedOn());
        FieldMissing.check("source", command.source());
        apply(new AmendmentDecided(
                id(), command.amendment(), command.outcome(), command.decidedOn(), command.source()));
    }

    @CommandHandler
    void decide(PromulgateBill command) {
        FieldMissing.check("journalReference", command.journalReference());
        AmountNegative.check("totalAeCents", command.totalAeCents());
        AmountNegative.check("totalCpCents", command.totalCpCents());
        apply(new BillPromulgated(
                id(),
                command.journalReference(),
                command.promulgatedOn(),
                command.totalAeCents(),
                command.totalCpCents()));
    }

    @CommandHandler
    void decide(RegisterCancellation command) {
        Appropriations asked = Appropriations.ofCents(command.aeCents(), command.cpCents());
        CancellationOver1_5pct.check("AE", asked.ae(), cancelled.ae(), total.ae());
        CancellationOver1_5pct.check("CP", asked.cp(), cancelled.cp(), total.cp());
        apply(new CancellationRegistered(id(), command.budgetId(), command.aeCents(), command.cpCents()));
    }

    @CommandHandler
    void decide(RegisterAdvance command) {
        Appropriations asked = Appropriations.ofCents(command.aeCents(), command.cpCents());
        AdvanceOver1pct.check("AE", asked.ae(), advanced.ae(), total.ae());
        AdvanceOver1pct.check("CP", asked.cp(), advanced.cp(), total.cp());
        apply(new AdvanceRegistered(id(), command.budgetId(), command.aeCents(), command.cpCents()));
    }

    @EventSourcingHandler
    void evolve(BillEvent event) {
        billId = event.billId();
        version++;
        schedule.evolve(event);
        switch (event) {
            // Of the table, not of the act.
            case BillTabled e -> {}
            case ProgrammeInscribed e -> {}
            case AmendmentDeposited e -> {}
            case OffsetLifted e -> {}
            case AmendmentDecided e -> {}
            case BillPromulgated e -> {
                promulgated = true;
                total = Appropriations.ofCents(e.totalAeCents(), e.totalCpCents());
            }
            case CancellationRegistered e ->
                cancelled = cancelled.plus(Appropriations.ofCents(e.aeCents(), e.cpCents()));
            case AdvanceRegistered e -> advanced = advanced.plus(Appropriations.ofCents(e.aeCents(), e.cpCents()));
        }
    }

    private String id() {
        return Optional.ofNullable(billId).orElseThrow();
    }

    private static Map<String, Long> sorted(Map<String, Long> deltas) {
        return Collections.unmodifiableMap(new TreeMap<>(deltas));
    }
}
