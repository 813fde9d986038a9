package fr.jalon.domain.golden;

import static fr.jalon.domain.golden.BillSamples.BILL;
import static fr.jalon.domain.golden.Samples.AGREEMENT;
import static fr.jalon.domain.golden.Samples.BUDGET;
import static fr.jalon.domain.golden.Samples.DOSSIER;
import static fr.jalon.domain.golden.Samples.NODE;

import fr.jalon.domain.budget.event.BudgetEvent.*;
import fr.jalon.domain.kernel.BudgetRegime;
import fr.jalon.domain.kernel.CreditOrigin;
import fr.jalon.domain.kernel.NodeKind;
import fr.jalon.domain.kernel.Opinion;
import fr.jalon.domain.kernel.SubsidyKind;
import java.time.LocalDate;
import java.util.List;

/** The budget of one node and year, with every act that moves it. */
final class BudgetSamples {
    private static final int YEAR = 2026;

    private BudgetSamples() {}

    static List<Object> all() {
        return List.of(
                new BudgetOpened(
                        "0112-2026", "0112", YEAR, NodeKind.PROGRAMME, "cohesion-2026", "Cohésion des territoires"),
                new CreditsOpened(
                        "0112-2026",
                        "0112",
                        YEAR,
                        12_000_000_00,
                        4_000_000_00,
                        CreditOrigin.INITIAL_ACT,
                        BILL,
                        "LFI 2026",
                        "LFI-2026-0112"),
                new CreditsFrozen(BUDGET, NODE, YEAR, 600_000_00, 200_000_00, "Réserve de précaution", "RP-2026-01"),
                new ReserveIncreased(BUDGET, NODE, YEAR, 120_000_00, 40_000_00, "Surgel de mai", "RP-2026-02"),
                new CreditsUnfrozen(BUDGET, NODE, YEAR, 300_000_00, 100_000_00, "Dégel partiel", "DG-2026-07"),
                new CreditsCancelled(
                        BUDGET, NODE, YEAR, 300_000_00, 100_000_00, true, BILL, "Décret d'annulation", "DA-2026-03"),
                new CreditsCancelledByFinanceAct(
                        "0112-2026",
                        "0112",
                        YEAR,
                        250_000_00,
                        90_000_00,
                        true,
                        "lffg-2026",
                        "Loi de finances de fin de gestion",
                        "LFFG-2026-0112"),
                new CreditsMovedByVirement(
                        "0112-2026",
                        "0112",
                        YEAR,
                        "0147-2026",
                        "Cohésion des territoires",
                        200_000_00,
                        80_000_00,
                        "Décret de virement",
                        "DV-2026-05"),
                new VirementReceived(
                        "0147-2026",
                        "0147",
                        YEAR,
                        "0112-2026",
                        200_000_00,
                        80_000_00,
                        "Décret de virement",
                        "DV-2026-05"),
                new CreditsTransferred(
                        "0112-2026",
                        "0112",
                        YEAR,
                        "0305-2026",
                        "Cohésion des territoires",
                        150_000_00,
                        60_000_00,
                        "Décret de transfert",
                        "DT-2026-02"),
                new TransferReceived(
                        "0305-2026",
                        "0305",
                        YEAR,
                        "0112-2026",
                        150_000_00,
                        60_000_00,
                        "Décret de transfert",
                        "DT-2026-02"),
                new CreditsAdvanced(
                        "0112-2026",
                        "0112",
                        YEAR,
                        "0305-2026",
                        BILL,
                        90_000_00,
                        30_000_00,
                        "Décret d'avance",
                        "DAV-2026-01"),
                new CreditsYielded(
                        "0305-2026", "0305", YEAR, "0112-2026", 90_000_00, 30_000_00, "Décret d'avance", "DAV-2026-01"),
                new CreditsAllotted(
                        "0112-2026",
                        "0112",
                        YEAR,
                        BUDGET,
                        7_000_000_00,
                        2_500_000_00,
                        11_400_000_00,
                        3_800_000_00,
                        "Mise à disposition",
                        "MAD-2026-01"),
                new AllotmentReceived(
                        BUDGET,
                        NODE,
                        YEAR,
                        "0112-2026",
                        7_000_000_00,
                        2_500_000_00,
                        "Mise à disposition",
                        "MAD-2026-01"),
                new CreditsHandedBack(
                        BUDGET, NODE, YEAR, "0112-2026", 350_000_00, 125_000_00, "Remontée de crédits", "RC-2026-01"),
                new HandBackReceived(
                        "0112-2026", "0112", YEAR, BUDGET, 350_000_00, 125_000_00, "Remontée de crédits", "RC-2026-01"),
                new ControllerOpinionGiven(
                        "0112-bop-2026",
                        "0112-bop",
                        YEAR,
                        Opinion.RESERVED,
                        LocalDate.parse("2026-03-02"),
                        "Avis BOP 2026-04"),
                new DestinationMapped(BUDGET, NODE, YEAR, "0112-12"),
                new RegimeDeclared(BUDGET, NODE, YEAR, BudgetRegime.VOTED_SERVICES, "Loi spéciale du 26 décembre 2025"),
                new OperatorSubsidyDecided(
                        "0112-2026",
                        "0112",
                        YEAR,
                        "anct-2026",
                        SubsidyKind.TRANSFER,
                        3_000_000_00,
                        1_000_000_00,
                        "Convention de subvention 2026-07"),
                new OperatorSubsidyReceived(
                        "anct-2026",
                        "anct",
                        YEAR,
                        "0112-2026",
                        SubsidyKind.TRANSFER,
                        3_000_000_00,
                        1_000_000_00,
                        "Convention de subvention 2026-07"),
                new OperatorSubsidyPaid("0112-2026", "0112", YEAR, "anct-2026", 400_000_00, "Versement n° 1"),
                new CreditsCarriedForward(
                        BUDGET,
                        NODE,
                        YEAR,
                        "0112-anct-2027",
                        450_000_00,
                        150_000_00,
                        true,
                        "lffg-2026",
                        "Arrêté de report",
                        "AR-2027-01"),
                new CarriedForwardReceived(
                        "0112-anct-2027", NODE, 2027, BUDGET, 450_000_00, 150_000_00, "Arrêté de report", "AR-2027-01"),
                new FundsReserved(BUDGET, NODE, YEAR, DOSSIER, 240_000_00, LocalDate.parse("2026-12-31")),
                new ReservationReleased(BUDGET, NODE, YEAR, DOSSIER, 240_000_00),
                new FundsCommitted(BUDGET, NODE, YEAR, DOSSIER, AGREEMENT, 240_000_00, 3_215_400_00),
                new CommitmentWithdrawn("0112-anct-2029", NODE, 2029, DOSSIER, 1_249_50, 2027, false),
                new PaymentCreditsConsumed(BUDGET, NODE, YEAR, DOSSIER, 2, 58_750_50),
                new PaymentCreditsRestored(BUDGET, NODE, YEAR, DOSSIER, 2, 58_750_50, 2026, true),
                new BudgetYearClosed(BUDGET, NODE, YEAR));
    }
}
