package fr.jalon.projections.undertakings;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.domain.delegation.event.DelegationEvent;
import fr.jalon.domain.kernel.AidBasis;
import fr.jalon.domain.subsidy.event.SubsidyEvent;
import fr.jalon.domain.undertaking.event.UndertakingEvent;
import fr.jalon.projections.delegations.DelegationQueries;
import fr.jalon.projections.history.Database;
import fr.jalon.projections.history.History;
import fr.jalon.projections.history.Lives;
import fr.jalon.projections.kernel.AsOf;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class UndertakingQueriesIT {
    private static final LocalDate DAY = LocalDate.of(2022, 6, 15);
    private static final String HEAD = "111111111";
    private static final String COMPANY = "222222222";

    @Test
    void aStackShowsWhatCountsOnADayUnderTheRegimeOfThatDay() {
        History history = new History().on(DAY);
        history.add(HEAD, new UndertakingEvent.UndertakingRegistered(HEAD))
                .add(HEAD, new UndertakingEvent.AidDeclared(HEAD, "Région", AidBasis.DE_MINIMIS, 50_000_00, DAY))
                .add(HEAD, new UndertakingEvent.AidDeclared(HEAD, "UE", AidBasis.BLOCK_EXEMPTION, 900_000_00, DAY))
                .add(
                        HEAD,
                        new UndertakingEvent.GrantRecorded(
                                HEAD, "d", AidBasis.DE_MINIMIS, 100_000_00, DAY, 150_000_00, 200_000_00))
                .add(COMPANY, new UndertakingEvent.AidDeclared(COMPANY, "Ville", AidBasis.DE_MINIMIS, 20_000_00, DAY))
                .add(
                        COMPANY,
                        new UndertakingEvent.UndertakingJoined(
                                COMPANY, HEAD, "Registre", List.of("Ville"), List.of(DAY), List.of(20_000_00L)))
                .add(
                        HEAD,
                        new UndertakingEvent.AidsAdopted(
                                HEAD, COMPANY, List.of("Ville"), List.of(DAY), List.of(20_000_00L)))
                .on(DAY.plusDays(30))
                .add(HEAD, new UndertakingEvent.GrantReleased(HEAD, "d", 40_000_00));
        UndertakingQueries queries =
                new UndertakingQueries(Database.fresh().with(history).client());
        AidStackView stack = queries.stack(HEAD, AsOf.NOW);
        assertThat(stack.companies()).containsExactly(COMPANY);
        assertThat(stack.entries()).hasSize(5);
        assertThat(stack.inWindowCents(DAY)).isEqualTo(130_000_00);
        assertThat(stack.ceilingCents(DAY)).isEqualTo(200_000_00);
        assertThat(stack.roomCents(DAY)).isEqualTo(70_000_00);
        assertThat(stack.inWindowCents(DAY.minusDays(1))).isZero();
        LocalDate lastOfWindow = DAY.plusYears(3).minusDays(1);
        assertThat(stack.roomCents(lastOfWindow)).isEqualTo(170_000_00);
        assertThat(stack.roomCents(lastOfWindow.plusDays(1))).isEqualTo(300_000_00);
        assertThat(queries.stack(HEAD, AsOf.knownAt(DAY)).inWindowCents(DAY)).isEqualTo(170_000_00);
        assertThat(queries.stack(COMPANY, AsOf.NOW).head()).isEqualTo(HEAD);
        assertThat(queries.stack("333333333", AsOf.NOW).entries()).isEmpty();
        assertThat(queries.undertakings(AsOf.NOW, null, 1).items())
                .singleElement()
                .satisfies(first -> {
                    assertThat(first.undertakingId()).isEqualTo(HEAD);
                    assertThat(first.aidCents())
                            .isEqualTo(queries.stack(HEAD, AsOf.NOW).entries().stream()
                                    .mapToLong(AidStackView.Entry::amountCents)
                                    .sum())
                            .isPositive();
                });
        assertThat(queries.undertakings(AsOf.NOW, HEAD, 5).items())
                .as("its aids count with its head")
                .containsExactly(new UndertakingQueries.Undertaking(COMPANY, null, 0));
    }

    @Test
    void aDelegationHoldsBetweenItsDaysUntilItIsRevoked() {
        History history = new History().on(DAY).add("d", Lives.drafted("d", 1));
        history.add(
                        "delegation-1",
                        new DelegationEvent.DelegationGranted(
                                "delegation-1", "authority-1", "", 500_000_00, DAY, DAY.plusYears(1), "Décision", true))
                .add(
                        "d",
                        new SubsidyEvent.AgreementSigned(
                                "d", Lives.CALL, 1, "C1", "N-2022", "N-2022", 250_000_00, DAY, "delegation-1"))
                .on(DAY.plusDays(10))
                .add("delegation-1", new DelegationEvent.DelegationRevoked("delegation-1", DAY.plusDays(10), "Départ"));
        DelegationQueries queries =
                new DelegationQueries(Database.fresh().with(history).client());
        assertThat(queries.delegation("delegation-1", AsOf.NOW)).hasValueSatisfying(delegation -> {
            assertThat(delegation.isValidOn(DAY.minusDays(1))).isFalse();
            assertThat(delegation.isValidOn(DAY)).isTrue();
            assertThat(delegation.isValidOn(DAY.plusDays(9))).isTrue();
            assertThat(delegation.isValidOn(DAY.plusDays(10))).isFalse();
            assertThat(delegation.signed()).isEqualTo(1);
            assertThat(delegation.signedCents()).isEqualTo(250_000_00);
        });
        assertThat(queries.register(AsOf.knownAt(DAY))).singleElement().satisfies(delegation -> {
            assertThat(delegation.isValidOn(DAY.plusYears(1))).isTrue();
            assertThat(delegation.isValidOn(DAY.plusYears(1).plusDays(1))).isFalse();
        });
    }
}
