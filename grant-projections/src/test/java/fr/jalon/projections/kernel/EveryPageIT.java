package fr.jalon.projections.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.domain.bankfile.event.BankFileEvent.BankFileReceived;
import fr.jalon.domain.kernel.Instalment;
import fr.jalon.domain.kernel.RecoveryGround;
import fr.jalon.domain.payment.event.PaymentEvent.PaymentExecuted;
import fr.jalon.domain.paymentrun.event.PaymentRunEvent.RunPrepared;
import fr.jalon.domain.recovery.event.RecoveryEvent.RecoveryDecided;
import fr.jalon.domain.undertaking.event.UndertakingEvent.UndertakingRegistered;
import fr.jalon.projections.audit.AuditFilter;
import fr.jalon.projections.audit.AuditQueries;
import fr.jalon.projections.clocks.ClockFilter;
import fr.jalon.projections.clocks.ClockQueries;
import fr.jalon.projections.commitments.CommitmentQueries;
import fr.jalon.projections.dossiers.DossierFilter;
import fr.jalon.projections.dossiers.DossierQueries;
import fr.jalon.projections.history.Database;
import fr.jalon.projections.history.History;
import fr.jalon.projections.history.Lives;
import fr.jalon.projections.paymentruns.BankFileQueries;
import fr.jalon.projections.paymentruns.PaymentRunQueries;
import fr.jalon.projections.payments.PaymentQueries;
import fr.jalon.projections.reconciliation.ReconciliationQueries;
import fr.jalon.projections.recoveries.RecoveryQueries;
import fr.jalon.projections.refusals.RefusalQueries;
import fr.jalon.projections.undertakings.UndertakingQueries;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Read one by one, every list gives each of its lines once, be all that it is ordered by the same but for what tells two lines apart. */
class EveryPageIT {
    private static final Path CLASSES = Path.of("target/classes");
    private static final LocalDate DAY = LocalDate.of(2022, 12, 1);

    /** One list of the read models. */
    private interface Listed {
        Page<?> page(@Nullable String cursor, int size);
    }

    @Test
    void losesNoLineAndRepeatsNone() {
        Database database = Database.fresh().with(history());
        JdbcClient owner = database.ownerClient();
        // What the rules or chance keep apart today, and what an older log may hold.
        owner.sql("update read.commitment_movement set agreement_no = 'C-1' where agreement_no is not null")
                .update();
        owner.sql("update read.dossier set site_siret = (100000000 + event_index)::text || '00011', applicant = 'Same'")
                .update();
        owner.sql("update read.clock_fact set due_on = date '2022-12-31' where due_on is not null")
                .update();
        owner.sql("""
            insert into ops.refusal (refused_at, actor, act, target_id, code, values, message, command_id)
            select date '2022-12-01', 'a', 'subsidy.sign-agreement', 'd', 'c', '{}', 'No', 'same' from generate_series(1, 3)\
            """).update();
        lists(database.client()).forEach((name, list) -> {
            List<?> whole = list.page(null, Page.MAX_SIZE).items();
            assertThat(whole).as(name).hasSizeGreaterThan(1);
            assertThat(oneByOne(list, whole.size())).as(name).isEqualTo(whole);
        });
    }

