package fr.jalon.app.platform.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.jalon.app.platform.axon.sample.PotCommand.OpenPot;
import fr.jalon.app.platform.axon.sample.PotCommand.SignDeal;
import fr.jalon.app.platform.axon.sample.PotCommand.TakeFromPot;
import fr.jalon.app.platform.axon.sample.PotCommand.TopUpPot;
import fr.jalon.app.support.SamplePlatform;
import fr.jalon.domain.kernel.ActContext;
import fr.jalon.domain.kernel.Role;
import fr.jalon.domain.kernel.RuleViolated;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(SamplePlatform.class)
class ActGatewayIT {
    private final ActGateway acts;
    private final CommandGateway bus;
    private final JdbcClient database;
    private final String pot = "pot-" + UUID.randomUUID();
    private final String deal = "deal-" + UUID.randomUUID();

    ActGatewayIT(ActGateway acts, CommandGateway bus, JdbcClient database) {
        this.acts = acts;
        this.bus = bus;
        this.database = database;
    }

    @Test
    void writesTheEnvelopeBesideTheEventAndNothingOfTheSenders() {
        Outcome outcome = acts.send(Envelope.of(new OpenPot(pot, 100), "marie", Role.MANAGER)
                .effectiveOn(LocalDate.of(2026, 1, 5), "signed on paper")
                .correlatedWith("batch-1"));

        Map<String, @Nullable Object> row = event(outcome.lastIndex());
        assertThat(row)
                .containsEntry("payload_type", "pot.opened")
                .containsEntry("payload_revision", "1")
                .containsEntry("payload", "{\"potId\":\"" + pot + "\",\"cents\":100}")
                .containsEntry("command_id", outcome.commandId())
                .containsEntry("command_part", 0)
                .containsEntry("actor", "marie")
                .containsEntry("role", "MANAGER")
                .containsEntry("act", "pot.open")
                .containsEntry("effective_on", "2026-01-05")
                .containsEntry("reason", "signed on paper")
                .containsEntry("correlation", "batch-1");
        assertThat(String.valueOf(row.get("nonce"))).hasSize(24);
        assertThat(String.valueOf(row.get("keys"))).doesNotContain("expectedVersion");
    }

    @Test
    void theReactionOfTheSameTransactionIsTheProductsActOnBehalfOfThePerson() {
        open(100);
        Outcome outcome = acts.send(Envelope.of(new SignDeal(deal, pot, 40), "paul", Role.AUTHORITY));

        Map<String, @Nullable Object> row = event(outcome.lastIndex());
        assertThat(row)
                .containsEntry("payload_type", "pot.taken-from")
                .containsEntry("actor", ActContext.SYSTEM)
                .containsEntry("role", "SYSTEM")
                .containsEntry("act", "pot.take")
                .containsEntry("on_behalf_of", "paul")
                .containsEntry("command_id", outcome.commandId() + "/1");
        assertThat(row.get("nonce")).isNotEqualTo(event(outcome.lastIndex() - 1).get("nonce"));
    }

    @Test
    void aReactionThatIsRefusedLeavesNothingOfTheActItReactsTo() {
        open(100);
        RuleViolated refusal = catchThrowableOfType(
                RuleViolated.class, () -> acts.send(Envelope.of(new SignDeal(deal, pot, 101), "paul", Role.AUTHORITY)));

        assertThat(refusal.code()).isEqualTo("PotEmpty");
        assertThat(events(deal)).isZero();
        assertThat(events(pot)).isEqualTo(1);
        assertThat(refusals(deal)).containsExactly("paul AUTHORITY pot.sign deal PotEmpty 101 100");
        // Control: the last cent passes, and both facts are recorded.
        acts.send(Envelope.of(new SignDeal(deal, pot, 100), "paul", Role.AUTHORITY));
        assertThat(events(deal)).isEqualTo(1);
        assertThat(events(pot)).isEqualTo(2);
    }

    @Test
    void whoeverHasNotTheRoleIsRefusedAndItIsNoted() {
        Forbidden refusal = catchThrowableOfType(
                Forbidden.class, () -> acts.send(Envelope.of(new OpenPot(pot, 1), "eve", Role.AUDITOR)));

        assertThat(refusal.needed()).containsExactly(Role.MANAGER);
        assertThat(events(pot)).isZero();
        assertThat(refusals(pot)).containsExactly("eve AUDITOR pot.open pot Forbidden null null");
    }

