package fr.jalon.projections.duties;

import fr.jalon.domain.kernel.Duty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who took which duty on one dossier, and where two duties met that must not. Fr: matrice de séparation des fonctions. */
public record DutyMatrix(String dossierId, List<Row> people) {
    public DutyMatrix {
        people = List.copyOf(people);
    }

    /** @param taken the duties of one person */
    public record Row(String person, Map<Duty, Taken> taken) {
        public Row {
            taken = Map.copyOf(taken);
        }

        /** The pairs of duties that this person should not have taken together; each once. */
        public List<Pair> incompatible() {
            List<Pair> pairs = new ArrayList<>();
            for (Duty duty : EnumSet.allOf(Duty.class)) {
                for (Duty other : duty.incompatible()) {
                    if (duty.compareTo(other) < 0 && taken.keySet().containsAll(Set.of(duty, other))) {
                        pairs.add(new Pair(person, duty, other));
                    }
                }
            }
            return pairs;
        }
    }

    /**
     * How a duty was first taken.
     *
     * @param act code of the act
     * @param times acts that took it
     * @param index of the first event, to be looked up in the audit trail
     */
    public record Taken(String act, LocalDate firstOn, long times, long index) {}

    /** Two duties that one person took and should not have. */
    public record Pair(String person, Duty one, Duty other) {}

    /** Duties that somebody took, in the order of the law. */
    public List<Duty> duties() {
        return people.stream()
                .flatMap(row -> row.taken().keySet().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Every pair that should not be; none when the dossier is clean. */
    public List<Pair> incompatible() {
        return people.stream().flatMap(row -> row.incompatible().stream()).toList();
    }
}
