package fr.jalon.projections.bills;

import static fr.jalon.projections.kernel.Column.bigint;
import static fr.jalon.projections.kernel.Column.date;
import static fr.jalon.projections.kernel.Column.integer;
import static fr.jalon.projections.kernel.Column.text;

import fr.jalon.domain.bill.event.BillEvent;
import fr.jalon.domain.bill.event.BillEvent.AdvanceRegistered;
import fr.jalon.domain.bill.event.BillEvent.AmendmentDecided;
import fr.jalon.domain.bill.event.BillEvent.AmendmentDeposited;
import fr.jalon.domain.bill.event.BillEvent.BillPromulgated;
import fr.jalon.domain.bill.event.BillEvent.BillTabled;
import fr.jalon.domain.bill.event.BillEvent.CancellationRegistered;
import fr.jalon.domain.bill.event.BillEvent.OffsetLifted;
import fr.jalon.domain.bill.event.BillEvent.ProgrammeInscribed;
import fr.jalon.projections.kernel.Projection;
import fr.jalon.projections.kernel.Recorded;
import fr.jalon.projections.kernel.Rows;
import fr.jalon.projections.kernel.Table;
import fr.jalon.projections.kernel.Wants;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Bills, their programmes, the decrees counted against them, and amendments line by line. */
public final class BillProjection implements Projection {
    static final Table BILL = Table.of(
            "bill",
            text("bill_id"),
            text("step"),
            text("kind"),
            integer("year"),
            text("title"),
            text("journal_reference"),
            date("promulgated_on"),
            bigint("total_ae_cents"),
            bigint("total_cp_cents"));
    static final Table PROGRAMME = Table.of(
            "bill_programme",
            text("bill_id"),
            text("mission"),
            text("programme"),
            text("title"),
            text("ministry"),
            bigint("ae_cents"),
            bigint("cp_cents"));
    static final Table CHARGE = Table.of(
            "bill_charge", text("bill_id"), text("charge"), text("budget_id"), bigint("ae_cents"), bigint("cp_cents"));
    static final Table AMENDMENT = Table.of(
            "amendment",
            text("bill_id"),
            text("amendment"),
            text("chamber"),
            integer("part"),
            date("deposited_on"),
            text("mission"),
            text("intended_for"),
            text("statement"));
    static final Table LINE = Table.of(
            "amendment_line",
            text("bill_id"),
            text("amendment"),
            text("programme"),
            bigint("ae_plus_cents"),
            bigint("ae_minus_cents"),
            bigint("cp_plus_cents"),
            bigint("cp_minus_cents"));
    static final Table STEP = Table.of(
            "amendment_step",
            text("bill_id"),
            text("amendment"),
            text("step"),
            text("outcome"),
            date("decided_on"),
            text("source"));

    private static final Wants WANTS = Wants.of(BillEvent.class);

    @Override
    public String name() {
        return "bills";
    }

    @Override
    public List<Table> tables() {
        return List.of(BILL, PROGRAMME, CHARGE, AMENDMENT, LINE, STEP);
    }

    @Override
    public Wants wants() {
        return WANTS;
    }

    @Override
    public void project(Recorded<?> recorded, Rows out) {
        if (recorded.event() instanceof BillEvent event) {
            add(event, out);
        }
    }

    private static void add(BillEvent event, Rows out) {
        switch (event) {
            case BillTabled e ->
                out.add(BILL, e.billId(), "TABLED", e.kind(), e.year(), e.title(), null, null, null, null);
            case BillPromulgated e ->
                out.add(
                        BILL,
                        e.billId(),
                        "PROMULGATED",
                        null,
                        null,
                        null,
                        e.journalReference(),
                        e.promulgatedOn(),
                        e.totalAeCents(),
                        e.totalCpCents());
            case ProgrammeInscribed e ->
                out.add(
                        PROGRAMME,
                        e.billId(),
                        e.mission(),
                        e.programme(),
                        e.title(),
                        e.ministry(),
                        e.aeCents(),
                        e.cpCents());
            case CancellationRegistered e ->
                out.add(CHARGE, e.billId(), "CANCELLATION", e.budgetId(), e.aeCents(), e.cpCents());
            case AdvanceRegistered e -> out.add(CHARGE, e.billId(), "ADVANCE", e.budgetId(), e.aeCents(), e.cpCents());
            case AmendmentDeposited e -> deposited(e, out);
            case OffsetLifted e -> out.add(STEP, e.billId(), e.amendment(), "OFFSET_LIFTED", null, null, null);
            case AmendmentDecided e ->
                out.add(STEP, e.billId(), e.amendment(), "DECIDED", e.outcome(), e.decidedOn(), e.source());
        }
    }

    private static void deposited(AmendmentDeposited e, Rows out) {
        out.add(
                AMENDMENT,
                e.billId(),
                e.amendment(),
                e.chamber(),
                e.part(),
                e.depositedOn(),
                e.mission(),
                e.intendedFor(),
                e.statement());
        var programmes = new TreeSet<String>(e.aeDeltaCents().keySet());
        programmes.addAll(e.cpDeltaCents().keySet());
        for (String programme : programmes) {
            long ae = delta(e.aeDeltaCents(), programme);
            long cp = delta(e.cpDeltaCents(), programme);
            out.add(
                    LINE,
                    e.billId(),
                    e.amendment(),
                    programme,
                    Math.max(ae, 0),
                    Math.max(-ae, 0),
                    Math.max(cp, 0),
                    Math.max(-cp, 0));
        }
    }

    private static long delta(Map<String, Long> deltas, String programme) {
        return deltas.getOrDefault(programme, 0L);
    }
}
