package fr.jalon.domain.kernel;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** An act that a person could do next, or the rule that forbids it for now. Fr: acte possible ou bloqué. */
public record NextAct(Act act, @Nullable RuleViolated blocked) {
    public boolean isAllowed() {
        return blocked == null;
    }

    public Optional<RuleViolated> blockedBy() {
        return Optional.ofNullable(blocked);
    }

    /**
     * The acts of {@code acts} that {@code roles} may send to an existing stream, each put to the same guard as the command would be.
     *
     * @param guard throws the rule that forbids the act whatever its values
     */
    public static List<NextAct> among(
            Collection<Act> acts, Set<Role> roles, ActContext by, BiConsumer<Act, ActContext> guard) {
        return acts.stream()
                .filter(act -> !act.starts() && act.isForPeople() && !Collections.disjoint(act.roles(), roles))
                .map(act -> of(act, by, guard))
                .toList();
    }

    private static NextAct of(Act act, ActContext by, BiConsumer<Act, ActContext> guard) {
        try {
            guard.accept(act, by);
            return new NextAct(act, null);
        } catch (RuleViolated refusal) {
            return new NextAct(act, refusal);
        }
    }
}
