package fr.jalon.app.platform.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A chart of horizontal bars, in units of its own view box. The longest bar fills the room; zero draws nothing.
 *
 * @param start left end of the bars
 * @param room length of the longest
 * @param description all figures in words, for those who do not see the bars
 */
public record Bars(int width, int height, int start, int room, String description, List<Bar> bars) {
    private static final int WIDTH = 440;
    private static final int START = 190;
    private static final int ROOM = 200;
    private static final int STEP = 30;

    /** @param length at most {@code room} */
    public record Bar(String label, String value, int y, int length) {}

    /** One figure of the chart; {@code text} is how it is written. */
    public record Figure(String label, long value, String text) {
        public static Figure count(String label, long value) {
            return new Figure(label, value, Long.toString(value));
        }
    }

    public static Bars of(String title, List<Figure> figures) {
        long largest = figures.stream().mapToLong(Figure::value).max().orElse(0);
        List<Bar> bars = new ArrayList<>();
        for (Figure figure : figures) {
            int length = largest <= 0 ? 0 : (int) Math.ceilDiv(Math.max(0, figure.value()) * ROOM, largest);
            bars.add(new Bar(figure.label(), figure.text(), bars.size() * STEP, length));
        }
        String description = title + ": "
                + figures.stream()
                        .map(figure -> figure.label() + " " + figure.text())
                        .collect(Collectors.joining(", "));
        return new Bars(WIDTH, Math.max(STEP, figures.size() * STEP), START, ROOM, description, bars);
    }
}
