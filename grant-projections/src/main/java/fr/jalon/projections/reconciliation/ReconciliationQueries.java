package fr.jalon.projections.reconciliation;

import fr.jalon.projections.kernel.AsOf;
import fr.jalon.projections.kernel.Facts;
import fr.jalon.projections.kernel.Filter;
import fr.jalon.projections.kernel.Mapping;
import fr.jalon.projections.kernel.Page;
import fr.jalon.projections.kernel.Timeline;
import fr.jalon.projections.reconciliation.Reconciliation.Book;
import fr.jalon.projections.reconciliation.Reconciliation.Explanation;
import fr.jalon.projections.reconciliation.Reconciliation.RunSum;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Compares our ledger with the bank, transfer by transfer, and with the budgets. Cost: two questions for a year, whatever the number of
 * payments, and one for a page of gaps.
 */
public final class ReconciliationQueries {
    private static final String IN_YEAR = "(%1$s >= :start and %1$s < :end)";

    /**
     * One row per transfer with what each side says was paid and came back in the year, then one per line in quarantine. The two sides are
     * read from different facts; a transfer counts as answered on the day it was issued, so that an answer of January does not take it
     * out of December. What the bank rejected has left and come back for us, and neither for the bank: the same, once added.
     */
    private static final String COMPARED = """
        with ledger as (
                 select dossier_id, payment, tried, coalesce(max(run_id), '') as run_id, max(stepped_on) as day,
                        coalesce(sum(amount_cents) filter (where step = 'EXECUTED' and %1$s), 0)::bigint as paid_cents,
                        coalesce(sum(amount_cents) filter (where step = 'BANK_RETURNED' and %1$s), 0)::bigint as returned_cents
                   from (select s.*, count(*) filter (where step = 'EXECUTED')
                                         over (partition by dossier_id, payment order by event_index, ordinal) as tried
                           from read.payment_step s
                          where step in ('EXECUTED', 'BANK_RETURNED') and %2$s
                            and (dossier_id, payment) in (
                                select p.dossier_id, p.payment from read.payment_step p
                                 where p.step in ('EXECUTED', 'BANK_RETURNED') and %3$s)) s
                  group by dossier_id, payment, tried),
             bank as (
                 select run_id, dossier_id, payment, max(end_to_end_id) as end_to_end_id, max(booked_on) as day,
                        bool_or(booked_on is not null) as answered,
                        case when bool_or(state = 'ISSUED' and %4$s)
                             then coalesce(max(amount_cents) filter (where booked_on is not null), 0) else 0 end as paid_cents,
                        coalesce(sum(amount_cents) filter (where state in ('RETURNED', 'REJECTED') and %5$s), 0)::bigint as returned_cents
                   from read.payment_run_line n
                  where %6$s and run_id in (
                        select i.run_id from read.payment_run_line i where i.state = 'ISSUED' and %7$s or %8$s)
                  group by run_id, dossier_id, payment),
             quarantine as (
                 select bank_file_id, line, max(end_to_end_id) as end_to_end_id, max(booked_on) as day, max(problem) as problem,
                        coalesce(max(amount_cents) filter (where outcome = 'SETTLED' and problem <> 'currency-differs'), 0) as paid_cents,
                        coalesce(max(amount_cents) filter (where outcome = 'RETURNED' and problem <> 'currency-differs'), 0) as returned_cents
                   from read.bank_line q where step in ('QUARANTINED', 'RESOLVED') and %9$s
                  group by bank_file_id, line having bool_and(step = 'QUARANTINED') and %10$s),
             transfer as (
                 select coalesce(b.end_to_end_id, dossier_id || '/' || payment) as reference, coalesce(l.day, b.day) as day,
                        dossier_id, payment, coalesce(l.tried, 0) as tried, nullif(run_id, '') as run_id, coalesce(b.answered, false) as answered,
                        coalesce(l.paid_cents, 0) as ledger_paid_cents, coalesce(l.returned_cents, 0) as ledger_returned_cents,
                        coalesce(b.paid_cents, 0) as bank_paid_cents, coalesce(b.returned_cents, 0) as bank_returned_cents
                   from ledger l full join bank b using (run_id, dossier_id, payment)),
             compared as (
                 select case when ledger_paid_cents - ledger_returned_cents = bank_paid_cents - bank_returned_cents then null
                             when run_id is null then 'ALONE'
                             when not answered then 'SILENT'
                             else 'UNEXPLAINED' end as kind,
                        reference, day, dossier_id, payment, tried, run_id, null as bank_file_id, null::int as line, null as problem,
                        ledger_paid_cents, ledger_returned_cents, bank_paid_cents, bank_returned_cents
                   from transfer
                  where ledger_paid_cents + ledger_returned_cents + bank_paid_cents + bank_returned_cents > 0
                  union all
                 select 'KEPT_APART', end_to_end_id, day, null, null, null, null, bank_file_id, line, problem, 0, 0, paid_cents, returned_cents
                   from quarantine)\
        """.formatted(
                    IN_YEAR.formatted("stepped_on"),
                    Facts.visible("s"),
                    IN_YEAR.formatted("p.stepped_on"),
                    IN_YEAR.formatted("effective_on"),
                    IN_YEAR.formatted("booked_on"),
                    Facts.visible("n"),
                    IN_YEAR.formatted("i.effective_on"),
                    IN_YEAR.formatted("i.booked_on"),
                    Facts.visible("q"),
                    IN_YEAR.formatted("max(booked_on)"));

