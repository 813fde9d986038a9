package fr.jalon.projections.paymentruns;

import fr.jalon.domain.kernel.BankOutcome;
import fr.jalon.projections.kernel.AsOf;
import fr.jalon.projections.kernel.Facts;
import fr.jalon.projections.kernel.Filter;
import fr.jalon.projections.kernel.Mapping;
import fr.jalon.projections.kernel.Page;
import fr.jalon.projections.kernel.Timeline;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the files of the bank and what was found of their lines. */
public final class BankFileQueries {
    private static final String LINES = """
        select bank_file_id, line,
               (array_agg(step order by event_index desc))[1] as state,
               max(run_id) as run_id, max(end_to_end_id) as end_to_end_id, max(outcome) as outcome, max(amount_cents) as amount_cents,
               max(booked_on) as booked_on, max(reason_code) as reason_code, max(problem) as problem, max(answer) as answer
          from read.bank_line l where %s and %%s
         group by bank_file_id, line
        having bool_or(step in ('MATCHED', 'QUARANTINED'))\
        """.formatted(Facts.visible("l"));

    private final JdbcClient db;
    private final Timeline timeline;

    public BankFileQueries(JdbcClient db) {
        this.db = db;
        this.timeline = new Timeline(db);
    }

    /** Files, the latest first, with how many of their lines are matched and how many still wait in quarantine. */
    public Page<BankFile> files(AsOf asOf, @Nullable String cursor, int size) {
        Filter where = new Filter().and("f.event_index < cast(:after as bigint)", "after", cursor);
        int limit = Page.sized(size);
        List<BankFile> found = timeline.facts(asOf)
                .bind(db.sql("""
                    select f.event_index as index, f.bank_file_id, f.kind, f.message_id, f.file_sha256, f.effective_on as received_on, f.lines,
                           coalesce(t.matched, 0) as matched, coalesce(t.quarantined, 0) as quarantined
                      from read.bank_file f
                      left join lateral (
                           select count(*) filter (where state = 'MATCHED') as matched,
                                  count(*) filter (where state = 'QUARANTINED') as quarantined
                             from (%s) l) t on true
                     where %s and %s order by f.event_index desc limit :limit\
                    """.formatted(
                                LINES.formatted("l.bank_file_id = f.bank_file_id"), where.sql(), Facts.visible("f"))))
                .params(where.parameters())
                .param("limit", limit + 1)
                .query(Mapping.to(BankFile.class))
                .list();
        return Page.of(found, limit, file -> Long.toString(file.index()));
    }

    /** Lines of one file, by number. */
    public List<BankLine> lines(String bankFileId, AsOf asOf) {
        return timeline.facts(asOf)
                .bind(db.sql(LINES.formatted("l.bank_file_id = :file") + " order by line"))
                .param("file", bankFileId)
                .query(Mapping.to(BankLine.class))
                .list();
    }

    private static final String QUARANTINED = "("
            + LINES.formatted("(l.bank_file_id, l.line) in (select q.bank_file_id,"
                    + " q.line from read.bank_line q where q.step = 'QUARANTINED')")
            + ") l where state = 'QUARANTINED'";

    /** Lines that wait for a person, of all files; at most the first {@code size}. */
    public List<BankLine> quarantined(AsOf asOf, int size) {
        return timeline.facts(asOf)
                .bind(db.sql("select * from " + QUARANTINED + " order by bank_file_id, line limit :limit"))
                .param("limit", Page.sized(size))
                .query(Mapping.to(BankLine.class))
                .list();
    }

    /** Files with a line that waits for a person now, the oldest line first. */
    public List<WaitingFile> waiting(int size) {
        return timeline.facts(AsOf.NOW)
                .bind(db.sql("select bank_file_id, min(booked_on) as since from " + QUARANTINED
                        + " group by bank_file_id order by since, bank_file_id limit :limit"))
                .param("limit", Page.sized(size))
                .query(Mapping.to(WaitingFile.class))
                .list();
    }

    /** @param since day of its oldest line that waits */
    public record WaitingFile(String bankFileId, LocalDate since) {}

    /**
     * @param index of the event that received it
     * @param kind of message, e.g. {@code camt.054}
     */
    public record BankFile(
            long index,
            String bankFileId,
            String kind,
            String messageId,
            String fileSha256,
            LocalDate receivedOn,
            int lines,
            long matched,
            long quarantined) {}

    /**
     * One line of a file. Euro cents.
     *
     * @param runId of the transfer it was matched with
     * @param problem why it was put in quarantine
     * @param answer of the person who looked at it
     */
    public record BankLine(
            String bankFileId,
            int line,
            BankLineState state,
            @Nullable String runId,
            String endToEndId,
            BankOutcome outcome,
            long amountCents,
            LocalDate bookedOn,
            @Nullable String reasonCode,
            @Nullable String problem,
            @Nullable String answer) {}
}
