package fr.jalon.domain.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.domain.budget.command.BudgetCommand.*;
import fr.jalon.domain.budget.event.BudgetEvent.CommitmentWithdrawn;
import fr.jalon.domain.budget.event.BudgetEvent.CreditsCancelled;
import fr.jalon.domain.budget.rule.CreditsOverUnconsumed;
import fr.jalon.domain.budget.rule.InsufficientAvailableAE;
import fr.jalon.domain.budget.rule.UnfreezeOverFrozen;
import fr.jalon.domain.kernel.CreditOrigin;
import fr.jalon.domain.kernel.Money;
import fr.jalon.domain.kernel.NodeKind;
import fr.jalon.domain.kernel.RuleViolated;
import fr.jalon.domain.language.Exercised;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the money of the programme allows, to the cent. */
class CreditScenariosTest {
    private static final LocalDate END = LocalDate.parse("2030-12-31");

    private final Finances finances = new Finances();

    @Test
    void s2AHundredGrantsFitAndNotOneMore() {
        thirtyMillionSplitInTwo();
        reserve("GRANTS-2022", 1, 100, Money.euros(250_000));

        refused(InsufficientAvailableAE.class, reservation("GRANTS-2022", 101, Money.euros(250_000)));
        refused(InsufficientAvailableAE.class, reservation("GRANTS-2022", 101, new Money(1)));
        assertThat(finances.availableAe("GRANTS-2022")).isEqualTo(Money.ZERO);
        assertThat(finances.availableAe("ENGINEERING-2022")).isEqualTo(Money.euros(5_000_000));
        assertThat(finances.availableAe("ANCT-2022")).isEqualTo(Money.ZERO);
    }

    @Test
    void s3TheFirstTwoWavesLeaveLessToEachPlaceOfTheThird() {
        thirtyMillionSplitInTwo();
        reserve("GRANTS-2022", 1, 39, Money.euros(260_000));
        Money left = finances.availableAe("GRANTS-2022");
        assertThat(Money.euros(25_000_000).minus(left)).isEqualTo(Money.euros(10_140_000));

        Money mean = left.split(61).getLast();
        assertThat(mean).isEqualTo(Money.euros("243606.55"));
        reserve("GRANTS-2022", 40, 60, mean.plus(new Money(1)));
        refused(InsufficientAvailableAE.class, reservation("GRANTS-2022", 100, mean.plus(new Money(1))));
        IntStream.range(40, 100)
                .forEach(place -> finances.byTheProduct(new ReleaseReservation("GRANTS-2022", "place-" + place)));
        reserve("GRANTS-2022", 40, 61, mean);
        assertThat(finances.availableAe("GRANTS-2022")).isEqualTo(new Money(45));
    }

    @Test
    void s10AFreezeThenItsCancellationLeaveFiftySevenPlaces() {
        Money opened = Money.euros(15_000_000);
        Money frozen = opened.share(500);
        Money left = Money.euros(14_250_000);
        finances.bill("plf-2026", 2026)
                .programme("plf-2026", "Cohésion des territoires", "112", "Impulsion et coordination")
                .promulgated("plf-2026", 2026);
        programme("112-2026", "112", 2026, "plf-2026", opened);

        finances.send(new FreezeCredits("112-2026", frozen.cents(), frozen.cents(), "freeze", "notice"));
        assertThat(finances.availableAe("112-2026")).isEqualTo(left);

        finances.send(new CancelCredits("112-2026", frozen.cents(), frozen.cents(), true, "decree", "JO"));
        assertThat(finances.last("112-2026", CreditsCancelled.class).billId()).isEqualTo("plf-2026");
        assertThat(finances.availableAe("112-2026")).isEqualTo(left);
        assertThat(told(UnfreezeOverFrozen.class, new UnfreezeCredits("112-2026", 1, 0, "unfreeze", "notice"))
                        .values())
                .containsEntry("frozenCents", 0L);
        assertThat(told(
                                CreditsOverUnconsumed.class,
                                new FreezeCredits("112-2026", left.cents() + 1, 0, "freeze", "notice"))
                        .values())
                .containsEntry("unconsumedCents", left.cents());

        reserve("112-2026", 1, 57, Money.euros(250_000));
        refused(InsufficientAvailableAE.class, reservation("112-2026", 58, Money.euros(250_000)));
        assertThat(finances.availableAe("112-2026")).isEqualTo(Money.ZERO);
    }

    @Test
    void s11OnlyAWithdrawalOfTheYearGivesAeBack() {
        finances.send(new OpenBudget("ANCT-2024", "ANCT", 2024));
        finances.send(new OpenCredits("ANCT-2024", 1_000_000_00L, 1_000_000_00L, "vote", "1"));
        finances.byTheProduct(new CommitFunds("ANCT-2024", "place-1", "MP-1", 250_000_00L));
        Money before = finances.availableAe("ANCT-2024");

        finances.byTheProduct(new WithdrawCommitment("ANCT-2024", "place-2", 50_000_00L, 2022));
        assertThat(finances.last("ANCT-2024", CommitmentWithdrawn.class).aeRestored())
                .isFalse();
        assertThat(finances.availableAe("ANCT-2024")).isEqualTo(before);

        finances.byTheProduct(new WithdrawCommitment("ANCT-2024", "place-1", 50_000_00L, 2024));
        assertThat(finances.last("ANCT-2024", CommitmentWithdrawn.class).aeRestored())
                .isTrue();
        assertThat(finances.availableAe("ANCT-2024")).isEqualTo(before.plus(Money.euros(50_000)));
    }

    /** 30 million euros of the operator: 25 for grants, 5 for engineering. */
    private void thirtyMillionSplitInTwo() {
        long all = 30_000_000_00L;
        finances.send(new OpenBudget("ANCT-2022", "ANCT", 2022));
        finances.send(new OpenCredits("ANCT-2022", all, all, "vote", "1"));
        allot("GRANTS", Money.euros(25_000_000));
        allot("ENGINEERING", Money.euros(5_000_000));
    }

    private void allot(String node, Money amount) {
        String id = node + "-2022";
        finances.send(new OpenBudget(id, node, 2022, NodeKind.OPERATOR, "ANCT-2022", ""));
        finances.send(new AllotCredits("ANCT-2022", id, amount.cents(), amount.cents(), "decision", "1"));
    }

    private void programme(String id, String node, int year, String bill, Money amount) {
        finances.send(new OpenBudget(id, node, year, NodeKind.PROGRAMME, "", "Cohésion des territoires"));
        finances.send(new OpenCredits(
                id, amount.cents(), amount.cents(), CreditOrigin.INITIAL_ACT, bill, "finance act", "JO"));
    }

    private void reserve(String budget, int first, int places, Money each) {
        IntStream.range(first, first + places)
                .forEach(place -> finances.byTheProduct(reservation(budget, place, each)));
    }

    private static ReserveFunds reservation(String budget, int place, Money amount) {
        return new ReserveFunds(budget, "place-" + place, amount.cents(), END);
    }

    private void refused(Class<?> rule, Record command) {
        told(rule, command);
    }

    private RuleViolated told(Class<?> rule, Record command) {
        RuleViolated refusal = finances.refusal(command);
        Exercised.refusal(rule, refusal);
        return refusal;
    }
}
