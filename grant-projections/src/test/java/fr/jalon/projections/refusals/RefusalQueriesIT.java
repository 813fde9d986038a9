package fr.jalon.projections.refusals;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.domain.kernel.ActContext;
import fr.jalon.projections.history.Database;
import fr.jalon.projections.kernel.AsOf;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RefusalQueriesIT {
    private final Database database = Database.fresh();
    private final RefusalQueries refusals = new RefusalQueries(database.client());

    @Test
    void theLatestComeFirstAndAreFilteredAndPaged() {
        for (int n = 1; n <= 5; n++) {
            refuse("agent-" + n % 2, "dossier-" + n, n == 3 ? "InsufficientAvailableAE" : "NotAtThisStep");
        }
        var first = refusals.find(null, null, null, AsOf.NOW, null, 2);
        assertThat(first.items()).extracting(Refusal::targetId).containsExactly("dossier-5", "dossier-4");
        assertThat(refusals.find(null, null, null, AsOf.NOW, first.next(), 10).items())
                .hasSize(3);
        assertThat(refusals.find(null, "agent-1", null, AsOf.NOW, null, 10).items())
                .hasSize(3);
        assertThat(refusals.find("dossier-3", null, "InsufficientAvailableAE", AsOf.NOW, null, 10)
                        .items())
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.values()).contains("askedCents"));
    }

    @Test
    void aRefusalIsKnownFromTheDayItWasSaid() {
        refuse("agent-1", "dossier-1", "NotAtThisStep");
        LocalDate today = LocalDate.now(ActContext.PARIS);

        assertThat(refusals.find(null, null, null, AsOf.knownAt(today), null, 10)
                        .items())
                .hasSize(1);
        assertThat(refusals.find(null, null, null, AsOf.knownAt(today.minusDays(1)), null, 10)
                        .items())
                .isEmpty();
    }

    private void refuse(String actor, String target, String code) {
        database.client()
                .sql("""
                    insert into ops.refusal (refused_at, actor, act, target_id, code, values, message, command_id)
                    values (now(), :actor, 'subsidy.sign-agreement', :target, :code, '{"askedCents": 1}', 'No', 'c')\
                    """)
                .param("actor", actor)
                .param("target", target)
                .param("code", code)
                .update();
    }
}
