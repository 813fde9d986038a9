package fr.jalon.app.bill;

import fr.jalon.projections.bills.AmendmentView;
import fr.jalon.projections.bills.AmendmentView.Line;
import fr.jalon.projections.bills.BillView.Programme;
import java.util.ArrayList;
import java.util.List;

/**
 * One amendment as the official table shows it: every programme of the mission, also those it leaves alone. Fr: état B.
 *
 * @param places that the AE it adds would fund
 */
record ScheduleB(AmendmentView amendment, List<Row> rows, Line total, long places) {
    /** One programme, by number and title. */
    record Row(String label, Line line) {}

    static ScheduleB of(AmendmentView amendment, List<Programme> programmes, long grantCents) {
        List<Row> rows = new ArrayList<>();
        List<String> named = new ArrayList<>();
        for (Programme programme : programmes) {
            if (programme.mission().equals(amendment.mission())) {
                named.add(programme.programme());
                rows.add(new Row(
                        programme.programme() + " — " + programme.title(), line(amendment, programme.programme())));
            }
        }
        amendment.lines().stream()
                .filter(line -> !named.contains(line.programme()))
                .forEach(line -> rows.add(new Row(line.programme(), line)));
        return new ScheduleB(amendment, rows, amendment.total(), amendment.places(grantCents));
    }

    /** Whether it takes as much as it gives, in AE and in CP. */
    public boolean isBalanced() {
        return total.aeBalanceCents() == 0 && total.cpBalanceCents() == 0;
    }

    private static Line line(AmendmentView amendment, String programme) {
        return amendment.lines().stream()
                .filter(line -> line.programme().equals(programme))
                .findFirst()
                .orElseGet(() -> new Line(programme, 0, 0, 0, 0));
    }
}
