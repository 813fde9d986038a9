package fr.jalon.app.race;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.app.platform.axon.ActGateway;
import fr.jalon.app.platform.axon.Busy;
import fr.jalon.app.platform.axon.Envelope;
import fr.jalon.app.platform.database.DatabaseAccess;
import fr.jalon.app.support.RunningJalon;
import fr.jalon.app.support.Walk;
import fr.jalon.domain.application.command.ApplicationCommand.DraftApplication;
import fr.jalon.domain.bill.command.BillCommand.InscribeProgramme;
import fr.jalon.domain.bill.command.BillCommand.PromulgateBill;
import fr.jalon.domain.bill.command.BillCommand.TableBill;
import fr.jalon.domain.budget.command.BudgetCommand.OpenBudget;
import fr.jalon.domain.budget.command.BudgetCommand.OpenCredits;
import fr.jalon.domain.call.RuleParameter;
import fr.jalon.domain.call.command.CallCommand.PublishRuleSet;
import fr.jalon.domain.delegation.command.DelegationCommand.RevokeDelegation;
import fr.jalon.domain.kernel.AidBasis;
import fr.jalon.domain.kernel.CreditOrigin;
import fr.jalon.domain.kernel.FinanceActKind;
import fr.jalon.domain.kernel.LegalForm;
import fr.jalon.domain.kernel.NodeKind;
import fr.jalon.domain.kernel.Role;
import fr.jalon.domain.kernel.RuleViolated;
import fr.jalon.domain.kernel.Sector;
import fr.jalon.domain.kernel.VaultToken;
import fr.jalon.domain.subsidy.command.SubsidyCommand.AwardGrant;
import fr.jalon.domain.subsidy.command.SubsidyCommand.SignAgreement;
import fr.jalon.domain.undertaking.command.UndertakingCommand.JoinUndertaking;
import fr.jalon.domain.undertaking.command.UndertakingCommand.RegisterUndertaking;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A slow writer holds the log; behind it wait an act on one stream, then an act on another that decides on what the first says. Once the
 * writer is done, the second has decided on what the first made true.
 */
@ExtendWith(RunningJalon.class)
class ForeignReadRaceIT {
    private static final LocalDate TODAY = LocalDate.now(fr.jalon.domain.kernel.ActContext.PARIS);
    private static final String DONE = "done";
    private static final String BUSY = "Busy";
    private static final int TIMES = 5;
    private static final VaultToken TOKEN = new VaultToken("v1-" + "0".repeat(32));

    private final ActGateway acts;
    private final JdbcClient database;
    private final DatabaseAccess access;

    ForeignReadRaceIT(RunningJalon jalon) {
        acts = jalon.acts();
        database = jalon.database();
        access = jalon.bean(DatabaseAccess.class);
    }

    @Test
    void nobodySignsUnderAPowerThatWasRevokedJustBefore() {
        Walk walk = new Walk(acts, "foreign-sign");
        walk.openBudget(TODAY.getYear(), Walk.GRANT_CENTS);
        walk.appraise("foreign-sign-1", 1);
        walk.select("foreign-sign-session", List.of("foreign-sign-1"));
        walk.readyToSign("foreign-sign-1", TODAY);

        String signed = afterEachOther(
                Envelope.of(new RevokeDelegation(walk.delegation(), "order withdrawn"), "manager", Role.MANAGER),
                Envelope.of(new SignAgreement("foreign-sign-1", walk.delegation()), "authority", Role.AUTHORITY));

        assertThat(signed).isEqualTo("DelegationInvalid");
        assertThat(count("foreign-sign-1", "subsidy.agreement-signed")).isZero();
    }

    @Test
    void aDraftComesUnderTheRulesPublishedJustBefore() {
        Walk walk = new Walk(acts, "foreign-draft");
        TreeMap<String, Long> rules = new TreeMap<>(RuleParameter.defaults());

        String drafted = afterEachOther(
                Envelope.of(new PublishRuleSet(walk.call, "2", TODAY, "order", rules), "manager", Role.MANAGER),
                Envelope.of(draft("foreign-draft-1", walk.call, Walk.siret(2)), "instructor", Role.INSTRUCTOR));

        assertThat(drafted).isEqualTo(DONE);
        assertThat(said("foreign-draft-1", "application.drafted", "ruleSet")).isEqualTo("2");
    }

