package fr.jalon.domain.acceptance;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.domain.bill.command.BillCommand.*;
import fr.jalon.domain.bill.event.BillEvent;
import fr.jalon.domain.bill.event.BillEvent.AmendmentDeposited;
import fr.jalon.domain.bill.rule.CrossMissionAmendment;
import fr.jalon.domain.bill.rule.GageLiftNotAllowed;
import fr.jalon.domain.budget.command.BudgetCommand.*;
import fr.jalon.domain.budget.rule.CreditsNotOpened;
import fr.jalon.domain.budget.rule.CreditsOverVote;
import fr.jalon.domain.kernel.AmendmentOutcome;
import fr.jalon.domain.kernel.Chamber;
import fr.jalon.domain.kernel.CreditOrigin;
import fr.jalon.domain.kernel.Money;
import fr.jalon.domain.kernel.NodeKind;
import fr.jalon.domain.kernel.RuleViolated;
import fr.jalon.domain.language.Exercised;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The two amendments that proposed money for the manufactures, and what a proposal does not do. */
class AmendmentScenariosTest {
    private static final String ECONOMY = "Économie";
    private static final String COHESION = "Cohésion des territoires";
    private static final String PLF_2024 = "plf-2024";
    private static final String PLF_2026 = "plf-2026";
    private static final long TWENTY_MILLION = 20_000_000_00L;
    private static final long FIFTEEN_MILLION = 15_000_000_00L;

    private final Finances finances = new Finances();

    @BeforeEach
    void theBillsAreTabled() {
        finances.bill(PLF_2024, 2024)
                .programme(PLF_2024, ECONOMY, "134", "Développement des entreprises et régulations")
                .programme(PLF_2024, ECONOMY, "343", "Plan France Très haut débit")
                .programme(PLF_2024, ECONOMY, "220", "Statistiques et études économiques")
                .programme(PLF_2024, ECONOMY, "305", "Stratégies économiques")
                .programme(PLF_2024, COHESION, "135", "Urbanisme, territoires et amélioration de l’habitat");
        finances.bill(PLF_2026, 2026)
                .programme(PLF_2026, COHESION, "112", "Impulsion et coordination de la politique d’aménagement")
                .programme(PLF_2026, COHESION, "135", "Urbanisme, territoires et amélioration de l’habitat");
        finances.send(new OpenBudget("305-2024", "305", 2024, NodeKind.PROGRAMME, "", ECONOMY));
    }

    @Test
    void s4AnAmendmentWithinAMissionIsBalancedAndOpensNothing() {
        Map<String, Long> delta = Map.of("305", TWENTY_MILLION, "134", -TWENTY_MILLION);
        finances.send(amendment(PLF_2024, "AN-1", parse("2023-10-27"), delta, "305-04"));

        AmendmentDeposited deposited = finances.last(PLF_2024, AmendmentDeposited.class);
        assertThat(deposited.mission()).isEqualTo(ECONOMY);
        assertThat(deposited.aeDeltaCents()).isEqualTo(delta);
        assertThat(deposited.cpDeltaCents()).isEqualTo(delta);
        assertThat(deposited.aeDeltaCents().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isZero();
        assertThat(finances.availableAe("305-2024")).isEqualTo(Money.ZERO);

        finances.send(
                new RecordAmendmentOutcome(PLF_2024, "AN-1", AmendmentOutcome.ADOPTED, parse("2023-11-08"), "minutes"));
        assertThat(finances.facts("305-2024")).isEqualTo(1);
        assertThat(finances.availableAe("305-2024")).isEqualTo(Money.ZERO);

        OpenCredits opening = opening("305-2024", PLF_2024, TWENTY_MILLION);
        RuleViolated tooEarly = finances.refusal(opening);
        Exercised.refusal(CreditsNotOpened.class, tooEarly);
        assertThat(tooEarly.values()).containsEntry("source", PLF_2024);

        finances.promulgated(PLF_2024, 2024);
        assertThat(finances.availableAe("305-2024")).isEqualTo(Money.ZERO);
        finances.send(opening);
        assertThat(finances.availableAe("305-2024")).isEqualTo(Money.euros(20_000_000));
    }

    /** P112 with 1 000 million inscribed, and 15 proposed more: not one cent of what was rejected can be used. */
    @Test
    void s4ARejectedAmendmentLeavesTheVoteAsItWasTabled() {
        long tabled = 1_000_000_000_00L;
        finances.send(amendment(
                PLF_2026,
                "AN-3445",
                parse("2025-10-24"),
                Map.of("112", FIFTEEN_MILLION, "135", -FIFTEEN_MILLION),
                "112-13"));
        finances.send(new RecordAmendmentOutcome(
                PLF_2026, "AN-3445", AmendmentOutcome.REJECTED, parse("2025-11-08"), "minutes"));
        finances.promulgated(PLF_2026, 2026);
        finances.send(new OpenBudget("112-2026", "112", 2026, NodeKind.PROGRAMME, "", COHESION));

        RuleViolated refusal = finances.refusal(opening("112-2026", PLF_2026, tabled + FIFTEEN_MILLION));
        Exercised.refusal(CreditsOverVote.class, refusal);
        assertThat(refusal.values()).containsEntry("votedCents", tabled).containsEntry("alreadyCents", 0L);

        finances.send(opening("112-2026", PLF_2026, tabled));
        Exercised.refusal(CreditsOverVote.class, finances.refusal(opening("112-2026", PLF_2026, 1)));
        assertThat(finances.availableAe("112-2026")).isEqualTo(new Money(tabled));
    }

    @Test
    void s5AnAmendmentAcrossMissionsIsRefused() {
        int before = finances.facts(PLF_2024);
        RuleViolated refusal = finances.refusal(amendment(
                PLF_2024,
                "AN-2",
                parse("2023-10-27"),
                Map.of("305", FIFTEEN_MILLION, "135", -FIFTEEN_MILLION),
                "305-04"));
        Exercised.refusal(CrossMissionAmendment.class, refusal);
        assertThat(finances.facts(PLF_2024)).isEqualTo(before);
    }

    @Test
    void s6AnActionIsAnIntentAndTheOffsetOfThePartOfCreditsIsNotLifted() {
        Map<String, Long> delta = Map.of("112", FIFTEEN_MILLION, "135", -FIFTEEN_MILLION);
        finances.send(amendment(PLF_2026, "AN-3445", parse("2025-10-24"), delta, "112-13"));

        AmendmentDeposited deposited = finances.last(PLF_2026, AmendmentDeposited.class);
        assertThat(deposited.mission()).isEqualTo(COHESION);
        assertThat(deposited.intendedFor()).isEqualTo("112-13");
        assertThat(deposited.aeDeltaCents()).isEqualTo(delta);

        RuleViolated refusal = finances.refusal(new LiftOffset(PLF_2026, "AN-3445"));
        Exercised.refusal(GageLiftNotAllowed.class, refusal);
        assertThat(finances.last(PLF_2026, BillEvent.class)).isEqualTo(deposited);
    }

    private static OpenCredits opening(String budgetId, String bill, long cents) {
        return new OpenCredits(budgetId, cents, cents, CreditOrigin.INITIAL_ACT, bill, "LFI", "JO");
    }

    private static DepositAmendment amendment(
            String bill, String number, LocalDate depositedOn, Map<String, Long> delta, String intendedFor) {
        return new DepositAmendment(
                bill,
                number,
                Chamber.ASSEMBLY,
                2,
                depositedOn,
                delta,
                delta,
                intendedFor,
                "Relancer le financement des manufactures de proximité");
    }
}
