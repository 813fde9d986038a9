package fr.jalon.app.act;

import fr.jalon.app.act.ActPages.Target;
import fr.jalon.app.act.FieldView.Part;
import fr.jalon.app.act.FieldView.Suggestion;
import fr.jalon.app.platform.web.Show;
import fr.jalon.domain.bankfile.event.BankFileEvent.LineQuarantined;
import fr.jalon.domain.bankfile.event.BankFileEvent.LineResolved;
import fr.jalon.domain.bill.BillAct;
import fr.jalon.domain.bill.event.BillEvent.AmendmentDecided;
import fr.jalon.domain.bill.event.BillEvent.AmendmentDeposited;
import fr.jalon.domain.bill.event.BillEvent.OffsetLifted;
import fr.jalon.domain.bill.event.BillEvent.ProgrammeInscribed;
import fr.jalon.domain.budget.BudgetAct;
import fr.jalon.domain.kernel.Act;
import fr.jalon.domain.kernel.ActContext;
import fr.jalon.domain.kernel.NodeKind;
import fr.jalon.domain.paymentrun.event.PaymentRunEvent.RunLineAdded;
import fr.jalon.domain.paymentrun.event.PaymentRunEvent.RunLineRemoved;
import fr.jalon.domain.paymentrun.event.PaymentRunEvent.RunLineReturned;
import fr.jalon.projections.bills.BillQueries;
import fr.jalon.projections.budget.BudgetNode;
import fr.jalon.projections.budget.BudgetQueries;
import fr.jalon.projections.budget.BudgetTree;
import fr.jalon.projections.kernel.AsOf;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the forms about budgets, finance bills, payment runs and files of the bank propose, as the stream itself stands. */
@Component
class CreditsProposals {
    private final BudgetQueries budgets;
    private final BillQueries bills;
    private final Streams streams;
    private final Clock clock;
    private final Show show;

    CreditsProposals(BudgetQueries budgets, BillQueries bills, Streams streams, Clock clock, Show show) {
        this.budgets = budgets;
        this.bills = bills;
        this.streams = streams;
        this.clock = clock;
        this.show = show;
    }

    List<String> values(Target target, Field field) {
        return switch (field.name()) {
            case "year" -> List.of(Integer.toString(today().getYear()));
            case "executionOn", "validFrom" -> List.of(today().toString());
            case "lines" -> List.of(Integer.toString(transfers(target).size()));
            case "totalCents" ->
                List.of(Euros.typed(transfers(target).values().stream()
                        .mapToLong(RunLineAdded::amountCents)
                        .sum()));
            case "toBudgetId", "operatorBudgetId", "amendment", "line", "endToEndId" -> {
                List<Suggestion> only = suggestions(target, field);
                yield only.size() == 1 ? List.of(only.getFirst().value()) : List.of();
            }
            default -> List.of();
        };
    }

    List<Suggestion> suggestions(Target target, Field field) {
        return switch (target.kind()) {
            case BUDGET -> budget(target, field);
            case BILL -> bill(target, field);
            case BANK_FILE -> field.name().equals("line") ? quarantined(target) : List.of();
            case RUN -> field.name().equals("endToEndId") ? gone(target) : List.of();
            case DOSSIER, CALL, SESSION, DELEGATION, UNDERTAKING -> List.of();
        };
    }

    /** The programmes of the bill, for the lines of an amendment. */
    List<Part> parts(Target target, Field field) {
        if (target.kind() != StreamKind.BILL || field.kind() != Field.Kind.AMOUNTS) {
            return List.of();
        }
        return facts(target, ProgrammeInscribed.class)
                .map(each -> new Part(each.programme(), each.programme() + " — " + each.title(), null, null))
                .toList();
    }

    private List<Suggestion> budget(Target target, Field field) {
        return switch (field.name()) {
            case "parentBudgetId" ->
                Stream.of(today().getYear(), today().getYear() + 1)
                        .flatMap(this::nodes)
                        .map(this::suggestion)
                        .toList();
            case "billId", "liftedByBillId" ->
                bills.bills(AsOf.NOW).stream()
                        .map(bill -> new Suggestion(bill.billId(), bill.title()))
                        .toList();
            case "toBudgetId", "fromBudgetId", "operatorBudgetId" ->
                here(target).stream()
                        .flatMap(here -> counterparts(here, target.act()))
                        .map(this::suggestion)
                        .toList();
            default -> List.of();
        };
    }

