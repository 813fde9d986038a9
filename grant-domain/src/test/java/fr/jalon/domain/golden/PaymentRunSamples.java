package fr.jalon.domain.golden;

import static fr.jalon.domain.golden.Samples.DOSSIER;
import static fr.jalon.domain.golden.Samples.END_TO_END;
import static fr.jalon.domain.golden.Samples.IBAN_TOKEN;
import static fr.jalon.domain.golden.Samples.RUN;

import fr.jalon.domain.paymentrun.event.PaymentRunEvent.*;
import java.time.LocalDate;
import java.util.List;

/** A payment run, to what the bank says of it. */
final class PaymentRunSamples {
    private PaymentRunSamples() {}

    static List<Object> all() {
        return List.of(
                new RunPrepared(RUN, LocalDate.of(2027, 11, 29), "accountant"),
                new RunLineAdded(RUN, DOSSIER, 2, END_TO_END, 58_750_50, IBAN_TOKEN, "accountant"),
                new RunLineRemoved(RUN, DOSSIER, 2),
                new RunApproved(RUN, List.of(DOSSIER, "dossier-2026-0043"), List.of(2, 1), 2, 130_750_50),
                new RunCancelled(
                        RUN, List.of(DOSSIER, "dossier-2026-0043"), List.of(2, 1), "Date d'exécution reportée"),
                new RunIssued(
                        RUN,
                        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                        List.of(DOSSIER, "dossier-2026-0043"),
                        List.of(2, 1),
                        130_750_50,
                        LocalDate.of(2027, 11, 29)),
                new RunLineSettled(RUN, DOSSIER, 2, END_TO_END, 58_750_50, LocalDate.of(2027, 11, 30)),
                new RunLineReturned(RUN, DOSSIER, 2, END_TO_END, true, 58_750_50, LocalDate.of(2027, 12, 2), "AC04"));
    }
}
