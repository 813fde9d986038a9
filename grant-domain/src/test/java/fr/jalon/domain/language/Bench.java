package fr.jalon.domain.language;

import fr.jalon.domain.kernel.RuleViolated;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;

/** Tries one command on one stream, much faster than a fixture: for tables of cases. Not for several threads. */
public final class Bench {
    private static final World ALONE = new World(World.Wiring.NONE);

    private Bench() {}

    /** The rule that refuses {@code command} to a dossier that lived {@code life}, or nothing. */
    public static Optional<RuleViolated> onDossier(Life life, Record command, Acting by) {
        return on(Life.DOSSIER, life.facts(), command, by);
    }

    public static Optional<RuleViolated> on(String id, List<?> facts, Record command, Acting by) {
        ALONE.holding(id, facts.stream().map(Bench::message).toList());
        Optional<RuleViolated> refusal = ALONE.refusal(command, by);
        int recorded = ALONE.stream(id).size() - facts.size();
        if (refusal.isPresent() && recorded != 0) {
            throw new AssertionError("Refused by " + refusal.get().code() + " and yet recorded " + recorded + " facts");
        }
        return refusal;
    }

    /** Fails unless {@code rule} refuses {@code command}. */
    public static void refuses(Class<?> rule, Life life, Record command, Acting by) {
        refuses(rule, Life.DOSSIER, life.facts(), command, by);
    }

    public static void refuses(Class<?> rule, String id, List<?> facts, Record command, Acting by) {
        RuleViolated refusal = on(id, facts, command, by)
                .orElseThrow(() ->
                        new AssertionError(command + " was accepted, " + rule.getSimpleName() + " should refuse it"));
        Exercised.refusal(rule, refusal);
        Exercised.refused(command.getClass(), rule);
    }

    private static EventMessage<?> message(Object fact) {
        return fact instanceof EventMessage<?> message ? message : new GenericEventMessage<>(fact);
    }
}
