package fr.jalon.app.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The scoring grid of the reference call, and marks that add up to what the ranking needs. */
final class Marks {
    /** Codes of the criteria in tie-break order, each with its highest mark; 100 in all. */
    static final Map<String, Integer> GRID = grid();

    private static final int DISSENT_MOST = 6;

    private Marks() {}

    /** Totals of {@code members} members whose mean is exactly {@code mean} points. */
    static List<Integer> totals(int mean, int members, Dice dice) {
        List<Integer> totals = new ArrayList<>();
        int owed = 0;
        for (int i = 0; i < members - 1; i++) {
            int gap = dice.between(-DISSENT_MOST / members, DISSENT_MOST / members);
            totals.add(mean + gap);
            owed += gap;
        }
        totals.add(mean - owed);
        return totals;
    }

    /** Marks that add up to {@code total}, spread over the grid, none over its highest. */
    static Map<String, Integer> addingUpTo(int total, Dice dice) {
        Map<String, Integer> marks = new LinkedHashMap<>();
        GRID.forEach((criterion, most) -> marks.put(criterion, most * total / 100));
        int left = total - marks.values().stream().mapToInt(Integer::intValue).sum();
        List<String> criteria = dice.shuffled(List.copyOf(GRID.keySet()));
        for (int i = 0; left > 0; i = (i + 1) % criteria.size()) {
            String criterion = criteria.get(i);
            if (marks.getOrDefault(criterion, 0) < GRID.getOrDefault(criterion, 0)) {
                marks.merge(criterion, 1, Integer::sum);
                left--;
            }
        }
        return marks;
    }

    private static Map<String, Integer> grid() {
        Map<String, Integer> grid = new LinkedHashMap<>();
        grid.put("P1", 20);
        grid.put("P4", 20);
        grid.put("P2", 20);
        grid.put("P3", 20);
        grid.put("TRANSITION", 10);
        grid.put("MODEL", 10);
        return grid;
    }
}
