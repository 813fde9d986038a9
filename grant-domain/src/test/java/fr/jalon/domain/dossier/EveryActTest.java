package fr.jalon.domain.dossier;

import static fr.jalon.domain.language.Life.*;
import static fr.jalon.domain.language.People.*;
import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import fr.jalon.domain.ActCatalogue;
import fr.jalon.domain.bankfile.event.BankFileEvent.BankFileReceived;
import fr.jalon.domain.bill.event.BillEvent.BillTabled;
import fr.jalon.domain.budget.event.BudgetEvent.BudgetOpened;
import fr.jalon.domain.call.event.CallEvent.CallOpened;
import fr.jalon.domain.dossier.rule.DossierAlreadyClosed;
import fr.jalon.domain.kernel.Act;
import fr.jalon.domain.kernel.FinanceActKind;
import fr.jalon.domain.kernel.NodeKind;
import fr.jalon.domain.kernel.RuleViolated;
import fr.jalon.domain.kernel.rule.StaleVersion;
import fr.jalon.domain.language.Bench;
import fr.jalon.domain.language.Life;
import fr.jalon.domain.language.Rules;
import fr.jalon.domain.language.Samples;
import fr.jalon.domain.payment.PaymentAct;
import fr.jalon.domain.paymentrun.event.PaymentRunEvent.RunPrepared;
import fr.jalon.domain.recovery.RecoveryAct;
import fr.jalon.domain.selection.event.SelectionEvent.SessionConvened;
import fr.jalon.domain.undertaking.event.UndertakingEvent.UndertakingRegistered;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.messaging.MetaData;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for all acts alike. */
class EveryActTest {
    private static final String BILL = "plf-2022";
    private static final String BANK_FILE = "bank-" + DOCUMENT;
    private static final Map<String, List<?>> STREAMS = Map.of(
            "call",
                    List.of(new CallOpened(
                            CALL,
                            "M",
                            "AMI",
                            Rules.NODE,
                            true,
                            Rules.GRID,
                            Rules.TIE_BREAK,
                            "2021-1",
                            Rules.SHIPPED.parameters())),
            "selection",
                    List.of(new SessionConvened(
                            SESSION,
                            CALL,
                            1,
                            parse("2021-12-07"),
                            List.of("jury1"),
                            Rules.GRID,
                            Rules.TIE_BREAK,
                            5_000)),
            "bill", List.of(new BillTabled(BILL, FinanceActKind.INITIAL, 2022, "Finance bill for 2022")),
            "delegation", List.of(Rules.delegationOf(Rules.DELEGATION, "authority")),
            "undertaking", List.of(new UndertakingRegistered(SIREN)),
            "paymentrun", List.of(new RunPrepared(RUN, parse("2022-09-20"), "accountant")),
            "bankfile", List.of(new BankFileReceived(BANK_FILE, "camt.054.001.08", "message 1", DOCUMENT, 0)),
            "budget", List.of(new BudgetOpened(BUDGET_2022, Rules.NODE, 2022, NodeKind.OPERATOR, "", "")));

    @ParameterizedTest
    @MethodSource("onADossier")
    void isRefusedOnAClosedDossier(Act act) {
        // What the bank sends back is a fact, closed or not: BankReturnTest.
        assumeThat(act)
                .isNotIn(
                        PaymentAct.RECORD_BANK_RETURN,
                        PaymentAct.RETURN_IN_RUN,
                        PaymentAct.RECORD_RETURN_IN_RUN,
                        PaymentAct.RETURN_REQUEST,
                        RecoveryAct.CANCEL_ORDER);
        Life closed = untilSupported().reported().supportEnded().closed();
        Bench.refuses(DossierAlreadyClosed.class, closed, Samples.of(act), Samples.sender(act));
    }

    @ParameterizedTest
    @MethodSource("continuing")
    void isRefusedToWhoeverHasNotSeenTheLatestVersion(Act act) {
        String id = act.stage().equals("budget") ? budgetOf(act) : idOf(act);
        List<?> facts = STREAMS.getOrDefault(act.stage(), Life.draft().facts());
        for (long seen : List.of(0L, 2L)) {
            Bench.refuses(
                    StaleVersion.class,
                    id,
                    facts,
                    Samples.of(act),
                    Samples.sender(act).having(seen));
        }
        Optional<RuleViolated> refusal =
                Bench.on(id, facts, Samples.of(act), Samples.sender(act).having(1));
        assertThat(refusal.map(RuleViolated::code)).isNotEqualTo(Optional.of("StaleVersion"));
    }

    /** Were the guard skipped for a message without envelope, the act would be done by nobody. */
    @Test
    void isNeverDoneByNobody() {
        AggregateTestFixture<Dossier> fixture = new AggregateTestFixture<>(Dossier.class);
        fixture.given(untilAcknowledged().facts())
                .when(
                        Samples.of(fr.jalon.domain.application.ApplicationAct.DECLARE_ADMISSIBLE),
                        MetaData.emptyInstance())
                .expectNoEvents()
                .expectException(IllegalArgumentException.class);
    }

    /** A sample for each act: the tables of cases miss none. */
    @Test
    void hasASample() {
        assertThat(ActCatalogue.ALL)
                .allSatisfy(act -> assertThat(Samples.of(act)).isInstanceOf(act.command()));
    }

    /** Control of {@link Bench#refuses}: it fails on an act that is accepted, and on another rule than the one named. */
    @Test
    void wouldSeeAnActThatIsAccepted() {
        Record submit = Samples.of(fr.jalon.domain.application.ApplicationAct.SUBMIT);
        assertThatThrownBy(() -> Bench.refuses(StaleVersion.class, Life.draft(), submit, TELLER))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("was accepted");
        assertThatThrownBy(() -> Bench.refuses(StaleVersion.class, untilSubmitted(), submit, TELLER))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Refused by NotAtThisStep");
    }

    static List<Act> continuing() {
        return Samples.continuing();
    }

    static Stream<Act> onADossier() {
        return ActCatalogue.OF_A_DOSSIER.stream().filter(act -> !act.starts());
    }

    private static String idOf(Act act) {
        return switch (act.stage()) {
            case "call" -> CALL;
            case "selection" -> SESSION;
            case "bill" -> BILL;
            case "delegation" -> Rules.DELEGATION;
            case "undertaking" -> SIREN;
            case "paymentrun" -> RUN;
            case "bankfile" -> BANK_FILE;
            default -> DOSSIER;
        };
    }

    private static String budgetOf(Act act) {
        return act.name().equals("RECEIVE_CARRIED_FORWARD") ? Rules.NODE + "-2023" : BUDGET_2022;
    }
}
