package fr.jalon.app.history;

import static java.util.stream.Collectors.toCollection;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** What is out of the ordinary in the life of a laureate of the call of 2021-22. Each happens to the laureates of a few ranks. */
enum Twist {
    WORKSHOP_NOTED_LATE(102),
    INCUBATION_EXTENDED(109, 315),
    START_NOTED_LATE(205),
    KNOWN_AID(101, 201, 301),
    LINKED_COMPANY(301),
    TERM_EXTENDED(212, 344),
    GRANT_REDUCED(214),
    GUARANTEED_ADVANCE(113),
    ADVANCE_SUSPENDED(207),
    INTERIM_SUSPENDED(104, 320),
    INTERIM_REQUISITIONED(115),
    INTERIM_REQUEST_RETURNED(203),
    ADVANCE_SENT_BACK(106, 311),
    INTERIM_SENT_BACK(209),
    BALANCE_SENT_BACK(340),
    PARTLY_REALISED(204, 351),
    OVERPAID(305),
    DEBT_SET_OFF(306),
    DEBT_REMITTED(111),
    INSOLVENT(333),
    BALANCE_TO_COME(307, 308, 309),
    SUPPORT_NOT_ENDED(330, 331);

    private static final int WAVE = 100;

    private final Set<Integer> places;

    /** @param places hundreds are the wave, the rest is the rank from 0 */
    Twist(Integer... places) {
        this.places = Set.of(places);
    }

    static Set<Twist> of(int wave, int rank) {
        return Arrays.stream(values())
                .filter(twist -> twist.places.contains(wave * WAVE + rank))
                .collect(toCollection(() -> EnumSet.noneOf(Twist.class)));
    }
}
