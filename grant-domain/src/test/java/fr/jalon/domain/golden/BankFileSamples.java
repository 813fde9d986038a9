package fr.jalon.domain.golden;

import static fr.jalon.domain.golden.Samples.END_TO_END;
import static fr.jalon.domain.golden.Samples.RUN;

import fr.jalon.domain.bankfile.event.BankFileEvent.*;
import fr.jalon.domain.kernel.BankOutcome;
import java.time.LocalDate;
import java.util.List;

/** A file of the bank. */
final class BankFileSamples {
    private static final String SHA256 = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    private static final String ID = "bank-" + SHA256;

    private BankFileSamples() {}

    static List<Object> all() {
        return List.of(
                new BankFileReceived(ID, "camt.054.001.08", "CAMT-20271202-001", SHA256, 15),
                new LineMatched(
                        ID, 1, RUN, END_TO_END, BankOutcome.RETURNED, 58_750_50, LocalDate.of(2027, 12, 2), "AC04"),
                new LineQuarantined(
                        ID,
                        15,
                        "facture-881",
                        BankOutcome.SETTLED,
                        1_250_00,
                        LocalDate.of(2027, 12, 2),
                        "NARR",
                        "unknown-line"),
                new LineResolved(ID, 15, "Virement d'un autre service"));
    }
}
