package fr.jalon.domain.golden;

import static fr.jalon.domain.golden.Samples.AGREEMENT;
import static fr.jalon.domain.golden.Samples.BUDGET;
import static fr.jalon.domain.golden.Samples.DOSSIER;
import static fr.jalon.domain.golden.Samples.NODE;

import fr.jalon.domain.budget.event.BudgetEvent.*;
import fr.jalon.domain.kernel.CreditOrigin;
import fr.jalon.domain.kernel.NodeKind;
import java.time.LocalDate;
import java.util.List;

/** The budget of one node and year, with every act that moves it. */
final class BudgetSamples {
    private static final int YEAR = 2026;

    private BudgetSamples() {}

    static List<Object> all() {
        return List.of(
                new BudgetOpened(BUDGET, NODE, YEAR, NodeKind.OPERATOR, "", ""),
                new CreditsOpened(
                        BUDGET,
                        NODE,
                        YEAR,
                        12_000_000_00,
                        4_000_000_00,
                        CreditOrigin.OPERATOR_VOTE,
                        "",
                        "LFI 2026",
                        "LFI-2026-0112"),
                new CreditsFrozen(BUDGET, NODE, YEAR, 600_000_00, 200_000_00, "Réserve de précaution", "RP-2026-01"),
                new CreditsUnfrozen(BUDGET, NODE, YEAR, 300_000_00, 100_000_00, "Dégel partiel", "DG-2026-07"),
                new CreditsCancelled(
                        BUDGET, NODE, YEAR, 300_000_00, 100_000_00, true, "", "Décret d'annulation", "DA-2026-03"),
                new CreditsCarriedForward(
                        BUDGET,
                        NODE,
                        YEAR,
                        "0112-anct-2027",
                        450_000_00,
                        150_000_00,
                        false,
                        "Arrêté de report",
                        "AR-2027-01"),
                new CarriedForwardReceived(
                        "0112-anct-2027", NODE, 2027, BUDGET, 450_000_00, 150_000_00, "Arrêté de report", "AR-2027-01"),
                new FundsReserved(BUDGET, NODE, YEAR, DOSSIER, 240_000_00, LocalDate.parse("2022-12-31")),
                new ReservationReleased(BUDGET, NODE, YEAR, DOSSIER, 240_000_00),
                new FundsCommitted(BUDGET, NODE, YEAR, DOSSIER, AGREEMENT, 240_000_00, 3_215_400_00),
                new CommitmentWithdrawn("0112-anct-2029", NODE, 2029, DOSSIER, 1_249_50, 2027, false),
                new PaymentCreditsConsumed(BUDGET, NODE, YEAR, DOSSIER, 2, 58_750_50),
                new BudgetYearClosed(BUDGET, NODE, YEAR));
    }
}
