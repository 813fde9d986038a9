package fr.jalon.app.platform.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.jalon.app.platform.axon.Envelope;
import fr.jalon.app.platform.database.DatabaseUnavailable;
import fr.jalon.app.platform.database.LastKnown;
import fr.jalon.app.platform.database.LogCluster;
import fr.jalon.app.platform.database.LogContinuity;
import fr.jalon.app.platform.database.LogPlace;
import fr.jalon.app.platform.database.LogShortened;
import fr.jalon.app.platform.projections.ReplayService;
import fr.jalon.app.support.RunningJalon;
import fr.jalon.domain.budget.command.BudgetCommand.OpenBudget;
import fr.jalon.domain.kernel.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a node finds in its file when it starts. Each test starts a guard of its own, which guards nothing. */
@ExtendWith(RunningJalon.class)
class LogGuardIT {
    private final RunningJalon jalon;
    private final LogMemory memory;
    private final Path file = RunningJalon.freshDirectory("guard").resolve("known.json");
    private final LogContinuity continuity = new LogContinuity();

    LogGuardIT(RunningJalon jalon) {
        this.jalon = jalon;
        this.memory = jalon.bean(LogMemory.class);
    }

    @BeforeEach
    void anAct() {
        String node = "GUARD-" + UUID.randomUUID();
        jalon.acts().send(Envelope.of(new OpenBudget(node + "-2026", node, 2026), "manager", Role.MANAGER));
    }

    @Test
    void theFirstStartKeepsWhatIsThere() {
        start();
        assertThat(LastKnown.read(file))
                .hasValueSatisfying(kept -> assertThat(memory.holds(kept)).isTrue());
        assertThatCode(continuity::requireWhole).doesNotThrowAnyException();
    }

    @Test
    void aLogThatGrewMeanwhileIsWhole() throws IOException {
        LastKnown before = memory.now();
        before.write(file);
        anAct();
        start();
        assertThatCode(continuity::requireWhole).doesNotThrowAnyException();
        assertThat(LastKnown.read(file).orElseThrow().place().index())
                .isGreaterThan(before.place().index());
    }

    @Test
    void aLogThatLacksTheLastEventKnownTakesNoAct() throws IOException {
        LastKnown now = memory.now();
        var beyond = new LogPlace(now.place().index() + 1, "lost");
        new LastKnown(now.cluster(), beyond, "", now.seenAt()).write(file);
        start();
        assertThatThrownBy(continuity::requireWhole)
                .isInstanceOf(LogShortened.class)
                .hasMessageContaining("knew event " + beyond.index() + " (lost)");
        assertThat(LastKnown.read(file).orElseThrow().place())
                .as("the trace stays")
                .isEqualTo(beyond);
    }

    @Test
    void anotherEventAtTheSamePlaceIsAnotherLog() throws IOException {
        LastKnown now = memory.now();
        new LastKnown(now.cluster(), new LogPlace(now.place().index(), "another"), "", now.seenAt()).write(file);
        start();
        assertThatThrownBy(continuity::requireWhole).isInstanceOf(LogShortened.class);
    }

    @Test
    void theSameEventAfterAnotherPastIsAnotherLog() throws IOException {
        LastKnown now = memory.now();
        new LastKnown(now.cluster(), now.place(), "00".repeat(32), now.seenAt()).write(file);
        start();
        assertThatThrownBy(continuity::requireWhole).isInstanceOf(LogShortened.class);
    }

    @Test
    void theLogOfAnotherPostgresqlStopsTheStart() throws IOException {
        var other = new LogCluster("1", 1);
        new LastKnown(other, new LogPlace(7, "elsewhere"), "", Instant.now()).write(file);
        assertThatThrownBy(this::start)
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("another one than the one known here")
                .hasMessageContaining(file.toString());
    }

    /** As after a dump was restored in a new cluster. */
    @Test
    void theSameLogInAnotherPostgresqlIsWhole() throws IOException {
        LastKnown now = memory.now();
        new LastKnown(new LogCluster("1", 1), now.place(), now.seal(), now.seenAt()).write(file);
        start();
        assertThat(continuity.cluster()).isEqualTo(now.cluster());
        assertThatCode(continuity::requireWhole).doesNotThrowAnyException();
    }

    @Test
    void aLogThatAPersonTookAsItIsSinceTakesActsAgainAndTheTraceStays() throws IOException {
        LastKnown now = memory.now();
        var beyond = new LogPlace(now.place().index() + 1, "lost");
        new LastKnown(now.cluster(), beyond, "", now.seenAt()).write(file);
        jalon.owner()
                .sql("select es.open_epoch('marie', 'restored', '')")
                .query(Integer.class)
                .single();
        start();
        assertThatCode(continuity::requireWhole).doesNotThrowAnyException();
        assertThat(LastKnown.read(file).orElseThrow().place()).isEqualTo(continuity.last());
        try (Stream<Path> files = Files.list(file.getParent())) {
            assertThat(files.map(each -> each.getFileName().toString()))
                    .anyMatch(name -> name.startsWith("known.json.lost-"));
        }
    }

    /** What was lost may still be in the memory of this node, on its way to the read models. */
    @Test
    void anEventThatOnlyThisNodeRemembersIsShownByNobody() throws Exception {
        LastKnown now = memory.now();
        var beyond = new LogPlace(now.place().index() + 1, "lost");
        new LastKnown(now.cluster(), beyond, "", now.seenAt()).write(file);
        start();

        assertThat(shown(beyond)).isEmpty();
        assertThat(shown(now.place())).contains("shown");
    }

    private Optional<Object> shown(LogPlace place) throws Exception {
        EventMessage<?> event = new GenericTrackedEventMessage<>(
                new GlobalSequenceTrackingToken(place.index()),
                new GenericEventMessage<>(place.identifier(), "a fact", MetaData.emptyInstance(), Instant.now()));
        return Optional.ofNullable(new OnlyWhatIsInTheLog(continuity, jalon.database())
                .handle(new DefaultUnitOfWork<>(event), () -> "shown"));
    }

    @Test
    void aFileThatCannotBeReadStopsTheStart() throws IOException {
        Files.writeString(file, "{");
        assertThatThrownBy(this::start)
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("Cannot read what this node knew");
    }

    /** The file is written a little after the act, never for it. */
    @Test
    void whatThisNodeAddsIsInItsFileSoonAfter() {
        Path own = Path.of(jalon.context().getEnvironment().getRequiredProperty("jalon.continuity-file"));
        LogPlace head = memory.now().place();
        assertThat(jalon.bean(LogContinuity.class).last().index()).isGreaterThanOrEqualTo(head.index());
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> LastKnown.read(own).orElseThrow().place().index() >= head.index());
    }

    private void start() {
        new LogGuard(continuity, memory, jalon.bean(ReplayService.class), file).afterPropertiesSet();
    }
}