    @Test
    void anAwardCountsForTheHeadThatTheCompanyJoinedJustBefore() {
        int rank = 1_999_990_001;
        String company = Walk.siret(rank).substring(0, 9);
        Walk walk = new Walk(acts, "foreign-award");
        String dossier = "foreign-award-1";
        walk.openBudget(TODAY.getYear(), Walk.GRANT_CENTS);
        walk.appraise(dossier, rank);
        walk.select("foreign-award-session", List.of(dossier));
        walk.attested(dossier, TODAY);
        walk.propose(dossier, TODAY);
        act(new RegisterUndertaking(company), Role.INSTRUCTOR);

        String awarded = afterEachOther(
                Envelope.of(new JoinUndertaking(company, "732829320", "accounts"), "instructor", Role.INSTRUCTOR),
                Envelope.of(new AwardGrant(dossier, AidBasis.BLOCK_EXEMPTION, "scheme"), "authority", Role.AUTHORITY));

        assertThat(awarded).isEqualTo(DONE);
        assertThat(said(dossier, "subsidy.awarded", "undertakingId")).isEqualTo("732829320");
    }

    @Test
    void creditsAreOpenedByTheActPromulgatedJustBefore() {
        String bill = "plf-" + UUID.randomUUID();
        String programme = "p" + UUID.randomUUID().toString().replace("-", "");
        String budget = programme + "-2026";
        act(new TableBill(bill, FinanceActKind.INITIAL, 2026, "PLF"), Role.MANAGER);
        act(new InscribeProgramme(bill, "M", programme, "T", "Min", 1_000, 1_000), Role.MANAGER);
        act(new OpenBudget(budget, programme, 2026, NodeKind.PROGRAMME, "", "Min"), Role.MANAGER);

        String opened = afterEachOther(
                Envelope.of(
                        new PromulgateBill(bill, "JO", LocalDate.of(2026, 1, 1), 1_000_000, 1_000_000),
                        "manager",
                        Role.MANAGER),
                Envelope.of(
                        new OpenCredits(budget, 1_000, 1_000, CreditOrigin.INITIAL_ACT, bill, "LFI", "1"),
                        "manager",
                        Role.MANAGER));

        assertThat(opened).isEqualTo(DONE);
    }

    /** What became of the second; queued again when a slow machine made one of them wait longer than an act may. */
    private String afterEachOther(Envelope first, Envelope second) {
        for (int time = 1; time <= TIMES; time++) {
            CompletableFuture<String> one;
            CompletableFuture<String> two;
            try (Connection writer = DriverManager.getConnection(
                            access.url(), access.owner().user(), access.owner().password());
                    ExecutorService people = Executors.newFixedThreadPool(2)) {
                writer.setAutoCommit(false);
                writer.createStatement().execute("select pg_advisory_xact_lock(7411, 1)");
                one = CompletableFuture.supplyAsync(() -> outcome(first), people);
                until(() -> waiting() == 1 || one.isDone());
                two = CompletableFuture.supplyAsync(() -> outcome(second), people);
                until(() -> waiting() == 2 || two.isDone() || one.isDone());
                if (one.isDone()) {
                    two.join();
                }
                writer.rollback();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            if (!one.join().equals(BUSY) && !two.join().equals(BUSY)) {
                assertThat(one.join()).isEqualTo(DONE);
                return two.join();
            }
            assertThat(one.join())
                    .as("the first alone was recorded: nothing left to queue")
                    .isEqualTo(BUSY);
        }
        throw new IllegalStateException("The machine is too slow to queue two acts");
    }

    private String outcome(Envelope envelope) {
        try {
            acts.send(envelope);
            return DONE;
        } catch (RuleViolated refusal) {
            return refusal.code();
        } catch (Busy busy) {
            return BUSY;
        }
    }

    private long waiting() {
        return database.sql(
                        "select count(*) from pg_locks where locktype = 'advisory' and classid = 7411 and not granted")
                .query(Long.class)
                .single();
    }

    private static void until(BooleanSupplier condition) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(condition::getAsBoolean);
    }

    private void act(Record command, Role role) {
        acts.send(Envelope.of(command, role.name().toLowerCase(Locale.ROOT), role));
    }

    private static DraftApplication draft(String dossier, String call, String siret) {
        return new DraftApplication(
                dossier,
                call,
                1,
                "Applicant",
                LegalForm.SCIC,
                siret,
                "Project",
                "58145",
                List.of(Sector.WOOD),
                Walk.GRANT_CENTS,
                2 * Walk.GRANT_CENTS,
                true,
                TOKEN,
                TOKEN);
    }

    private long count(String stream, String fact) {
        return database.sql("select count(*) from es.event where aggregate_identifier = ? and payload_type = ?")
                .params(stream, fact)
                .query(Long.class)
                .single();
    }

    private String said(String stream, String fact, String field) {
        return database.sql(
                        "select payload::jsonb ->> ? from es.event where aggregate_identifier = ? and payload_type = ?")
                .params(field, stream, fact)
                .query(String.class)
                .single();
    }
}