    @Test
    void noPersonDoesWhatOnlyTheProductDoes() {
        open(100);
        assertThatThrownBy(() -> acts.send(Envelope.of(new TakeFromPot(pot, deal, 1), "paul", Role.AUTHORITY)))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void anActIsOfTodayOrEarlierAndAPastOneSaysWhy() {
        Envelope today = Envelope.of(new OpenPot(pot, 1), "marie", Role.MANAGER);
        LocalDate day = LocalDate.now(ActContext.PARIS);
        assertThat(code(today.effectiveOn(day.plusDays(1), "why"))).isEqualTo("EffectiveDateInFuture");
        assertThat(code(today.effectiveOn(day.minusDays(1), null))).isEqualTo("EffectiveDateNeedsReason");
        assertThat(code(today.effectiveOn(day.minusDays(1), " "))).isEqualTo("EffectiveDateNeedsReason");
        assertThat(acts.send(today.effectiveOn(day, null)).lastIndex()).isPositive();
    }

    @Test
    void aCommandThatDidNotPassTheFrontDoorIsRefusedWhateverItClaims() {
        open(100);
        assertThatThrownBy(() -> bus.sendAndWait(new TopUpPot(pot, 1))).isInstanceOf(NoFrontDoor.class);
        assertThatThrownBy(() -> bus.sendAndWait(GenericCommandMessage.asCommandMessage(new TopUpPot(pot, 1))
                        .withMetaData(Map.of(ActContext.ACTOR_KEY, "eve", ActContext.ROLE_KEY, "MANAGER"))))
                .isInstanceOf(NoFrontDoor.class);
        assertThat(events(pot)).isEqualTo(1);
    }

    @Test
    void aRepeatedCommandIsAnsweredWithItsFirstOutcome() {
        open(100);
        Envelope sign =
                Envelope.of(new SignDeal(deal, pot, 40), "paul", Role.AUTHORITY).commandId("key-" + UUID.randomUUID());
        Outcome first = acts.send(sign);
        Outcome again = acts.send(sign);

        assertThat(again).isEqualTo(new Outcome(first.commandId(), first.lastIndex(), 1, first.facts(), true));
        assertThat(first.facts()).containsExactlyInAnyOrder("deal.signed", "pot.taken-from");
        assertThat(events(deal)).isEqualTo(1);
        assertThat(events(pot)).isEqualTo(2);
        assertThat(refusals(deal)).isEmpty();
    }

    @Test
    void anIdentifierUsedForAnotherActOrByAnotherPersonIsRefused() {
        Envelope open =
                Envelope.of(new OpenPot(pot, 100), "marie", Role.MANAGER).commandId("key-" + UUID.randomUUID());
        acts.send(open);
        Envelope other =
                Envelope.of(new TopUpPot(pot, 100), "marie", Role.MANAGER).commandId(open.commandId());
        Envelope somebody =
                Envelope.of(new OpenPot(pot, 100), "eve", Role.MANAGER).commandId(open.commandId());

        assertThatThrownBy(() -> acts.send(other)).isInstanceOf(IdempotencyKeyReused.class);
        assertThatThrownBy(() -> acts.send(somebody)).isInstanceOf(IdempotencyKeyReused.class);
        assertThat(events(pot)).isEqualTo(1);
    }

    @Test
    void theSameCommandSentFiftyTimesAtOnceIsRecordedOnce() throws Exception {
        open(100);
        Envelope topUp =
                Envelope.of(new TopUpPot(pot, 1), "marie", Role.MANAGER).commandId("key-" + UUID.randomUUID());
        List<Outcome> outcomes = atOnce(50, () -> acts.send(topUp));

        assertThat(outcomes)
                .extracting(Outcome::lastIndex)
                .containsOnly(outcomes.getFirst().lastIndex());
        assertThat(outcomes).extracting(Outcome::repeated).containsOnlyOnce(false);
        assertThat(events(pot)).isEqualTo(2);
    }

    @Test
    void actsThatRaceOnOneStreamAreEachRecordedOnceOrRefusedWithAConflict() throws Exception {
        open(100);
        List<Boolean> accepted = atOnce(100, () -> {
            try {
                acts.send(Envelope.of(new TopUpPot(pot, 1), "marie", Role.MANAGER));
                return true;
            } catch (Conflict conflict) {
                return false;
            }
        });

        long count = accepted.stream().filter(Boolean::booleanValue).count();
        assertThat(count).isGreaterThan(10);
        assertThat(database.sql("select sequence_number from es.event where aggregate_identifier = ? order by 1")
                        .param(pot)
                        .query(Long.class)
                        .list())
                .containsExactlyElementsOf(IntStream.rangeClosed(0, (int) count)
                        .mapToObj(Long::valueOf)
                        .toList());
    }

    @Test
    void whoHasSeenAnOlderVersionIsNotRetriedBehindTheirBack() throws Exception {
        open(100);
        List<Boolean> accepted = atOnce(20, () -> {
            try {
                acts.send(
                        Envelope.of(new TopUpPot(pot, 1), "marie", Role.MANAGER).expecting(1L));
                return true;
            } catch (Conflict conflict) {
                return false;
            }
        });
        assertThat(accepted).contains(true);
        assertThat(events(pot))
                .isEqualTo(1 + accepted.stream().filter(Boolean::booleanValue).count());
    }

    @Test
    void theLastCentIsNeverTakenTwice() throws Exception {
        open(10);
        List<Boolean> signed = atOnce(40, () -> {
            try {
                acts.send(Envelope.of(new SignDeal("deal-" + UUID.randomUUID(), pot, 1), "paul", Role.AUTHORITY));
                return true;
            } catch (RuleViolated empty) {
                assertThat(empty.code()).isEqualTo("PotEmpty");
                return false;
            }
        });
        assertThat(signed.stream().filter(Boolean::booleanValue)).hasSize(10);
        assertThat(events(pot)).isEqualTo(11);
    }

    @Test
    void aStreamIsOpenedOnceAndAnUnknownOneIsSaidUnknown() {
        open(100);
        assertThatThrownBy(() -> open(100)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> acts.send(Envelope.of(new TopUpPot("pot-nowhere", 1), "marie", Role.MANAGER)))
                .isInstanceOf(UnknownStream.class);
    }

    private void open(long cents) {
        acts.send(Envelope.of(new OpenPot(pot, cents), "marie", Role.MANAGER));
    }

    private String code(Envelope envelope) {
        return catchThrowableOfType(RuleViolated.class, () -> acts.send(envelope))
                .code();
    }

    private long events(String stream) {
        return database.sql("select count(*) from es.event where aggregate_identifier = ?")
                .param(stream)
                .query(Long.class)
                .single();
    }

    private List<String> refusals(String target) {
        return database.sql("""
            select concat_ws(' ', actor, role, act, target_type, code,
                coalesce(values ->> 'askedCents', 'null'), coalesce(values ->> 'leftCents', 'null'))
            from ops.refusal where target_id = ? order by refusal_id\
            """).param(target).query(String.class).list().stream()
                .map(String::valueOf)
                .toList();
    }

    private Map<String, @Nullable Object> event(long index) {
        return database.sql("""
            select payload_type, payload_revision, payload, command_id, command_part,
                m ->> 'actor' actor, m ->> 'role' role, m ->> 'act' act, m ->> 'effectiveOn' effective_on,
                m ->> 'reason' reason, m ->> 'correlationId' correlation, m ->> 'onBehalfOf' on_behalf_of,
                m ->> 'nonce' nonce, (select string_agg(k, ' ') from jsonb_object_keys(m) k) keys
            from es.event cross join lateral (select meta_data::jsonb) as envelope (m)
            where global_index = ?\
            """).param(index).query().singleRow();
    }

    private static <T> List<T> atOnce(int times, Callable<T> task) throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<T>> results = threads.invokeAll(
                    IntStream.range(0, times).mapToObj(time -> task).toList());
            List<T> values = new java.util.ArrayList<>();
            for (Future<T> result : results) {
                values.add(result.get());
            }
            return values;
        }
    }
}
