package fr.jalon.domain.bill;

import static fr.jalon.domain.bill.Bills.*;
import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.domain.bill.event.BillEvent;
import fr.jalon.domain.bill.event.BillEvent.AmendmentDecided;
import fr.jalon.domain.bill.event.BillEvent.OffsetLifted;
import fr.jalon.domain.kernel.AmendmentOutcome;
import fr.jalon.domain.kernel.Appropriations;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the book of bills tells a budget: each programme with 100 cents of AE and 90 of CP, and ten that an amendment moves from 134 to 305. */
class BillBookTest {
    private static final Appropriations ASKED = Appropriations.ofCents(100, 90);
    private static final Map<String, Appropriations> AS_TABLED = Map.of("134", ASKED, "305", ASKED);
    private static final Map<String, Appropriations> AMENDED =
            Map.of("134", Appropriations.ofCents(90, 80), "305", Appropriations.ofCents(110, 100));

    @Test
    void votesNothingUntilItIsAnAct() {
        assertThat(BillBook.Entry.of(List.of())).isEqualTo(BillBook.Entry.UNKNOWN);
        BillBook.Entry tabled =
                BillBook.Entry.of(List.of(TABLED, programme(ECONOMY, "305"), programme(ECONOMY, "134"), deposited(2)));
        assertThat(tabled.promulgated()).isFalse();
        assertThat(tabled.votedFor("305")).isEmpty();
    }

    @Test
    void votesWhatWasInscribed() {
        BillBook.Entry act = act(2);
        assertThat(act.voted()).isEqualTo(AS_TABLED);
        assertThat(act.votedFor("112")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(AmendmentOutcome.class)
    void countsAnAmendmentOnceAdoptedOnly(AmendmentOutcome outcome) {
        assertThat(act(2, decided(outcome, "2021-12-30")).voted())
                .isEqualTo(outcome == AmendmentOutcome.ADOPTED ? AMENDED : AS_TABLED);
    }

    /** What is adopted after the act is not of it. */
    @Test
    void countsNothingThatWasAdoptedTooLate() {
        assertThat(act(2, decided(AmendmentOutcome.ADOPTED, "2021-12-31")).voted())
                .isEqualTo(AS_TABLED);
    }

    @Test
    void takesNothingOnceTheGovernmentWaivesIt() {
        assertThat(act(1, new OffsetLifted(BILL, "AN-1"), decided(AmendmentOutcome.ADOPTED, "2021-12-01"))
                        .voted())
                .isEqualTo(Map.of("134", ASKED, "305", Appropriations.ofCents(110, 100)));
    }

    private static AmendmentDecided decided(AmendmentOutcome outcome, String day) {
        return new AmendmentDecided(BILL, "AN-1", outcome, parse(day), "minutes");
    }

    /** Its outcome may be told after the act. */
    private static BillBook.Entry act(int part, BillEvent... then) {
        List<BillEvent> facts = new ArrayList<>(
                List.of(TABLED, programme(ECONOMY, "305"), programme(ECONOMY, "134"), deposited(part), PROMULGATED));
        facts.addAll(List.of(then));
        return BillBook.Entry.of(facts);
    }
}
