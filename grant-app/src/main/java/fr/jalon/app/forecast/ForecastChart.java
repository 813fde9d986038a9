package fr.jalon.app.forecast;

import fr.jalon.app.platform.web.Show;
import fr.jalon.projections.forecast.CpForecast;
import fr.jalon.projections.forecast.CpForecast.Quarter;
import fr.jalon.projections.forecast.CpForecast.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is needed since the beginning of each year, quarter after quarter, under the line of what is available that year; in units of its
 * own view box.
 *
 * @param floor height of zero
 * @param description all yearly figures in words, for those who do not see the chart
 */
record ForecastChart(
        int width,
        int height,
        int left,
        int floor,
        String description,
        List<Tick> ticks,
        List<Column> columns,
        List<Level> levels) {
    private static final int LEFT = 110;
    private static final int TOP = 24;
    private static final int FLOOR = 250;
    private static final int HEIGHT = 300;
    private static final int STEP = 44;
    private static final int BAR = 26;
    private static final int TICKS = 4;

    /** One line of the scale. */
    record Tick(int y, String label) {}

    /**
     * One quarter: what was needed earlier in the year below, its own need on top, and the interval of the sum.
     *
     * @param year shown under the first quarter of a year, else empty
     */
    record Column(
            String label,
            String year,
            int x,
            int width,
            int middle,
            int earlierY,
            int earlierHeight,
            int ownY,
            int ownHeight,
            int highY,
            int lowY) {}

    /** CP available over the quarters of one year. */
    record Level(int fromX, int toX, int y, String label) {}

    static ForecastChart of(CpForecast forecast, Show show) {
        List<Sum> sums = sums(forecast.quarters());
        long largest = Math.max(1, largest(sums, forecast.years()));
        long unit = niceStep(largest);
        long top = Math.ceilDiv(largest, unit) * unit;
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < sums.size(); i++) {
            columns.add(column(sums.get(i), i, top));
        }
        List<Tick> ticks = new ArrayList<>();
        for (long cents = 0; cents <= top; cents += unit) {
            ticks.add(new Tick(y(cents, top), show.euros(cents)));
        }
        return new ForecastChart(
                LEFT + sums.size() * STEP + STEP / 2,
                HEIGHT,
                LEFT,
                FLOOR,
                description(forecast, show),
                ticks,
                columns,
                levels(forecast.years(), sums, top, show));
    }

    /** Sums since the beginning of the year, of the need and of what it would be were payments early or late. */
    private record Sum(Quarter quarter, long need, long early, long late) {
        long high() {
            return Math.max(need, Math.max(early, late));
        }

        long low() {
            return Math.min(need, Math.min(early, late));
        }
    }

    private static List<Sum> sums(List<Quarter> quarters) {
        List<Sum> sums = new ArrayList<>();
        for (Quarter quarter : quarters) {
            Sum before = sums.isEmpty() || sums.getLast().quarter().year() != quarter.year()
                    ? new Sum(quarter, 0, 0, 0)
                    : sums.getLast();
            sums.add(new Sum(
                    quarter,
                    before.need() + quarter.needCents(),
                    before.early() + quarter.earlyCents(),
                    before.late() + quarter.lateCents()));
        }
        return sums;
    }

    private static long largest(List<Sum> sums, List<Year> years) {
        long needed = sums.stream().mapToLong(Sum::high).max().orElse(0);
        long available = years.stream()
                .mapToLong(year -> year.availableCents() == null ? 0 : year.availableCents())
                .max()
                .orElse(0);
        return Math.max(needed, available);
    }

    /** 1, 2 or 5 followed by zeros, so that the scale has about {@link #TICKS} lines. */
    private static long niceStep(long largest) {
        long step = 1;
        while (true) {
            for (long factor : new long[] {1, 2, 5}) {
                if (step * factor * TICKS >= largest) {
                    return step * factor;
                }
            }
            step *= 10;
        }
    }

    private static Column column(Sum sum, int place, long top) {
        int x = LEFT + place * STEP + (STEP - BAR) / 2;
        long earlier = sum.need() - sum.quarter().needCents();
        int earlierY = y(earlier, top);
        int ownY = y(sum.need(), top);
        boolean first = place == 0 || sum.quarter().quarter() == 1;
        return new Column(
                Integer.toString(sum.quarter().quarter()),
                first ? Integer.toString(sum.quarter().year()) : "",
                x,
                BAR,
                x + BAR / 2,
                earlierY,
                FLOOR - earlierY,
                ownY,
                earlierY - ownY,
                y(sum.high(), top),
                y(sum.low(), top));
    }

    private static List<Level> levels(List<Year> years, List<Sum> sums, long top, Show show) {
        List<Level> levels = new ArrayList<>();
        for (Year year : years) {
            Long available = year.availableCents();
            if (available != null) {
                int first = (int) sums.stream()
                        .filter(sum -> sum.quarter().year() < year.year())
                        .count();
                int count = (int) sums.stream()
                        .filter(sum -> sum.quarter().year() == year.year())
                        .count();
                levels.add(new Level(
                        LEFT + first * STEP + 2,
                        LEFT + (first + count) * STEP - 2,
                        y(Math.max(0, available), top),
                        show.euros(available)));
            }
        }
        return levels;
    }

    private static int y(long cents, long top) {
        return FLOOR - (int) Math.round((double) cents / top * (FLOOR - TOP));
    }

    private static String description(CpForecast forecast, Show show) {
        return forecast.years().stream()
                .map(year -> year.year() + show.text("colon") + show.euros(year.needCents()) + " ("
                        + show.euros(year.lowCents()) + " – " + show.euros(year.highCents()) + "), "
                        + show.text("tile.cp-available") + " "
                        + (year.availableCents() == null ? "—" : show.euros(year.availableCents())))
                .collect(Collectors.joining(show.text("semicolon")));
    }
}
