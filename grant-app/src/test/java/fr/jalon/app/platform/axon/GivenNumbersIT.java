package fr.jalon.app.platform.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

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
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
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
        Walk walk = new Walk(jalon.acts(), name + "-call");
        LocalDate today = LocalDate.now(ActContext.PARIS);
        walk.openBudget(today.getYear() - 1, 10 * Walk.GRANT_CENTS);
        walk.openBudget(today.getYear(), 10 * Walk.GRANT_CENTS);
        List<String> dossiers = List.of(name + "-1", name + "-2");
        walk.appraise(dossiers.getFirst(), 1);
        walk.appraise(dossiers.getLast(), 2);
        walk.select(name + "-session", dossiers);
        walk.readyToSign(dossiers.getFirst(), today.minusDays(20));
        walk.attested(dossiers.getLast(), today.minusDays(20));
        walk.propose(dossiers.getLast(), today.minusDays(20));
        walk.act(new AwardGrant(dossiers.getLast(), AidBasis.BLOCK_EXEMPTION, "de minimis"), Role.AUTHORITY);

        String taken = "A-" + dossiers.getFirst();
        for (String same : List.of(taken, " " + taken.toUpperCase(Locale.ROOT), taken.replace("-", "-\u00A0"))) {
            assertThat(catchThrowableOfType(RuleViolated.class, () -> draft(walk, same)))
                    .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("AgreementNumberTaken"))
                    .satisfies(refusal -> assertThat(refusal.values()).containsEntry("bearer", dossiers.getFirst()));
        }
        String odd = "N° é\"\\" + name;
        draft(walk, odd);
        NumberBook numbers = jalon.bean(NumberBook.class);
        assertThat(numbers.bearers(AgreementDrafted.class, odd.toUpperCase(Locale.ROOT)))
                .containsExactly(dossiers.getLast());
        assertThat(numbers.bearers(AgreementDrafted.class, "N° à\"\\" + name)).isEmpty();
        assertThat(numbers.bearers(RevenueOrderIssued.class, taken)).isEmpty();
    }

    private void draft(Walk walk, String number) {
        walk.act(
                new DraftAgreement(
                        name + "-2",
                        number,
                        "purpose",
                        LocalDate.now(ActContext.PARIS).plusYears(2),
                        "advance, interim, balance",
                        "what is not used comes back"),
                Role.INSTRUCTOR);
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
