package fr.jalon.projections.audit;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.domain.application.event.ApplicationEvent;
import fr.jalon.domain.budget.event.BudgetEvent;
import fr.jalon.domain.payment.event.PaymentEvent;
import fr.jalon.projections.history.Database;
import fr.jalon.projections.history.History;
import fr.jalon.projections.history.Lives;
import fr.jalon.projections.kernel.AsOf;
import fr.jalon.projections.kernel.Page;
import fr.jalon.projections.kernel.Recorded;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AuditQueriesIT {
    private static final History DRAWN = Lives.drawn(11, 20);
    private static final AuditQueries AUDIT =
            new AuditQueries(Database.fresh().with(DRAWN).client());

    @Test
    void aJournalIsNumberedFromOneWithoutAHole() {
        List<AuditEntry> journal = AUDIT.journal("dossier-00003", AsOf.NOW);
        assertThat(journal).isNotEmpty();
        assertThat(journal.stream().map(AuditEntry::number).toList())
                .isEqualTo(LongStream.rangeClosed(1, journal.size()).boxed().toList());
        assertThat(journal.getFirst().type()).isEqualTo("application.drafted");
        assertThat(journal.getFirst().payload()).contains("\"applicant\"");
    }

    @Test
    void pagesShowEveryEventOnceLatestFirst() {
        List<Long> indexes = new ArrayList<>();
        @Nullable String next = null;
        do {
            Page<AuditEntry> page = AUDIT.find(AuditFilter.ALL, AsOf.NOW, next, 50);
            page.items().forEach(entry -> indexes.add(entry.index()));
            next = page.next();
        } while (next != null);
        assertThat(indexes).hasSize(DRAWN.facts().size()).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void theTrailOfADossierIncludesWhatBudgetsSayOfIt() {
        String granted = DRAWN.facts().stream()
                .map(Recorded::event)
                .filter(BudgetEvent.FundsReserved.class::isInstance)
                .map(event -> ((BudgetEvent.FundsReserved) event).dossierId())
                .findFirst()
                .orElseThrow();
        List<AuditEntry> trail = find(new AuditFilter(granted, null, null, null, null));
        assertThat(trail).extracting(AuditEntry::stream).contains(granted, "P112-A13-2022");
        assertThat(trail).extracting(AuditEntry::dossierId).containsOnly(granted);
    }

    @Test
    void filtersByActorTypeAndDays() {
        assertThat(find(new AuditFilter(null, "nobody", null, null, null))).isEmpty();
        assertThat(find(new AuditFilter(null, null, "label.granted", null, null)))
                .extracting(AuditEntry::type)
                .containsOnly("label.granted");
        assertThat(find(new AuditFilter(null, null, "subsidy", null, null)))
                .extracting(AuditEntry::type)
                .allMatch(type -> type.startsWith("subsidy."))
                .isNotEmpty();
        LocalDate day = LocalDate.of(2023, 1, 9);
        long recorded = DRAWN.facts().stream()
                .map(Recorded::recordedAt)
                .filter(at -> at.toString().startsWith("2023-01-09"))
                .count();
        assertThat(find(new AuditFilter(null, null, null, day, day))).hasSize((int) recorded);
    }

    @Test
    void aFactIsUnansweredUntilOneOfItsAnswersComesInTheSameDossier() {
        History history = new History()
                .add("d1", new PaymentEvent.BankDetailsEntered("d1", "v1-a"))
                .add("d2", new PaymentEvent.BankDetailsEntered("d2", "v1-b"))
                .add("d1", new PaymentEvent.BankDetailsVerified("d1", "v1-a", "call back"))
                .add("d3", new PaymentEvent.BankDetailsEntered("d3", "v1-c"))
                .add("d3", new PaymentEvent.BankDetailsRejected("d3", "v1-c", List.of("another holder")))
                .add("d3", new PaymentEvent.BankDetailsEntered("d3", "v1-d"));
        AuditQueries audit = new AuditQueries(Database.fresh().with(history).client());
        Set<String> answers = Set.of("payment.bank-details-verified", "payment.bank-details-rejected");

        assertThat(audit.unanswered("payment.bank-details-entered", answers, 10))
                .extracting(AuditEntry::stream)
                .containsExactly("d2", "d3");
        assertThat(audit.unanswered("payment.bank-details-entered", answers, 1))
                .extracting(AuditEntry::stream)
                .containsExactly("d2");
    }

    @Test
    void knowsWhoDidWhatUnderWhichRoleAndForWhichDay() {
        History history = new History().by("agent-7").at("2022-02-10T08:00:00Z");
        history.add("d", new ApplicationEvent.ApplicationAbandoned("d"), LocalDate.of(2022, 2, 1));
        AuditEntry entry = new AuditQueries(Database.fresh().with(history).client())
                .journal("d", AsOf.NOW)
                .getFirst();
        assertThat(entry.actor()).isEqualTo("agent-7");
        assertThat(entry.role()).isEqualTo("INSTRUCTOR");
        assertThat(entry.recordedAt()).isEqualTo("2022-02-10T08:00:00Z");
        assertThat(entry.effectiveOn()).isEqualTo("2022-02-01");
        assertThat(entry.commandId()).isEqualTo("command-1");
    }

    private static List<AuditEntry> find(AuditFilter filter) {
        return AUDIT.find(filter, AsOf.NOW, null, Page.MAX_SIZE).items();
    }
}
