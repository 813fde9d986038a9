package fr.jalon.app.race;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.app.platform.axon.ActGateway;
import fr.jalon.app.platform.axon.Conflict;
import fr.jalon.app.platform.axon.Envelope;
import fr.jalon.app.support.Patiently;
import fr.jalon.app.support.RunningJalon;
import fr.jalon.app.support.Walk;
import fr.jalon.domain.application.command.ApplicationCommand.ReviseDraft;
import fr.jalon.domain.kernel.Role;
import fr.jalon.domain.kernel.RuleViolated;
import fr.jalon.domain.kernel.Sector;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Eight clients send 200 commands to 20 dossiers at once, each command twice: accepted once or cleanly refused; journals have no hole. */
@ExtendWith(RunningJalon.class)
class ManyClientsIT {
    private static final int CLIENTS = 8;
    private static final int COMMANDS_EACH = 25;
    private static final int DOSSIERS = 20;

    private final ActGateway acts;
    private final JdbcClient database;

    ManyClientsIT(RunningJalon jalon) {
        acts = jalon.acts();
        database = jalon.database();
    }

    @Test
    void eachCommandIsAcceptedOnceOrCleanlyRefused() throws Exception {
        Walk walk = new Walk(acts, "many-clients");
        IntStream.range(0, DOSSIERS).forEach(i -> walk.draft("many-clients-" + i, i));

        List<Future<Integer>> answers = new ArrayList<>();
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (int client = 0; client < CLIENTS; client++) {
                answers.add(clients.submit(client(client)));
            }
        }
        int accepted = 0;
        for (Future<Integer> answer : answers) {
            accepted += answer.get();
        }

        assertThat(accepted).as("the race leaves winners").isPositive();
        assertThat(events()).isEqualTo(DOSSIERS + accepted);
        assertThat(accepted).as("and losers, or there was no race").isLessThan(CLIENTS * COMMANDS_EACH);
        assertThat(streamsWithHoles()).isZero();
    }

    /** @return how many of its commands were accepted */
    private Callable<Integer> client(int client) {
        Random random = new Random(client);
        return () -> {
            int accepted = 0;
            for (int i = 0; i < COMMANDS_EACH; i++) {
                accepted += sendTwice("many-clients-" + random.nextInt(DOSSIERS), client + "-" + i) ? 1 : 0;
            }
            return accepted;
        };
    }

    private boolean sendTwice(String dossier, String title) {
        ReviseDraft command = new ReviseDraft(dossier, title, List.of(Sector.WOOD), 100, 100, true);
        Envelope act = Envelope.of(command, "instructor", Role.INSTRUCTOR)
                .commandId("many-clients-" + title)
                .expecting(version(dossier));
        try {
            Patiently.send(acts, act);
            assertThat(Patiently.send(acts, act).repeated()).isTrue();
            return true;
        } catch (Conflict lost) {
            return false;
        } catch (RuleViolated refusal) {
            assertThat(refusal.code()).isEqualTo("StaleVersion");
            return false;
        }
    }

    private long version(String dossier) {
        return database.sql("select count(*) from es.event where aggregate_identifier = ?")
                .params(dossier)
                .query(Long.class)
                .single();
    }

    private long events() {
        return database.sql("select count(*) from es.event where aggregate_identifier like 'many-clients-%'")
                .query(Long.class)
                .single();
    }

    private long streamsWithHoles() {
        return database.sql("""
            select count(*) from (
                select aggregate_identifier from es.event group by 1
                having max(sequence_number) <> count(*) - 1 or min(sequence_number) <> 0) holes\
            """).query(Long.class).single();
    }
}
