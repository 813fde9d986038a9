package fr.jalon.app.platform.axon;

import fr.jalon.app.platform.vault.PersonalValue;
import java.util.List;

/**
 * What an act leaves beside its events: personal data for the vault, files. Written in the transaction of the act, under the append lock, so
 * that it is there if the act is recorded, and not otherwise. Fr: ce que l'acte joint.
 *
 * @param values whose tokens the command carries
 * @param files each writes one file that the command names
 */
public record Beside(List<PersonalValue> values, List<Runnable> files) {
    public static final Beside NOTHING = new Beside(List.of(), List.of());

    /** Bound by {@link ActGateway} around one act. */
    static final ScopedValue<Beside> UNDER_WAY = ScopedValue.newInstance();

    public Beside {
        values = List.copyOf(values);
        files = List.copyOf(files);
    }

    /** One file. */
    public static Beside file(Runnable file) {
        return new Beside(List.of(), List.of(file));
    }

    static Beside underWay() {
        return UNDER_WAY.orElse(NOTHING);
    }

    boolean isNothing() {
        return values.isEmpty() && files.isEmpty();
    }

    void write() {
        values.forEach(PersonalValue::keep);
        files.forEach(Runnable::run);
    }
}