    /** Every method of the read models that gives a page is tried. */
    @Test
    void knowsEveryList() throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            assertThat(files.filter(file -> file.toString().endsWith("Queries.class"))
                            .map(EveryPageIT::loaded)
                            .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                            .filter(method -> method.getReturnType() == Page.class)
                            .map(EveryPageIT::name))
                    .containsExactlyInAnyOrderElementsOf(
                            lists(Database.fresh().client()).keySet());
        }
    }

    private static Map<String, Listed> lists(JdbcClient db) {
        Map<String, Listed> lists = new TreeMap<>();
        lists.put(
                "DossierQueries.find",
                (after, size) -> new DossierQueries(db)
                        .find(new DossierFilter(null, null, null, null, null, null), AsOf.NOW, after, size));
        lists.put("PaymentRunQueries.runs", (after, size) -> new PaymentRunQueries(db).runs(AsOf.NOW, after, size));
        lists.put("BankFileQueries.files", (after, size) -> new BankFileQueries(db).files(AsOf.NOW, after, size));
        lists.put(
                "ReconciliationQueries.gaps",
                (after, size) -> new ReconciliationQueries(db).gaps(2022, AsOf.NOW, after, size));
        lists.put(
                "AuditQueries.find",
                (after, size) -> new AuditQueries(db)
                        .find(new AuditFilter(null, null, "payment", null, null), AsOf.NOW, after, size));
        lists.put(
                "RefusalQueries.find",
                (after, size) -> new RefusalQueries(db).find(null, null, null, AsOf.NOW, after, size));
        lists.put(
                "UndertakingQueries.undertakings",
                (after, size) -> new UndertakingQueries(db).undertakings(AsOf.NOW, after, size));
        lists.put(
                "ClockQueries.running",
                (after, size) -> new ClockQueries(db)
                        .running(ClockFilter.dueBy(LocalDate.of(2030, 1, 1)), AsOf.NOW, after, size));
        lists.put(
                "CommitmentQueries.ledger",
                (after, size) -> new CommitmentQueries(db).ledger(null, null, AsOf.NOW, after, size));
        lists.put(
                "CommitmentQueries.dormant",
                (after, size) ->
                        new CommitmentQueries(db).dormant(LocalDate.of(2030, 1, 1), null, AsOf.NOW, after, size));
        lists.put(
                "CommitmentQueries.byBeneficiary",
                (after, size) -> new CommitmentQueries(db).byBeneficiary(null, AsOf.NOW, after, size));
        lists.put(
                "PaymentQueries.find",
                (after, size) -> new PaymentQueries(db)
                        .find(new PaymentQueries.PaymentFilter(null, null, null, false, null), AsOf.NOW, after, size));
        lists.put(
                "RecoveryQueries.ledger",
                (after, size) -> new RecoveryQueries(db).ledger(null, null, AsOf.NOW, after, size));
        return lists;
    }

    /** Some lives, and at least two of all that has a list. */
    private static History history() {
        History history = Lives.drawn(5, 25);
        history.on(DAY);
        for (int n = 1; n <= 3; n++) {
            String dossier = "dossier-%05d".formatted(n);
            history.add("run-1" + n, new RunPrepared("run-1" + n, DAY, "accountant-1"))
                    .add("file-1" + n, new BankFileReceived("file-1" + n, "pain.002", "M1", "sha", 1))
                    .add("73282932" + n, new UndertakingRegistered("73282932" + n))
                    .add(dossier, new RecoveryDecided(dossier, 1, RecoveryGround.OVERPAID, 5_00, List.of("Trop-perçu")))
                    .add(dossier, new RecoveryDecided(dossier, 2, RecoveryGround.OVERPAID, 5_00, List.of("Trop-perçu")))
                    .add(
                            dossier,
                            new PaymentExecuted(
                                    dossier, Lives.CALL, 1, 9, Instalment.BALANCE, "N-2022", 1_00, DAY, ""));
        }
        return history;
    }

    private static List<Object> oneByOne(Listed list, int atMost) {
        List<Object> read = new ArrayList<>();
        String cursor = null;
        do {
            Page<?> page = list.page(cursor, 1);
            read.addAll(page.items());
            cursor = page.next();
        } while (cursor != null && read.size() <= atMost);
        return read;
    }

    private static Class<?> loaded(Path file) {
        String name = CLASSES.relativize(file).toString().replace('/', '.').replaceFirst("[.]class$", "");
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static String name(Method method) {
        return Objects.requireNonNull(method.getDeclaringClass()).getSimpleName() + "." + method.getName();
    }
}
