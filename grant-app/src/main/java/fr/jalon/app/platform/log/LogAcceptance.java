package fr.jalon.app.platform.log;

import fr.jalon.app.platform.database.LastKnown;
import fr.jalon.projections.rebuild.LogDifference;
import fr.jalon.projections.rebuild.LogReport;
import java.nio.file.Path;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The word of a person that the log is meant to be as it is: after a restore, or a failover that lost its end. Fr: reprise du journal. */
public final class LogAcceptance {
    private final JdbcClient owner;
    private final LogMemory memory;
    private final Path file;

    /** @param owner only whoever owns the database may seal it again */
    LogAcceptance(DataSource owner, LogMemory memory, Path file) {
        this.owner = JdbcClient.create(owner);
        this.memory = memory;
        this.file = file;
    }

    /**
     * Takes the log as it stands. What differed is written beside the reason, and the earlier seals stay.
     *
     * @return the epoch that begins
     */
    public int accept(String person, String reason, LogReport report) {
        LastKnown.read(file).ifPresent(kept -> memory.skipIndexes(kept.place()));
        String found =
                report.differences().stream().map(LogDifference::toString).collect(Collectors.joining("\n"));
        return owner.sql("select es.open_epoch(?, ?, ?)")
                .params(person, reason, found)
                .query(Integer.class)
                .single();
    }
}
