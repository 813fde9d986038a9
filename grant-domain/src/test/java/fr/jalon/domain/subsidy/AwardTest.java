package fr.jalon.domain.subsidy;

import static fr.jalon.domain.language.Given.dossier;
import static fr.jalon.domain.language.Life.*;
import static fr.jalon.domain.language.People.*;
import static java.time.LocalDate.parse;

import fr.jalon.domain.kernel.AidBasis;
import fr.jalon.domain.kernel.rule.DelayStillRunning;
import fr.jalon.domain.kernel.rule.FieldMissing;
import fr.jalon.domain.language.Life;
import fr.jalon.domain.language.Rules;
import fr.jalon.domain.subsidy.command.SubsidyCommand.*;
import fr.jalon.domain.subsidy.event.SubsidyEvent.*;
import fr.jalon.domain.subsidy.rule.*;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A decision on a legal basis, with AE set aside until a day. */
class AwardTest {
    private static final String BUDGET_2023 = Rules.NODE + "-2023";

    @ParameterizedTest
    @EnumSource(
            value = AidBasis.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"OTHER", "NON_ECONOMIC"})
    void awardsWhatWasProposedOnALegalBasis(AidBasis basis) {
        dossier(untilProposed())
                .when(new AwardGrant(DOSSIER, basis, "SA.1"), AUTHORITY)
                .records(new GrantAwarded(DOSSIER, CALL, 1, REQUESTED, ELIGIBLE, 5_000, basis, "SA.1", SIREN));
        dossier(untilProposed())
                .when(new AwardGrant(DOSSIER, basis, " "), AUTHORITY)
                .refusedBy(FieldMissing.class, "field", "schemeReference");
    }

    @Test
    void countsInNoStackWithoutEconomicActivity() {
        dossier(untilProposed())
                .when(new AwardGrant(DOSSIER, AidBasis.NON_ECONOMIC, ""), AUTHORITY)
                .records(new GrantAwarded(DOSSIER, CALL, 1, REQUESTED, ELIGIBLE, 5_000, AidBasis.NON_ECONOMIC, "", ""));
    }

    @Test
    void refusesABasisInWords() {
        dossier(untilProposed())
                .when(new AwardGrant(DOSSIER, AidBasis.OTHER, "in words"), AUTHORITY)
                .refusedBy(AidBasisMissing.class, "aidBasis", "OTHER");
    }

    @Test
    void lapsesTheDayAfterTheReservationEnds() {
        for (Life life : List.of(untilProposed(), untilAwarded(), untilSignedByBeneficiary())) {
            dossier(life)
                    .when(new LapseReservation(DOSSIER), PRODUCT.on("2022-08-31"))
                    .records(new ReservationLapsed(DOSSIER, BUDGET_2022, REQUESTED));
            dossier(life)
                    .when(new LapseReservation(DOSSIER), PRODUCT.on("2022-08-30"))
                    .refusedBy(DelayStillRunning.class, "dueOn", "2022-08-30");
        }
        dossier(untilProposed().reservationLapsed())
                .when(new LapseReservation(DOSSIER), PRODUCT.on("2022-09-01"))
                .refusedBy(ReservationMissing.class);
    }

    @Test
    void neitherAwardsNorSignsWithoutReservation() {
        dossier(untilProposed().reservationLapsed())
                .when(new AwardGrant(DOSSIER, AidBasis.BLOCK_EXEMPTION, "SA.1"), AUTHORITY.on("2022-09-01"))
                .refusedBy(ReservationMissing.class);
        dossier(untilSignedByBeneficiary().reservationLapsed())
                .when(new SignAgreement(DOSSIER, Rules.DELEGATION), AUTHORITY.on("2022-09-01"))
                .refusedBy(ReservationMissing.class);
    }

    @Test
    void renewsWhatLapsed() {
        ReservationRenewed renewed =
                new ReservationRenewed(DOSSIER, BUDGET_2022, "", 0, REQUESTED, parse("2022-11-30"));
        dossier(untilSignedByBeneficiary().reservationLapsed())
                .when(new RenewReservation(DOSSIER), MANAGER.on("2022-09-01"))
                .records(renewed);
        dossier(untilSignedByBeneficiary()
                        .reservationLapsed()
                        .and(renewed, MANAGER.on("2022-09-01"), SubsidyAct.RENEW_RESERVATION))
                .when(new SignAgreement(DOSSIER, Rules.DELEGATION), AUTHORITY.on("2022-09-02"))
                .records(new AgreementSigned(
                        DOSSIER,
                        CALL,
                        1,
                        AGREEMENT,
                        BUDGET_2022,
                        BUDGET_2022,
                        REQUESTED,
                        parse("2022-09-02"),
                        Rules.DELEGATION));
    }

    /** Held until 30 August 2022, in the budget of 2022. */
    @Test
    void renewsWhatExpiredOrIsHeldInAnotherYear() {
        dossier(untilProposed())
                .when(new RenewReservation(DOSSIER), MANAGER.on("2022-08-30"))
                .refusedBy(ReservationStillHeld.class, "untilOn", "2022-08-30");
        dossier(untilProposed())
                .when(new RenewReservation(DOSSIER), MANAGER.on("2022-08-31"))
                .records(new ReservationRenewed(
                        DOSSIER, BUDGET_2022, BUDGET_2022, REQUESTED, REQUESTED, parse("2022-11-29")));
        Life endOfYear = untilAttested()
                .and(
                        new AmountProposed(DOSSIER, BUDGET_2022, REQUESTED, ELIGIBLE, 5_000, parse("2023-02-15")),
                        MANAGER.on("2022-11-17"),
                        SubsidyAct.PROPOSE_AMOUNT);
        dossier(endOfYear)
                .when(new RenewReservation(DOSSIER), MANAGER.on("2022-12-31"))
                .refusedBy(ReservationStillHeld.class, "budget", BUDGET_2022);
        dossier(endOfYear)
                .when(new RenewReservation(DOSSIER), MANAGER.on("2023-01-02"))
                .records(new ReservationRenewed(
                        DOSSIER, BUDGET_2023, BUDGET_2022, REQUESTED, REQUESTED, parse("2023-04-02")));
    }

    @Test
    void freesNothingThatLapsed() {
        dossier(untilProposed().reservationLapsed())
                .when(new RefuseGrant(DOSSIER, List.of("too late")), AUTHORITY.on("2022-09-01"))
                .records(new GrantRefused(DOSSIER, BUDGET_2022, 0, List.of("too late")));
    }
}
