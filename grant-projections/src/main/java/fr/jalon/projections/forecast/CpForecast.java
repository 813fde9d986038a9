package fr.jalon.projections.forecast;

import fr.jalon.projections.forecast.DossierOutlook.Need;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Payment credits needed, by quarter to the end of the third year after this one. Euro cents. Fr: prévision de CP.
 *
 * <p>What the plans foresee and is not paid yet, each amount moved by the median delay observed so far, and at the earliest to the day
 * of the question. The interval is the same with the delays of the tenth and of the ninetieth percentile.
 *
 * @param on the day of the question
 * @param laterCents needed after the last quarter
 */
public record CpForecast(LocalDate on, Delays delays, List<Quarter> quarters, List<Year> years, long laterCents) {
    private static final int YEARS_AHEAD = 3;

    /** @param early and {@code late}: what would be needed in that quarter were payments early, or late */
    public record Quarter(int year, int quarter, long needCents, long earlyCents, long lateCents) {}

    /**
     * @param availableCents CP of the year not yet paid; null while no budget of that year is known
     * @param shortageOn first day on which what is needed passes what is available; null without a shortage
     */
    public record Year(
            int year,
            long needCents,
            long earlyCents,
            long lateCents,
            @Nullable Long availableCents,
            @Nullable LocalDate shortageOn) {
        public long lowCents() {
            return Math.min(needCents, Math.min(earlyCents, lateCents));
        }

        public long highCents() {
            return Math.max(needCents, Math.max(earlyCents, lateCents));
        }

        /** What is missing; zero without a shortage. */
        public long shortfallCents() {
            return availableCents == null ? 0 : Math.max(0, needCents - availableCents);
        }
    }

    public CpForecast {
        quarters = List.copyOf(quarters);
        years = List.copyOf(years);
    }

    /** The first day on which credits would be missing; null if none. */
    public @Nullable LocalDate shortageOn() {
        return years.stream()
                .map(Year::shortageOn)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /**
     * @param facts in the order of the log
     * @param available CP of each year not yet paid, for the years with a budget
     */
    static CpForecast of(List<MoneyFact> facts, LocalDate on, Map<Integer, Long> available) {
        Map<String, DossierOutlook> dossiers = new LinkedHashMap<>();
        facts.forEach(fact -> dossiers.computeIfAbsent(fact.dossierId(), id -> new DossierOutlook())
                .add(fact));
        Delays delays = Delays.of(dossiers.values().stream()
                .flatMap(dossier -> dossier.delays().stream())
                .toList());
        List<Need> needs = dossiers.values().stream()
                .flatMap(dossier -> dossier.needs().stream())
                .toList();
        return of(needs, delays, on, available);
    }

    private static CpForecast of(List<Need> needs, Delays delays, LocalDate on, Map<Integer, Long> available) {
        List<Need> median = moved(needs, delays.medianDays(), on);
        Map<Integer, Long> byQuarter = byQuarter(median);
        Map<Integer, Long> early = byQuarter(moved(needs, delays.earlyDays(), on));
        Map<Integer, Long> late = byQuarter(moved(needs, delays.lateDays(), on));
        int first = quarter(on);
        int last = (on.getYear() + YEARS_AHEAD) * 4 + 3;
        List<Quarter> quarters = new ArrayList<>();
        for (int quarter = first; quarter <= last; quarter++) {
            quarters.add(new Quarter(
                    quarter / 4,
                    quarter % 4 + 1,
                    byQuarter.getOrDefault(quarter, 0L),
                    early.getOrDefault(quarter, 0L),
                    late.getOrDefault(quarter, 0L)));
        }
        List<Year> years = new ArrayList<>();
        for (int year = on.getYear(); year <= on.getYear() + YEARS_AHEAD; year++) {
            years.add(year(year, quarters, median, available.get(year)));
        }
        long later = median.stream()
                .filter(need -> quarter(need.expectedOn()) > last)
                .mapToLong(Need::cents)
                .sum();
        return new CpForecast(on, delays, quarters, years, later);
    }

    private static Year year(int year, List<Quarter> quarters, List<Need> needs, @Nullable Long available) {
        List<Quarter> own = quarters.stream().filter(q -> q.year() == year).toList();
        return new Year(
                year,
                own.stream().mapToLong(Quarter::needCents).sum(),
                own.stream().mapToLong(Quarter::earlyCents).sum(),
                own.stream().mapToLong(Quarter::lateCents).sum(),
                available,
                available == null ? null : shortage(year, needs, available));
    }

    private static @Nullable LocalDate shortage(int year, List<Need> needs, long available) {
        long left = available;
        for (Need need : needs) {
            if (need.expectedOn().getYear() == year) {
                left -= need.cents();
                if (left < 0) {
                    return need.expectedOn();
                }
            }
        }
        return null;
    }

    private static List<Need> moved(List<Need> needs, long days, LocalDate on) {
        return needs.stream()
                .map(need -> new Need(latest(need.expectedOn().plusDays(days), on), need.cents()))
                .sorted(Comparator.comparing(Need::expectedOn))
                .toList();
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }

    private static Map<Integer, Long> byQuarter(List<Need> needs) {
        Map<Integer, Long> sums = new TreeMap<>();
        needs.forEach(need -> sums.merge(quarter(need.expectedOn()), need.cents(), Long::sum));
        return sums;
    }

    /** Quarters numbered one after the other through all years. */
    private static int quarter(LocalDate day) {
        return day.getYear() * 4 + day.get(IsoFields.QUARTER_OF_YEAR) - 1;
    }
}