    private final JdbcClient db;
    private final Timeline timeline;

    public ReconciliationQueries(JdbcClient db) {
        this.db = db;
        this.timeline = new Timeline(db);
    }

    /** The three books of a year, as of the two dates. */
    public Reconciliation of(int year, AsOf asOf) {
        Facts facts = timeline.facts(asOf);
        List<Tally> tallies = ofYear(year, facts, COMPARED + """

            select run_id, kind, count(*) as lines,
                   sum(ledger_paid_cents)::bigint as ledger_paid_cents, sum(ledger_returned_cents)::bigint as ledger_returned_cents,
                   sum(bank_paid_cents)::bigint as bank_paid_cents, sum(bank_returned_cents)::bigint as bank_returned_cents
              from compared group by run_id, kind order by run_id, kind\
            """)
                .query(Mapping.to(Tally.class))
                .list();
        List<Tally> ours = tallies.stream()
                .filter(each -> each.kind() != GapKind.KEPT_APART)
                .toList();
        List<Tally> apart = tallies.stream()
                .filter(each -> each.kind() == GapKind.KEPT_APART)
                .toList();
        return new Reconciliation(
                year,
                book(ours, Tally::ledgerPaidCents, Tally::ledgerReturnedCents),
                budgets(year, facts),
                book(ours, Tally::bankPaidCents, Tally::bankReturnedCents),
                book(apart, Tally::bankPaidCents, Tally::bankReturnedCents),
                explanations(tallies),
                runs(tallies));
    }

    /** What separates the ledger from the bank, line by line; what speaks of the same reference stands together. */
    public Page<Gap> gaps(int year, AsOf asOf, @Nullable String cursor, int size) {
        Filter where = new Filter().and("position > :after", "after", cursor);
        int limit = Page.sized(size);
        List<Gap> found = ofYear(year, timeline.facts(asOf), COMPARED + """

            select g.*, d.applicant
              from (select kind, reference, day, dossier_id, payment, run_id, bank_file_id, line, problem,
                           ledger_paid_cents - ledger_returned_cents as ledger_cents,
                           bank_paid_cents - bank_returned_cents as bank_cents,
                           concat_ws(' ', reference, tried, run_id, bank_file_id, lpad(line::text, 6, '0')) as position
                      from compared where kind is not null) g
              left join read.dossier d on d.dossier_id = g.dossier_id
             where %s order by position limit :limit\
            """.formatted(where.sql()))
                .params(where.parameters())
                .param("limit", limit + 1)
                .query(Mapping.to(Gap.class))
                .list();
        return Page.of(found, limit, Gap::position);
    }

    /** The subsidies that the State pays to its operator are no payment of ours. */
    private Book budgets(int year, Facts facts) {
        return facts.bind(db.sql("""
            select coalesce(sum(cp_paid_cents) filter (where movement = 'PAID'), 0)::bigint as paid_cents,
                   coalesce(sum(cp_lost_cents - cp_paid_cents) filter (where movement = 'PAYMENT_CAME_BACK'), 0)::bigint as returned_cents
              from read.budget_movement b where year = :year and dossier_id is not null and %s\
            """.formatted(Facts.visible("b"))))
                .param("year", year)
                .query(Mapping.to(Book.class))
                .single();
    }

    private JdbcClient.StatementSpec ofYear(int year, Facts facts, String sql) {
        return facts.bind(db.sql(sql))
                .param("start", LocalDate.of(year, 1, 1))
                .param("end", LocalDate.of(year + 1, 1, 1));
    }

    private static List<Explanation> explanations(List<Tally> tallies) {
        return Arrays.stream(GapKind.values())
                .map(kind -> {
                    List<Tally> ofKind =
                            tallies.stream().filter(each -> each.kind() == kind).toList();
                    return new Explanation(
                            kind,
                            sum(ofKind, Tally::lines),
                            sum(ofKind, Tally::ledgerCents) - sum(ofKind, Tally::bankCents));
                })
                .filter(each -> each.lines() > 0)
                .toList();
    }

    private static List<RunSum> runs(List<Tally> tallies) {
        return tallies.stream()
                .map(Tally::runId)
                .filter(run -> run != null)
                .distinct()
                .map(run -> run(
                        run,
                        tallies.stream()
                                .filter(each -> run.equals(each.runId()))
                                .toList()))
                .toList();
    }

    private static RunSum run(String runId, List<Tally> tallies) {
        return new RunSum(
                runId,
                sum(tallies, Tally::lines),
                sum(tallies, each -> each.kind() == null ? 0 : each.lines()),
                sum(tallies, Tally::ledgerCents),
                sum(tallies, Tally::bankCents));
    }

    private static Book book(List<Tally> tallies, ToLongFunction<Tally> paid, ToLongFunction<Tally> returned) {
        return new Book(sum(tallies, paid), sum(tallies, returned));
    }

    private static long sum(List<Tally> tallies, ToLongFunction<Tally> amount) {
        return tallies.stream().mapToLong(amount).sum();
    }

    /** Transfers of one run on which the two sides agree, {@code kind} being null, or differ for one reason. */
    private record Tally(
            @Nullable String runId,
            @Nullable GapKind kind,
            long lines,
            long ledgerPaidCents,
            long ledgerReturnedCents,
            long bankPaidCents,
            long bankReturnedCents) {
        long ledgerCents() {
            return ledgerPaidCents - ledgerReturnedCents;
        }

        long bankCents() {
            return bankPaidCents - bankReturnedCents;
        }
    }
}
