package fr.jalon.domain.budget;

import fr.jalon.domain.bill.Bill;
import fr.jalon.domain.bill.BillBook;
import fr.jalon.domain.bill.event.BillEvent;
import fr.jalon.domain.budget.automation.WhenCreditsAdvancedThenGiveUpAsMuch;
import fr.jalon.domain.budget.automation.WhenCreditsAllottedThenReceiveThem;
import fr.jalon.domain.budget.automation.WhenCreditsCancelledThenCountThem;
import fr.jalon.domain.budget.automation.WhenCreditsCarriedForwardThenReceiveThem;
import fr.jalon.domain.budget.automation.WhenCreditsHandedBackThenReceiveThem;
import fr.jalon.domain.budget.automation.WhenCreditsMovedThenReceiveThem;
import fr.jalon.domain.budget.automation.WhenOperatorSubsidyDecidedThenNotifyIt;
import fr.jalon.domain.budget.command.BudgetCommand;
import fr.jalon.domain.budget.event.BudgetEvent;
import fr.jalon.domain.kernel.RuleViolated;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.axonframework.modelling.command.AggregateNotFoundException;

/**
 * Budgets and bills as in {@code World}: the same aggregates, the same automations in the same transaction, but called without the framework,
 * a hundred times faster, for properties over many histories. {@code CreditsPropertyTest} holds the two side by side.
 */
final class QuickWorld {
    /**
     * A bug put back into the product.
     *
     * @param automationLeftOut what does not react any more; {@link Void} when all do
     * @param forgotten the fact that aggregates do not evolve with any more; {@link Void} when they do with all
     * @param written what is recorded in the place of a fact
     * @param told what a book tells of a fact to another stream
     */
    record Bug(
            Class<?> automationLeftOut, Class<?> forgotten, UnaryOperator<Object> written, UnaryOperator<Object> told) {
        static final Bug NONE = new Bug(Void.class, Void.class, UnaryOperator.identity(), UnaryOperator.identity());

        static Bug without(Class<?> automation) {
            return new Bug(automation, Void.class, NONE.written, NONE.told);
        }

        static Bug forgetting(Class<?> fact) {
            return new Bug(Void.class, fact, NONE.written, NONE.told);
        }

        static Bug writing(UnaryOperator<Object> written) {
            return new Bug(Void.class, Void.class, written, NONE.told);
        }

        static Bug telling(UnaryOperator<Object> told) {
            return new Bug(Void.class, Void.class, NONE.written, told);
        }
    }

    private final Bug bug;
    private final Map<String, QuickAggregate> streams = new HashMap<>();
    private final Map<Class<?>, List<QuickCode.Reaction>> reactions = new HashMap<>();
    private final List<Object> recorded = new ArrayList<>();
    private final List<Object> books =
            List.of((BillBook) bill -> BillBook.Entry.of(told(bill, BillEvent.class)), (BudgetBook)
                    budget -> told(budget, BudgetEvent.class));

    QuickWorld(Bug bug) {
        this.bug = bug;
        QuickGateway gateway = new QuickGateway(this::handle);
        Stream.of(
                        new WhenCreditsCarriedForwardThenReceiveThem(gateway),
                        new WhenCreditsMovedThenReceiveThem(gateway),
                        new WhenCreditsAdvancedThenGiveUpAsMuch(gateway),
                        new WhenCreditsAllottedThenReceiveThem(gateway),
                        new WhenCreditsHandedBackThenReceiveThem(gateway),
                        new WhenCreditsCancelledThenCountThem(gateway),
                        new WhenOperatorSubsidyDecidedThenNotifyIt(gateway))
                .filter(automation -> automation.getClass() != bug.automationLeftOut())
                .flatMap(automation -> QuickCode.reactions(automation).stream())
                .forEach(reaction -> reactions
                        .computeIfAbsent(reaction.fact(), fact -> new ArrayList<>())
                        .add(reaction));
    }

    /** Sends {@code command}; the rule that refused it or what it led to, and then nothing is recorded, or nothing. */
    Optional<RuleViolated> refusal(Record command) {
        Map<String, Integer> before = new LinkedHashMap<>();
        streams.forEach((id, stream) -> before.put(id, stream.facts().size()));
        recorded.clear();
        try {
            handle(command);
            return Optional.empty();
        } catch (RuleViolated refusal) {
            recorded.clear();
            streams.keySet().retainAll(before.keySet());
            streams.forEach((id, stream) -> stream.backTo(before.getOrDefault(id, 0)));
            return Optional.of(refusal);
        }
    }

    /** The facts of the last command, in the order in which they were recorded. */
    List<Object> recorded() {
        return List.copyOf(recorded);
    }

    List<Object> stream(String id) {
        QuickAggregate stream = streams.get(id);
        return stream == null ? List.of() : stream.facts();
    }

    /** Where the credits of a budget stand, as an aggregate with the bug sees it. */
    Position position(String budgetId) {
        Position position = new Position();
        stream(budgetId).stream()
                .filter(fact -> fact.getClass() != bug.forgotten())
                .forEach(fact -> position.evolve((BudgetEvent) fact));
        return position;
    }

    private void handle(Object command) {
        String id = QuickCode.target(command);
        boolean starts = QuickCode.starts(command);
        QuickAggregate stream = streams.get(id);
        if (stream == null) {
            if (!starts) {
                throw new AggregateNotFoundException(id, "No stream " + id);
            }
            stream = new QuickAggregate(command instanceof BudgetCommand ? Budget.class : Bill.class, bug);
            streams.put(id, stream);
        }
        for (Object fact : stream.handle(command, books)) {
            recorded.add(fact);
            reactions.getOrDefault(fact.getClass(), List.of()).forEach(reaction -> reaction.to(fact));
        }
    }

    private <E> List<E> told(String id, Class<E> family) {
        return stream(id).stream().map(bug.told()).map(family::cast).toList();
    }
}