    /** The budgets that may stand at the other end of the act. */
    private Stream<BudgetNode> counterparts(BudgetNode here, Act act) {
        Predicate<BudgetNode> other = node -> !node.budgetId().equals(here.budgetId());
        return switch ((BudgetAct) act) {
            case MOVE_BY_VIREMENT, TRANSFER_CREDITS, ADVANCE_CREDITS ->
                nodes(here.year()).filter(other).filter(node -> node.kind() == NodeKind.PROGRAMME);
            case ALLOT_CREDITS ->
                nodes(here.year()).filter(node -> here.budgetId().equals(node.parentBudgetId()));
            case DECIDE_OPERATOR_SUBSIDY, PAY_OPERATOR_SUBSIDY ->
                nodes(here.year()).filter(node -> !node.kind().isState());
            case CARRY_FORWARD ->
                nodes(here.year() + 1)
                        .filter(node ->
                                node.node().equals(here.node()) || here.node().equals(node.previousNode()));
            case OPEN,
                    OPEN_CREDITS,
                    FREEZE_CREDITS,
                    FREEZE_FURTHER,
                    UNFREEZE_CREDITS,
                    CANCEL_CREDITS,
                    RECEIVE_VIREMENT,
                    RECEIVE_TRANSFER,
                    GIVE_UP_FOR_ADVANCE,
                    RECEIVE_ALLOTMENT,
                    HAND_BACK_CREDITS,
                    RECEIVE_HAND_BACK,
                    GIVE_CONTROLLER_OPINION,
                    RECEIVE_OPERATOR_SUBSIDY,
                    DECLARE_REGIME,
                    MAP_DESTINATION,
                    RECEIVE_CARRIED_FORWARD,
                    RESERVE,
                    RELEASE,
                    COMMIT,
                    WITHDRAW_COMMITMENT,
                    LOWER_COMMITMENT,
                    CONSUME_PAYMENT_CREDITS,
                    RESTORE_PAYMENT_CREDITS,
                    CLOSE_YEAR -> Stream.of();
        };
    }

    private Optional<BudgetNode> here(Target target) {
        return Optional.ofNullable(target.id()).flatMap(id -> budgets.node(id, AsOf.NOW));
    }

    private Stream<BudgetNode> nodes(int year) {
        return budgets.trees(year, AsOf.NOW).stream()
                .flatMap(tree -> tree.nodes().stream())
                .map(BudgetTree.Branch::node);
    }

    private Suggestion suggestion(BudgetNode node) {
        return new Suggestion(node.budgetId(), node.budgetId() + " — " + show.say(node.kind()));
    }

    private List<Suggestion> bill(Target target, Field field) {
        return switch (field.name()) {
            case "part" ->
                Stream.of("1", "2")
                        .map(part -> new Suggestion(part, show.say("Part", part)))
                        .toList();
            case "mission" ->
                facts(target, ProgrammeInscribed.class)
                        .map(ProgrammeInscribed::mission)
                        .distinct()
                        .map(mission -> new Suggestion(mission, mission))
                        .toList();
            case "amendment" ->
                target.act() == BillAct.LIFT_OFFSET || target.act() == BillAct.RECORD_OUTCOME
                        ? amendments(target)
                        : List.of();
            default -> List.of();
        };
    }

    /** Those that wait for the act. */
    private List<Suggestion> amendments(Target target) {
        boolean lifting = target.act() == BillAct.LIFT_OFFSET;
        Set<String> done = Stream.concat(
                        facts(target, AmendmentDecided.class).map(AmendmentDecided::amendment),
                        facts(target, OffsetLifted.class).filter(e -> lifting).map(OffsetLifted::amendment))
                .collect(Collectors.toSet());
        return facts(target, AmendmentDeposited.class)
                .filter(each -> !done.contains(each.amendment()))
                .map(each -> new Suggestion(
                        each.amendment(),
                        String.join(" — ", each.amendment(), show.say(each.chamber()), each.mission())))
                .toList();
    }

    private List<Suggestion> quarantined(Target target) {
        Set<Integer> resolved =
                facts(target, LineResolved.class).map(LineResolved::line).collect(Collectors.toSet());
        return facts(target, LineQuarantined.class)
                .filter(each -> !resolved.contains(each.line()))
                .map(each -> new Suggestion(
                        Integer.toString(each.line()),
                        String.join(
                                " — ",
                                Integer.toString(each.line()),
                                each.endToEndId(),
                                show.money(each.amountCents()))))
                .toList();
    }

    /** The transfers of a run that have not come back. */
    private List<Suggestion> gone(Target target) {
        Set<String> back = facts(target, RunLineReturned.class)
                .map(RunLineReturned::endToEndId)
                .collect(Collectors.toSet());
        return transfers(target).values().stream()
                .filter(each -> !back.contains(each.endToEndId()))
                .map(each -> new Suggestion(
                        each.endToEndId(), String.join(" — ", each.endToEndId(), show.money(each.amountCents()))))
                .toList();
    }

    /** The transfers of a run as it stands. */
    private Map<String, RunLineAdded> transfers(Target target) {
        Map<String, RunLineAdded> transfers = new LinkedHashMap<>();
        events(target).forEach(event -> {
            switch (event) {
                case RunLineAdded e -> transfers.put(e.dossierId() + "/" + e.payment(), e);
                case RunLineRemoved e -> transfers.remove(e.dossierId() + "/" + e.payment());
                default -> {}
            }
        });
        return transfers;
    }

    private <E> Stream<E> facts(Target target, Class<E> type) {
        return events(target).filter(type::isInstance).map(type::cast);
    }

    private Stream<?> events(Target target) {
        return target.id() == null
                ? Stream.of()
                : streams.read(target.kind(), target.id()).stream().map(message -> message.getPayload());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ActContext.PARIS);
    }
}
