package fr.jalon.domain.budget;

import fr.jalon.domain.budget.event.BudgetEvent;
import fr.jalon.domain.kernel.RuleViolated;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/** One random history of budgets and bills, drawn from a seed, in the product and in accounts kept apart. */
final class History {
    private static final int STEPS = 40;

    private final QuickWorld world;
    private final Accounts accounts = new Accounts();
    private final Law law = new Law(accounts);
    private final Draw draw;
    private final boolean judging;
    private final List<Record> commands = new ArrayList<>();
    private final List<Object> facts = new ArrayList<>();
    private int refused;

    /** @param judging whether a refusal or an acceptance that the accounts do not share is wrong too */
    History(long seed, QuickWorld.Bug bug, boolean judging) {
        this.world = new QuickWorld(bug);
        this.draw = new Draw(new Random(seed), accounts);
        this.judging = judging;
    }

    /** What was wrong first, its family before a colon; nothing when all went well. */
    Optional<String> violation() {
        for (Record command : draw.beginning()) {
            Optional<String> wrong = send(command, true);
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        for (int step = 0; step < STEPS; step++) {
            Record command = draw.next();
            Optional<String> wrong = send(command, law.allows(command));
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return notRolledForward();
    }

    /**
     * What is left to pay when a year ends, by the commitments = what was when it began + AE consumed - CP consumed - what was withdrawn and
     * gave no AE back + what was returned and gave no CP back, by the budgets of the year.
     */
    private Optional<String> notRolledForward() {
        Map<Integer, Long> byTheBudgets = new TreeMap<>();
        for (Account account : accounts.budgets.values()) {
            Position position = world.position(account.node.budgetId());
            byTheBudgets.merge(
                    account.node.year(),
                    position.committed().cents() - position.paid().cents(),
                    Long::sum);
        }
        long leftByTheCommitments = 0;
        long leftByTheBudgets = 0;
        for (int year : byTheBudgets.keySet()) {
            Account.Sum lapsed = accounts.lapsed(year);
            leftByTheCommitments += accounts.leftToPay.getOrDefault(year, 0L);
            leftByTheBudgets += byTheBudgets.getOrDefault(year, 0L) - lapsed.ae + lapsed.cp;
            if (leftByTheCommitments != leftByTheBudgets) {
                return Optional.of("rolled forward: " + leftByTheCommitments + " left to pay at the end of " + year
                        + ", and " + leftByTheBudgets + " by the budgets");
            }
        }
        return Optional.empty();
    }

    private Optional<String> send(Record command, boolean allowed) {
        commands.add(command);
        Optional<RuleViolated> refusal;
        try {
            refusal = world.refusal(command);
        } catch (IllegalArgumentException | IllegalStateException e) {
            return Optional.of("crash: " + command + ", " + e);
        }
        if (judging && allowed == refusal.isPresent()) {
            return Optional.of("decision: " + command + " "
                    + refusal.map(RuleViolated::getMessage).orElse("accepted"));
        }
        if (refusal.isPresent()) {
            refused++;
            return Optional.empty();
        }
        List<Object> recorded = world.recorded();
        facts.addAll(recorded);
        return accounts.write(recorded).or(() -> differing(recorded));
    }

    /** The product's own position of every budget touched, beside the account: opened = frozen + allotted + reserved + consumed + available. */
    private Optional<String> differing(List<Object> recorded) {
        for (Object fact : recorded) {
            if (fact instanceof BudgetEvent e) {
                Account account = accounts.account(e.budgetId());
                Position position = new Position();
                world.stream(e.budgetId()).forEach(each -> position.evolve((BudgetEvent) each));
                long ae = position.available().ae().cents();
                long cp = position.available().cp().cents();
                // What a freeze took of the reservations is missing from what is available.
                long missing = Math.max(0, account.reserved() - account.freeAe());
                boolean holds = account.opened.ae + missing
                                == account.frozen.ae
                                        + account.allotted.ae
                                        + account.reserved()
                                        + account.consumed.ae
                                        + ae
                        && account.opened.cp == account.frozen.cp + account.allotted.cp + account.consumed.cp + cp;
                if (!holds) {
                    return Optional.of("identity: " + account + " and not available " + ae + "/" + cp);
                }
            }
        }
        return Optional.empty();
    }

    List<Record> commands() {
        return commands;
    }

    List<Object> facts() {
        return facts;
    }

    List<Object> stream(String id) {
        return world.stream(id);
    }

    int refused() {
        return refused;
    }
}
