package fr.jalon.domain.bill;

import static java.time.LocalDate.parse;

import fr.jalon.domain.bill.event.BillEvent.*;
import fr.jalon.domain.kernel.Chamber;
import fr.jalon.domain.kernel.FinanceActKind;
import java.util.Map;

/** Facts of the bill that the tests act on; its act opens 1 000 cents of AE and 800 of CP. */
final class Bills {
    static final String BILL = "plf-2022";
    static final String ECONOMY = "Économie";
    static final String COHESION = "Cohésion des territoires";
    static final BillTabled TABLED = new BillTabled(BILL, FinanceActKind.INITIAL, 2022, "Finance bill for 2022");
    static final BillPromulgated PROMULGATED = new BillPromulgated(BILL, "JO", parse("2021-12-30"), 1_000, 800);

    private Bills() {}

    static ProgrammeInscribed programme(String mission, String programme) {
        return new ProgrammeInscribed(BILL, mission, programme, "Stratégies", ECONOMY, 100, 90);
    }

    /** AN-1, of either part: 10 from 134 to 305. */
    static AmendmentDeposited deposited(int part) {
        return new AmendmentDeposited(
                BILL,
                "AN-1",
                Chamber.ASSEMBLY,
                part,
                parse("2021-10-20"),
                ECONOMY,
                Map.of("305", 10L, "134", -10L),
                Map.of("305", 10L, "134", -10L),
                "305-04",
                "for shared workshops");
    }
}
