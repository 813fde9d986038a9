package fr.jalon.projections.forecast;

import fr.jalon.domain.kernel.Instalment;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What one dossier is still expected to be paid, and how late it was paid so far; fed its facts in their order. */
final class DossierOutlook {
    /** An amount that is expected on a day. Euro cents. */
    record Need(LocalDate expectedOn, long cents) {}

    private static final class Line {
        private final Instalment instalment;
        private final LocalDate expectedOn;
        private long cents;

        private Line(Instalment instalment, LocalDate expectedOn, long cents) {
            this.instalment = instalment;
            this.expectedOn = expectedOn;
            this.cents = cents;
        }
    }

    private static final class Asked {
        private final @Nullable Line planned;
        private final LocalDate expectedOn;
        private final long taken;
        private long cents;
        private boolean open = true;
        private boolean observed;

        private Asked(@Nullable Line planned, LocalDate expectedOn, long taken, long cents) {
            this.planned = planned;
            this.expectedOn = expectedOn;
            this.taken = taken;
            this.cents = cents;
        }
    }

    private final Map<Integer, Asked> payments = new TreeMap<>();
    private final List<Long> delays = new ArrayList<>();
    private List<Line> plan = new ArrayList<>();
    private long planIndex;
    private long left;

    void add(MoneyFact fact) {
        switch (fact.kind()) {
            case PLANNED -> plan(fact);
            case REQUESTED -> request(fact);
            case AMOUNT -> asked(fact).cents = fact.cents();
            case RETURNED -> giveBack(asked(fact));
            case EXECUTED -> pay(asked(fact), fact.on());
            case BANK_RETURNED -> asked(fact).open = true;
            case LEFT -> left += fact.cents();
        }
    }

    /** Days from the day planned to the day paid, one per payment that a plan foresaw. */
    List<Long> delays() {
        return delays;
    }

    /** By expected day, never more in all than what is left to pay. */
    List<Need> needs() {
        List<Need> all = new ArrayList<>();
        payments.values().stream()
                .filter(asked -> asked.open)
                .forEach(asked -> all.add(new Need(asked.expectedOn, asked.cents)));
        plan.forEach(line -> all.add(new Need(line.expectedOn, line.cents)));
        all.sort(Comparator.comparing(Need::expectedOn));
        List<Need> needs = new ArrayList<>();
        long room = left;
        for (Need need : all) {
            long cents = Math.min(need.cents(), room);
            if (cents > 0) {
                needs.add(new Need(need.expectedOn(), cents));
                room -= cents;
            }
        }
        return needs;
    }

    private void plan(MoneyFact fact) {
        if (fact.index() != planIndex) {
            plan = new ArrayList<>();
            planIndex = fact.index();
        }
        plan.add(new Line(instalment(fact), fact.on(), fact.cents()));
    }

    /** A request takes the place of the line that foresaw it; a plan made after it leaves it out. */
    private void request(MoneyFact fact) {
        Line planned = plan.stream()
                .filter(line -> line.instalment == instalment(fact) && line.cents > 0)
                .findFirst()
                .orElse(null);
        if (planned == null) {
            payments.put(fact.payment(), new Asked(null, fact.on(), 0, fact.cents()));
        } else {
            long taken = Math.min(planned.cents, fact.cents());
            planned.cents -= taken;
            payments.put(fact.payment(), new Asked(planned, planned.expectedOn, taken, fact.cents()));
        }
    }

    private static void giveBack(Asked asked) {
        asked.open = false;
        if (asked.planned != null) {
            asked.planned.cents += asked.taken;
        }
    }

    private void pay(Asked asked, LocalDate on) {
        asked.open = false;
        if (asked.planned != null && !asked.observed) {
            asked.observed = true;
            delays.add(ChronoUnit.DAYS.between(asked.expectedOn, on));
        }
    }

    /** A payment whose request is not among the facts counts as asked for on the day of the fact. */
    private Asked asked(MoneyFact fact) {
        return payments.computeIfAbsent(fact.payment(), number -> new Asked(null, fact.on(), 0, fact.cents()));
    }

    private static Instalment instalment(MoneyFact fact) {
        Instalment instalment = fact.instalment();
        if (instalment == null) {
            throw new IllegalArgumentException("No instalment in " + fact);
        }
        return instalment;
    }
}
