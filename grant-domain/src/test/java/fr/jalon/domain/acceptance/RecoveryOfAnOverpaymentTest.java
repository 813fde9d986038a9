package fr.jalon.domain.acceptance;

import static fr.jalon.domain.language.Life.*;
import static fr.jalon.domain.language.People.*;
import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.domain.kernel.DossierEvent;
import fr.jalon.domain.kernel.Instalment;
import fr.jalon.domain.kernel.Money;
import fr.jalon.domain.kernel.RecoveryGround;
import fr.jalon.domain.kernel.RuleViolated;
import fr.jalon.domain.language.Life;
import fr.jalon.domain.language.World;
import fr.jalon.domain.payment.event.PaymentEvent;
import fr.jalon.domain.payment.event.PaymentEvent.PaymentExecuted;
import fr.jalon.domain.recovery.command.RecoveryCommand.*;
import fr.jalon.domain.recovery.event.RecoveryEvent;
import fr.jalon.domain.recovery.event.RecoveryEvent.*;
import fr.jalon.domain.support.command.SupportCommand.CloseDossier;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The grant is 250 000 euros of 500 000 at 50 %; 200 000 were paid, as an advance of 75 000 and instalments; 350 000 were spent. So 175 000
 * were due and 25 000 come back: a receivable, never a negative payment, never a reduction of what was paid.
 */
class RecoveryOfAnOverpaymentTest {
    private static final long PAID = Money.euros(200_000).cents();
    private static final long DUE = Money.euros(175_000).cents();
    private static final long OVERPAID = Money.euros(25_000).cents();
    private static final List<String> WHY = List.of("350 000 euros were spent of 500 000");

    private final World world = new World(World.Wiring.NONE)
            .holding(DOSSIER, untilFinalAmountFixed().facts());
    private final List<PaymentEvent> paymentsBefore = payments();

    @Test
    void isCollectedAndLeavesThePaymentsAsTheyWere() {
        refuses("OverpaymentNotRecovered", new CloseDossier(DOSSIER));
        world.send(
                new OpenRecoveryHearing(DOSSIER, 1, RecoveryGround.OVERPAID, OVERPAID, WHY), MANAGER.on("2025-02-03"));
        refuses("RecoveryOpen", new CloseDossier(DOSSIER));
        world.send(new RecordRecoveryObservations(DOSSIER, 1, "nothing to add"), INSTRUCTOR.on("2025-02-10"));
        world.send(new DecideRecovery(DOSSIER, 1, OVERPAID, WHY), AUTHORITY.on("2025-02-20"));
        world.send(new IssueRevenueOrder(DOSSIER, 1, "TP-2025-001"), ORDONNATEUR.on("2025-02-24"));
        world.send(new NotifyRevenueOrder(DOSSIER, 1), ACCOUNTANT.on("2025-03-03"));
        world.send(new CollectRecovery(DOSSIER, 1, OVERPAID, "transfer 1"), ACCOUNTANT.on("2025-04-01"));

        assertThat(recoveries())
                .containsExactly(
                        new RecoveryHearingOpened(
                                DOSSIER, 1, RecoveryGround.OVERPAID, OVERPAID, WHY, parse("2025-02-18")),
                        new RecoveryObservationsReceived(DOSSIER, 1, "nothing to add"),
                        new RecoveryDecided(DOSSIER, 1, RecoveryGround.OVERPAID, OVERPAID, WHY),
                        new RevenueOrderIssued(DOSSIER, 1, "TP-2025-001", OVERPAID),
                        new RevenueOrderNotified(
                                DOSSIER, 1, parse("2025-03-03"), parse("2025-05-03"), parse("2030-03-03")),
                        new RecoveryCollected(DOSSIER, 1, OVERPAID, 0, "transfer 1", parse("2025-04-01")));
        assertThat(payments()).isEqualTo(paymentsBefore);
        assertThat(paid()).isEqualTo(PAID);
        assertThat(world.refusal(new CloseDossier(DOSSIER), MANAGER.on("2025-05-05")))
                .isEmpty();
    }

    /** The product itself still counts 200 000 as paid: it would ask 175 000 back, and not one cent more. */
    @Test
    void stillCountsWhatWasPaidAsPaid() {
        world.holding(
                DOSSIER,
                untilFinalAmountFixed()
                        .owing(1, OVERPAID)
                        .collected(1, OVERPAID, 0)
                        .facts());
        refuses("RecoveryOverPaid", new OpenRecoveryHearing(DOSSIER, 2, RecoveryGround.FRAUD, DUE + 1, WHY));
        world.send(new OpenRecoveryHearing(DOSSIER, 2, RecoveryGround.FRAUD, DUE, WHY), MANAGER.on("2025-05-05"));
    }

    private static Life untilFinalAmountFixed() {
        return Life.untilPayable()
                .requested(1, Instalment.ADVANCE, Money.euros(75_000).cents())
                .paid(1, Instalment.ADVANCE, Money.euros(75_000).cents())
                .requested(2, Instalment.INTERIM, Money.euros(125_000).cents())
                .certified(2, Money.euros(125_000).cents())
                .paid(2, Instalment.INTERIM, Money.euros(125_000).cents())
                .supported()
                .reported()
                .supportEnded()
                .overpaid(DUE, PAID);
    }

    private void refuses(String rule, Record command) {
        assertThat(world.refusal(command, MANAGER.on("2025-05-05")).map(RuleViolated::code))
                .contains(rule);
    }

    private long paid() {
        return payments().stream()
                .filter(PaymentExecuted.class::isInstance)
                .map(PaymentExecuted.class::cast)
                .mapToLong(PaymentExecuted::cpCents)
                .peek(cents -> assertThat(cents).isPositive())
                .sum();
    }

    private List<PaymentEvent> payments() {
        return facts(PaymentEvent.class);
    }

    private List<RecoveryEvent> recoveries() {
        return facts(RecoveryEvent.class);
    }

    private <E> List<E> facts(Class<E> family) {
        return world.events(DOSSIER, DossierEvent.class).stream()
                .filter(family::isInstance)
                .map(family::cast)
                .toList();
    }
}
