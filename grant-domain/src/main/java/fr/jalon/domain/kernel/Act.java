package fr.jalon.domain.kernel;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One thing a person or the product may do: the command that asks for it, who may ask, and the duty it takes. Fr: acte.
 *
 * <p>Each stage lists its acts in one enum; screens, REST, role checks and the generated documentation are computed from these lists.
 */
public interface Act {
    /** Everything about the act but its name. */
    Spec spec();

    /** Name of the stage, first half of {@link #code()}. */
    String stage();

    /** Name of the enum constant. */
    String name();

    /** Stable name, {@code stage.words-with-hyphens}; used in URLs, message keys and the audit trail. */
    default String code() {
        return stage() + "." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The record that carries the values of this act. */
    default Class<? extends Record> command() {
        return spec().command();
    }

    /** Who may send it. {@link Role#SYSTEM} alone means: only an automation or a deadline. */
    default Set<Role> roles() {
        return spec().roles();
    }

    /** The duty that doing it takes on the dossier, if any. */
    default Optional<Duty> duty() {
        return Optional.ofNullable(spec().takes());
    }

    /** The duty that a recorded act took: none where the product did, in its time, what only people do now. */
    default Optional<Duty> dutyDoneBy(String actor) {
        boolean byProduct = ActContext.SYSTEM.equals(actor);
        return byProduct && !roles().contains(Role.SYSTEM) ? Optional.empty() : duty();
    }

    /** Whether the act starts a new stream instead of continuing one. */
    default boolean starts() {
        return spec().starting();
    }

    /** Whether it ends, refuses, suspends or undoes something: the button of it is not the first one looks for. */
    default boolean isAside() {
        return spec().isAside();
    }

    /** Whether a person, not only the product, may do it. */
    default boolean isForPeople() {
        return !roles().equals(Set.of(Role.SYSTEM));
    }

    /** The act of {@code acts} that {@code command} asks for. */
    static <A extends Act> A of(Class<?> command, A[] acts) {
        return Arrays.stream(acts)
                .filter(act -> act.command().equals(command))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No act carries " + command.getName()));
    }

    /** What an act is made of, written as a sentence: {@code by(OrderPayment.class, ORDONNATEUR).taking(ORDER)}. */
    record Spec(
            Class<? extends Record> command,
            Set<Role> roles,
            @Nullable Duty takes,
            boolean starting,
            boolean isAside) {
        public static Spec by(Class<? extends Record> command, Role first, Role... others) {
            return new Spec(command, Set.copyOf(EnumSet.of(first, others)), null, false, false);
        }

        /** Only an automation or a deadline may send it. */
        public static Spec bySystem(Class<? extends Record> command) {
            return by(command, Role.SYSTEM);
        }

        public Spec taking(Duty duty) {
            return new Spec(command, roles, duty, starting, isAside);
        }

        public Spec starting(boolean starts) {
            return new Spec(command, roles, takes, starts, isAside);
        }

        /** A way out of the life that goes on, or a step back in it. */
        public Spec aside() {
            return new Spec(command, roles, takes, starting, true);
        }
    }
}
