package fr.jalon.app.history;

import static fr.jalon.app.history.Accounts.MANAGER;

import fr.jalon.domain.bill.command.BillCommand.DepositAmendment;
import fr.jalon.domain.bill.command.BillCommand.InscribeProgramme;
import fr.jalon.domain.bill.command.BillCommand.RecordAmendmentOutcome;
import fr.jalon.domain.bill.command.BillCommand.TableBill;
import fr.jalon.domain.kernel.AmendmentOutcome;
import fr.jalon.domain.kernel.Chamber;
import fr.jalon.domain.kernel.FinanceActKind;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Two real finance bills, with what was proposed in them for the manufactures: proposals only, which open nothing. What the bills ask for
 * the programmes themselves is not in the sources: zero stands for not known.
 */
final class FinanceBills {
    private static final long MILLION = 1_000_000_00L;
    private static final int CREDITS_PART = 2;
    private static final String ECONOMY = "Économie";
    private static final String TERRITORIES = "Cohésion des territoires";

    private final Diary diary;
    private final LocalDate today;

    FinanceBills(Agenda agenda, long seed, LocalDate today) {
        this.diary = new Diary(agenda, "finance-bills", new Dice(seed, "finance-bills"));
        this.today = today;
    }

    void write() {
        of2024();
        of2026();
    }

    private void of2024() {
        String bill = "plf-2024";
        table("2023-09-27", bill, 2024);
        economy(bill, "134", "Développement des entreprises et régulations");
        economy(bill, "343", "Plan France Très haut débit");
        economy(bill, "220", "Statistiques et études économiques");
        economy(bill, "305", "Stratégies économiques");
        economy(
                bill,
                "367",
                "Financement des opérations patrimoniales en 2024 sur le compte d'affectation spéciale « Participations"
                        + " financières de l'État »");
        deposit(
                "2023-10-27",
                bill,
                "AN-305-04",
                Chamber.ASSEMBLY,
                "134",
                "305",
                20 * MILLION,
                "305-04",
                "Prolonger le financement des « Manufactures de proximité » : abonder l'action 04 du programme 305 par"
                        + " un prélèvement sur l'action 07 du programme 134 ; le Gouvernement est appelé à lever le"
                        + " gage.");
        deposit(
                "2023-11-29",
                bill,
                "SENAT-II-512-rect",
                Chamber.SENATE,
                "134",
                "305",
                20 * MILLION,
                "305-04",
                "Prolonger le financement des projets « Manufactures de proximité » (amendement jumeau, Sénat).");
        on(
                "2023-12-02",
                new RecordAmendmentOutcome(
                        bill,
                        "SENAT-II-512-rect",
                        AmendmentOutcome.REJECTED,
                        LocalDate.parse("2023-12-02"),
                        "senat.fr/amendements/2023-2024/127/Amdt_II-512.html"));
    }

    private void of2026() {
        String bill = "plf-2026";
        table("2025-10-14", bill, 2026);
        inscribe(
                "2025-10-14",
                bill,
                TERRITORIES,
                "112",
                "Impulsion et coordination de la politique d'aménagement du territoire",
                "Cohésion des territoires");
        inscribe(
                "2025-10-14",
                bill,
                TERRITORIES,
                "135",
                "Urbanisme, territoires et amélioration de l'habitat",
                "Logement");
        deposit(
                "2026-01-09",
                bill,
                "AN-3445",
                Chamber.ASSEMBLY,
                "135",
                "112",
                15 * MILLION,
                "112-13",
                "Relancer le financement des « Manufactures de proximité » par le programme « Nouveaux lieux, nouveaux"
                    + " liens » de l'ANCT : abonder l'action 13 du programme 112 par un prélèvement sur l'action 04 du"
                    + " programme 135 ; le Gouvernement est appelé à lever le gage.");
    }

    private void table(String day, String bill, int year) {
        on(day, new TableBill(bill, FinanceActKind.INITIAL, year, "Projet de loi de finances pour " + year));
    }

    /** The five programmes of the mission, as the official table of the amendment lists them. */
    private void economy(String bill, String programme, String title) {
        inscribe("2023-09-27", bill, ECONOMY, programme, title, "Économie et finances");
    }

    private void inscribe(String day, String bill, String mission, String programme, String title, String ministry) {
        on(day, new InscribeProgramme(bill, mission, programme, title, ministry, 0, 0));
    }

    private void deposit(
            String day,
            String bill,
            String number,
            Chamber chamber,
            String from,
            String to,
            long cents,
            String intendedFor,
            String statement) {
        // In an order of its own: that of Map.of differs from one start to the next, and with it the fingerprint of the
        // plan.
        SortedMap<String, Long> lines = new TreeMap<>(Map.of(from, -cents, to, cents));
        LocalDate deposited = LocalDate.parse(day);
        on(
                day,
                new DepositAmendment(
                        bill, number, chamber, CREDITS_PART, deposited, lines, lines, intendedFor, statement));
    }

    /** What comes after the day of the load is not known yet. */
    private void on(String day, Record command) {
        LocalDate known = LocalDate.parse(day);
        if (known.isBefore(today)) {
            diary.on(known, MANAGER, command);
        }
    }
}
