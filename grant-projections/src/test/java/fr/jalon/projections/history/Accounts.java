package fr.jalon.projections.history;

import fr.jalon.domain.bankfile.event.BankFileEvent;
import fr.jalon.domain.bill.event.BillEvent;
import fr.jalon.domain.budget.event.BudgetEvent;
import fr.jalon.domain.delegation.event.DelegationEvent;
import fr.jalon.domain.kernel.AidBasis;
import fr.jalon.domain.kernel.AmendmentOutcome;
import fr.jalon.domain.kernel.BankOutcome;
import fr.jalon.domain.kernel.Chamber;
import fr.jalon.domain.kernel.FinanceActKind;
import fr.jalon.domain.kernel.Instalment;
import fr.jalon.domain.kernel.NodeKind;
import fr.jalon.domain.kernel.RecoveryGround;
import fr.jalon.domain.payment.event.PaymentEvent;
import fr.jalon.domain.paymentrun.event.PaymentRunEvent;
import fr.jalon.domain.recovery.event.RecoveryEvent;
import fr.jalon.domain.undertaking.event.UndertakingEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A few facts of money for each table that the lives of dossiers leave empty; about no call and no node of theirs. */
final class Accounts {
    private static final LocalDate DAY = LocalDate.of(2022, 12, 1);
    private static final String BILL = "PLF-2023";
    private static final String DOSSIER = "accounts-1";
    private static final String SIREN = "342162345";

    private Accounts() {}

    static void add(History history) {
        history.on(DAY);
        bill(history);
        history.add(
                        "P112-2023",
                        new BudgetEvent.BudgetOpened("P112-2023", "P112", 2023, NodeKind.PROGRAMME, "", "TERRITOIRES"))
                .add(
                        DOSSIER,
                        new PaymentEvent.InstalmentsPlanned(
                                DOSSIER,
                                "nowhere",
                                List.of(Instalment.ADVANCE, Instalment.BALANCE),
                                List.of(DAY.plusMonths(1), DAY.plusYears(2)),
                                List.of(30_00L, 70_00L)));
        run(history);
        recovery(history);
        history.add(SIREN, new UndertakingEvent.UndertakingRegistered(SIREN))
                .add(SIREN, new UndertakingEvent.AidDeclared(SIREN, "Région", AidBasis.DE_MINIMIS, 10_00, DAY))
                .add(
                        "delegation-9",
                        new DelegationEvent.DelegationGranted(
                                "delegation-9", "authority-9", "", 100_00, DAY, DAY.plusYears(1), "Décision", true));
    }

    private static void bill(History history) {
        history.add(BILL, new BillEvent.BillTabled(BILL, FinanceActKind.INITIAL, 2023, "PLF 2023"))
                .add(
                        BILL,
                        new BillEvent.ProgrammeInscribed(BILL, "Cohésion", "112", "Impulsion", "TERR", 100_00, 90_00))
                .add(
                        BILL,
                        new BillEvent.AmendmentDeposited(
                                BILL,
                                "7",
                                Chamber.SENATE,
                                2,
                                DAY,
                                "Cohésion",
                                Map.of("112", 5_00L, "135", -5_00L),
                                Map.of("112", 5_00L, "135", -5_00L),
                                "",
                                "Exposé"))
                .add(BILL, new BillEvent.AmendmentDecided(BILL, "7", AmendmentOutcome.FELL, DAY, "JO"))
                .add(BILL, new BillEvent.CancellationRegistered(BILL, "P112-2023", 1_00, 1_00));
    }

    private static void run(History history) {
        history.add("run-1", new PaymentRunEvent.RunPrepared("run-1", DAY, "accountant-1"))
                .add(
                        "run-1",
                        new PaymentRunEvent.RunLineAdded(
                                "run-1", DOSSIER, 1, "E1", 30_00, "vault:iban", "accountant-1"))
                .add("file-1", new BankFileEvent.BankFileReceived("file-1", "pain.002", "M1", "sha", 1))
                .add(
                        "file-1",
                        new BankFileEvent.LineMatched("file-1", 1, "run-1", "E1", BankOutcome.SETTLED, 30_00, DAY, ""));
    }

    private static void recovery(History history) {
        history.add(
                        DOSSIER,
                        new RecoveryEvent.RecoveryDecided(
                                DOSSIER, 1, RecoveryGround.OVERPAID, 5_00, List.of("Trop-perçu")))
                .add(DOSSIER, new RecoveryEvent.RecoveryPlanAgreed(DOSSIER, 1, List.of(DAY), List.of(5_00L)))
                .add(DOSSIER, new RecoveryEvent.InsolvencyOpened(DOSSIER, 0, DAY, DAY.plusMonths(2), "BODACC"));
    }
}
