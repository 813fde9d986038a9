package fr.jalon.projections.duties;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.domain.kernel.Duty;
import fr.jalon.domain.payment.PaymentAct;
import fr.jalon.domain.payment.event.PaymentEvent;
import fr.jalon.projections.history.Database;
import fr.jalon.projections.history.History;
import fr.jalon.projections.history.Lives;
import fr.jalon.projections.kernel.AsOf;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DutyQueriesIT {
    private static final LocalDate DAY = LocalDate.of(2023, 6, 1);

    @Test
    void dutiesComeFromTheActsOfTheDossierAndTwoThatMustNotMeetAreSeen() {
        History history = new History().on(DAY).by("agent-1").add("d", Lives.drafted("d", 1));
        history.by("ordonnateur-1")
                .doing(PaymentAct.LIQUIDATE.code())
                .add("d", new PaymentEvent.PaymentLiquidated("d", 1, 10_00))
                .doing(PaymentAct.ORDER.code())
                .add("d", new PaymentEvent.PaymentOrdered("d", 1, 10_00, "vault:iban"))
                .by("certifier-1")
                .doing(PaymentAct.CERTIFY_SERVICE_DONE.code())
                .add("d", new PaymentEvent.ServiceDoneCertified("d", 1, 10_00));
        DutyQueries clean = new DutyQueries(Database.fresh().with(history).client());
        DutyMatrix matrix = clean.ofDossier("d", AsOf.NOW);
        assertThat(matrix.people()).extracting(DutyMatrix.Row::person).containsExactly("certifier-1", "ordonnateur-1");
        assertThat(matrix.duties()).containsExactly(Duty.CERTIFY, Duty.ORDER);
        assertThat(matrix.people().getLast().taken())
                .containsOnlyKeys(Duty.ORDER)
                .hasEntrySatisfying(Duty.ORDER, taken -> {
                    assertThat(taken.act()).isEqualTo("payment.liquidate");
                    assertThat(taken.times()).isEqualTo(2);
                    assertThat(taken.firstOn()).isEqualTo(DAY);
                    assertThat(taken.index()).isEqualTo(2);
                });
        assertThat(matrix.incompatible()).isEmpty();

        history.on(DAY.plusDays(1)).by("ordonnateur-1").add("d", new PaymentEvent.ServiceDoneCertified("d", 2, 5_00));
        DutyQueries breached = new DutyQueries(Database.fresh().with(history).client());
        assertThat(breached.ofDossier("d", AsOf.NOW).incompatible())
                .isEqualTo(List.of(new DutyMatrix.Pair("ordonnateur-1", Duty.CERTIFY, Duty.ORDER)));
        assertThat(breached.ofDossier("d", AsOf.knownAt(DAY)).incompatible()).isEmpty();
    }
}
