package fr.jalon.app.race;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.app.platform.axon.ActGateway;
import fr.jalon.app.platform.axon.Envelope;
import fr.jalon.app.support.Patiently;
import fr.jalon.app.support.RunningJalon;
import fr.jalon.app.support.Walk;
import fr.jalon.domain.kernel.Role;
import fr.jalon.domain.kernel.RuleViolated;
import fr.jalon.domain.subsidy.command.SubsidyCommand.SignAgreement;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two agreements race for AE that suffice for one, eighty times. The winner's signature and the commitment are both recorded; nothing is
 * recorded of the loser's, who is told {@code InsufficientAvailableAE}.
 */
@ExtendWith(RunningJalon.class)
class LastEuroRaceIT {
    private static final int RACES = 80;
    private static final LocalDate TODAY = LocalDate.now(fr.jalon.domain.kernel.ActContext.PARIS);
    private static final String SIGNED = "signed";

    private final ActGateway acts;
    private final JdbcClient database;

    LastEuroRaceIT(RunningJalon jalon) {
        acts = jalon.acts();
        database = jalon.database();
    }

    @Test
    void neverCommitsMoreThanIsOpen() throws Exception {
        Walk walk = new Walk(acts, "last-euro");
        LocalDate lastYear = LocalDate.of(TODAY.getYear() - 1, 12, 15);
        walk.openBudget(lastYear.getYear(), (RACES + 1) * Walk.GRANT_CENTS);
        walk.openBudget(TODAY.getYear(), 1);
        List<String> dossiers =
                IntStream.rangeClosed(0, RACES).mapToObj(i -> "last-euro-" + i).toList();
        for (int i = 0; i < dossiers.size(); i++) {
            walk.appraise(dossiers.get(i), i);
        }
        walk.select("last-euro-session", dossiers);
        dossiers.forEach(dossier -> walk.readyToSign(dossier, lastYear));

        String waiting = dossiers.getFirst();
        try (ExecutorService people = Executors.newFixedThreadPool(2)) {
            for (String next : dossiers.subList(1, dossiers.size())) {
                walk.openCredits(TODAY.getYear(), Walk.GRANT_CENTS);
                List<String> outcomes = race(people, waiting, next);
                assertThat(outcomes).containsExactlyInAnyOrder(SIGNED, "InsufficientAvailableAE");
                waiting = outcomes.getFirst().equals(SIGNED) ? next : waiting;
            }
        }
        assertThat(count("budget.funds-committed", walk.node + "-" + TODAY.getYear()))
                .isEqualTo(RACES);
        assertThat(count("subsidy.agreement-signed", "last-euro-%")).isEqualTo(RACES);
        assertThat(count("%", waiting)).as("nothing of the loser's refusals").isEqualTo(lengthBeforeSignature());
    }

    private List<String> race(ExecutorService people, String one, String other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        var first = people.submit(signature(one, start));
        var second = people.submit(signature(other, start));
        return List.of(first.get(), second.get());
    }

    private Callable<String> signature(String dossier, CyclicBarrier start) {
        return () -> {
            start.await();
            try {
                Patiently.send(
                        acts,
                        Envelope.of(new SignAgreement(dossier, "delegation-last-euro"), "authority", Role.AUTHORITY));
                return SIGNED;
            } catch (RuleViolated refusal) {
                return refusal.code();
            }
        };
    }

    private long count(String type, String stream) {
        return database.sql("select count(*) from es.event where payload_type like ? and aggregate_identifier like ?")
                .params(type, stream)
                .query(Long.class)
                .single();
    }

    /** Draft, submission, receipt, admissible, territory, report, session, outcome, label, incubation (6), amount, award, agreement, signature. */
    private static long lengthBeforeSignature() {
        return 8 + 1 + 6 + 4;
    }
}
