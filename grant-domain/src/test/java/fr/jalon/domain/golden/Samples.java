package fr.jalon.domain.golden;

import java.util.List;
import java.util.stream.Stream;

/** One made-up event of each kind, rich enough that every component says something. Nobody in it exists. */
final class Samples {
    static final String CALL = "manufactures-2026";
    static final String DOSSIER = "dossier-2026-0042";
    static final String SESSION = "session-2026-1";
    static final String BUDGET = "0112-anct-2026";
    static final String NODE = "0112-anct";
    /** Of no register: no SIREN begins with a zero. */
    static final String SIRET = "00000001800010";

    static final String SIREN = "000000018";
    static final String DELEGATION = "delegation-2026-3";
    static final String COMMUNE = "23008";
    static final String AGREEMENT = "2026-MP-0042";
    static final String IBAN_TOKEN = "v1-0f1e2d3c4b5a69788796a5b4c3d2e1f0";

    static final String RUN = "run-2027-11-29";
    static final String END_TO_END = DOSSIER + "/2";

    private Samples() {}

    static List<Object> all() {
        return Stream.of(
                        CallSamples.all(),
                        ApplicationSamples.all(),
                        SelectionSamples.all(),
                        LabelSamples.all(),
                        GrantSamples.all(),
                        RecoverySamples.all(),
                        BillSamples.all(),
                        DelegationSamples.all(),
                        UndertakingSamples.all(),
                        BudgetSamples.all(),
                        PaymentRunSamples.all(),
                        BankFileSamples.all())
                .flatMap(List::stream)
                .toList();
    }
}
