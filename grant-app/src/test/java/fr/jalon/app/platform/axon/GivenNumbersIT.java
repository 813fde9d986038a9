package fr.jalon.app.platform.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.jalon.app.platform.database.DatabaseAccess;
import fr.jalon.app.support.Patiently;
import fr.jalon.app.support.RunningJalon;
import fr.jalon.app.support.Walk;
import fr.jalon.domain.kernel.ActContext;
import fr.jalon.domain.kernel.AidBasis;
import fr.jalon.domain.kernel.NumberBook;
import fr.jalon.domain.kernel.Role;
import fr.jalon.domain.kernel.RuleViolated;
import fr.jalon.domain.recovery.event.RecoveryEvent.RevenueOrderIssued;
import fr.jalon.domain.subsidy.command.SubsidyCommand.AwardGrant;
import fr.jalon.domain.subsidy.command.SubsidyCommand.DraftAgreement;
import fr.jalon.domain.subsidy.event.SubsidyEvent.AgreementDrafted;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A number that people give is found in the log by what it reads like, through an index, and given once. */
@ExtendWith(RunningJalon.class)
class GivenNumbersIT {
    private final RunningJalon jalon;
    private final String name = "numbers-" + UUID.randomUUID();

    GivenNumbersIT(RunningJalon jalon) {
        this.jalon = jalon;
    }

    @Test
    void anAgreementIsNotDraftedUnderTheNumberOfAnother() {
        List<String> dossiers = awarded(2);
        draft(dossiers.getFirst(), "A-" + name);
        String taken = "A-" + name;
        for (String same : List.of(taken, " " + taken.toUpperCase(Locale.ROOT), taken.replace("-", "-\u00A0"))) {
            assertThat(catchThrowableOfType(RuleViolated.class, () -> draft(dossiers.getLast(), same)))
                    .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("AgreementNumberTaken"))
                    .satisfies(refusal -> assertThat(refusal.values()).containsEntry("bearer", dossiers.getFirst()));
        }
        String odd = "N° é\"\\" + name;
        draft(dossiers.getLast(), odd);
        NumberBook numbers = jalon.bean(NumberBook.class);
        assertThat(numbers.bearers(AgreementDrafted.class, odd.toUpperCase(Locale.ROOT)))
                .containsExactly(dossiers.getLast());
        assertThat(numbers.bearers(AgreementDrafted.class, "N° à\"\\" + name)).isEmpty();
        assertThat(numbers.bearers(RevenueOrderIssued.class, taken)).isEmpty();
    }

    /** Both ask before either has answered: each waits for its turn before it looks. */
    @Test
    void ofTwoAtOnceOnlyOneIsGivenIt() throws SQLException {
        List<String> dossiers = awarded(2);
        List<CompletableFuture<Boolean>> drafts;
        DatabaseAccess access = jalon.bean(DatabaseAccess.class);
        try (Connection first = DriverManager.getConnection(
                access.url(), access.owner().user(), access.owner().password())) {
            first.setAutoCommit(false);
            try (Statement lock = first.createStatement()) {
                lock.execute(FirstInLine.APPEND_LOCK);
            }
            drafts = dossiers.stream()
                    .map(dossier -> CompletableFuture.supplyAsync(
                            () -> isDrafted(dossier, "B-" + name),
                            task -> Thread.ofVirtual().start(task)))
                    .toList();
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> waiting() >= 2);
            first.rollback();
        }
        assertThat(drafts.stream().filter(CompletableFuture::join)).hasSize(1);
        assertThat(jalon.bean(NumberBook.class).bearers(AgreementDrafted.class, "b-" + name))
                .hasSize(1);
    }

    private int waiting() {
        return jalon.owner()
                .sql("select count(*) from pg_locks where locktype = 'advisory' and not granted and classid = 7411")
                .query(Integer.class)
                .single();
    }

    private boolean isDrafted(String dossier, String number) {
        try {
            draft(dossier, number);
            return true;
        } catch (RuleViolated taken) {
            return false;
        }
    }

    /** Dossiers of one call whose grant was awarded and no agreement drafted. */
    private List<String> awarded(int count) {
        String call = name + "-" + UUID.randomUUID().toString().substring(0, 8);
        Walk walk = new Walk(jalon.acts(), call);
        LocalDate today = LocalDate.now(ActContext.PARIS);
        walk.openBudget(today.getYear() - 1, 10 * Walk.GRANT_CENTS);
        walk.openBudget(today.getYear(), 10 * Walk.GRANT_CENTS);
        List<String> dossiers =
                IntStream.range(0, count).mapToObj(rank -> call + "-" + rank).toList();
        for (int rank = 0; rank < count; rank++) {
            walk.appraise(dossiers.get(rank), rank);
        }
        walk.select(call + "-session", dossiers);
        for (String dossier : dossiers) {
            walk.attested(dossier, today.minusDays(20));
            walk.propose(dossier, today.minusDays(20));
            walk.act(new AwardGrant(dossier, AidBasis.BLOCK_EXEMPTION, "de minimis"), Role.AUTHORITY);
        }
        return dossiers;
    }

    private void draft(String dossier, String number) {
        DraftAgreement draft = new DraftAgreement(
                dossier,
                number,
                "purpose",
                LocalDate.now(ActContext.PARIS).plusYears(2),
                "advance, interim, balance",
                "what is not used comes back");
        Patiently.send(jalon.acts(), Envelope.of(draft, "instructor", Role.INSTRUCTOR));
    }

    /** Under the append lock nobody reads the whole log: the question and the index are one expression. */
    @Test
    void theyAreFoundThroughTheIndex() {
        List<String> plan = new TransactionTemplate(jalon.bean(PlatformTransactionManager.class)).execute(status -> {
            jalon.database().sql("set local enable_seqscan = off").update();
            return jalon.database()
                    .sql("explain " + RecordedNumbers.MAY_BEAR)
                    .param("coarse", "c1")
                    .query(String.class)
                    .list();
        });
        assertThat(plan).anyMatch(line -> line.contains("event_given_number_idx"));
    }
}
