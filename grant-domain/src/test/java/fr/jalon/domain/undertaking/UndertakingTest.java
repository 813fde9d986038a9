package fr.jalon.domain.undertaking;

import static fr.jalon.domain.language.Given.undertaking;
import static fr.jalon.domain.language.Life.DOSSIER;
import static fr.jalon.domain.language.Life.SIREN;
import static fr.jalon.domain.language.People.*;
import static java.time.LocalDate.parse;

import fr.jalon.domain.kernel.AidBasis;
import fr.jalon.domain.kernel.rule.AmountNotPositive;
import fr.jalon.domain.kernel.rule.FieldMissing;
import fr.jalon.domain.language.Bench;
import fr.jalon.domain.language.Samples;
import fr.jalon.domain.undertaking.command.UndertakingCommand.*;
import fr.jalon.domain.undertaking.event.UndertakingEvent.*;
import fr.jalon.domain.undertaking.rule.*;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class UndertakingTest {
    private static final String HEAD = "443061841";
    private static final UndertakingRegistered REGISTERED = new UndertakingRegistered(SIREN);
    private static final UndertakingJoined JOINED =
            new UndertakingJoined(SIREN, HEAD, "owned by it", List.of(), List.of(), List.of());

    @Test
    void isKnownByItsSiren() {
        undertaking().when(new RegisterUndertaking(SIREN), INSTRUCTOR).records(REGISTERED);
        for (String wrong : List.of("73282932", "7328293200", "73282932A")) {
            undertaking()
                    .when(new RegisterUndertaking(wrong), INSTRUCTOR)
                    .refusedBy(SirenInvalid.class, "siren", wrong);
        }
    }

    @Test
    void hearsOfAidsOnceTheyAreGranted() {
        undertaking(REGISTERED)
                .when(declared(1, "2022-06-10"), INSTRUCTOR.on("2022-06-10"))
                .records(new AidDeclared(SIREN, "region", AidBasis.DE_MINIMIS, 1, parse("2022-06-10")));
        undertaking(REGISTERED)
                .when(declared(1, "2022-06-11"), INSTRUCTOR.on("2022-06-10"))
                .refusedBy(AidNotYetGranted.class, "grantedOn", "2022-06-11");
        undertaking(REGISTERED)
                .when(declared(0, "2022-06-10"), INSTRUCTOR.on("2022-06-10"))
                .refusedBy(AmountNotPositive.class);
        undertaking(REGISTERED)
                .when(
                        new DeclareAid(SIREN, "", AidBasis.DE_MINIMIS, 1, parse("2022-06-10")),
                        INSTRUCTOR.on("2022-06-10"))
                .refusedBy(FieldMissing.class, "field", "source");
    }

    /** Until the end of 2023: 200 000 euros in the year of the grant and the two before. */
    @Test
    void countsThreeYearsByTheCalendarUntil2023() {
        for (String counted : List.of("2020-01-01", "2022-06-10")) {
            undertaking(REGISTERED, aid(150_000_00L, counted))
                    .when(record(50_000_00L), PRODUCT.on("2022-06-10"))
                    .records(recorded(50_000_00L, "2022-06-10", 200_000_00L, 200_000_00L));
            undertaking(REGISTERED, aid(150_000_00L, counted))
                    .when(record(50_000_01L), PRODUCT.on("2022-06-10"))
                    .refusedBy(DeMinimisCeiling.class, "alreadyCents", "15000000");
        }
        undertaking(REGISTERED, aid(150_000_00L, "2019-12-31"))
                .when(record(200_000_00L), PRODUCT.on("2022-06-10"))
                .records(recorded(200_000_00L, "2022-06-10", 200_000_00L, 200_000_00L));
    }

    /** From 2024: 300 000 euros in the three years that end on the day of the grant. */
    @Test
    void countsThreeRollingYearsFrom2024() {
        undertaking(REGISTERED, aid(250_000_00L, "2021-02-11"))
                .when(record(50_000_00L), PRODUCT.on("2024-02-10"))
                .records(recorded(50_000_00L, "2024-02-10", 300_000_00L, 300_000_00L));
        undertaking(REGISTERED, aid(250_000_00L, "2021-02-11"))
                .when(record(50_000_01L), PRODUCT.on("2024-02-10"))
                .refusedBy(DeMinimisCeiling.class, "ceilingCents", "30000000");
        undertaking(REGISTERED, aid(250_000_00L, "2021-02-10"))
                .when(record(300_000_00L), PRODUCT.on("2024-02-10"))
                .records(recorded(300_000_00L, "2024-02-10", 300_000_00L, 300_000_00L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-12-31", "2024-01-01"})
    void judgesByTheRegimeOfTheGrantingDate(String day) {
        long ceiling = day.startsWith("2023") ? 200_000_00L : 300_000_00L;
        undertaking(REGISTERED)
                .when(record(ceiling), PRODUCT.on("2024-05-01").withEffectOn(day))
                .records(recorded(ceiling, day, ceiling, ceiling));
        undertaking(REGISTERED)
                .when(record(ceiling + 1), PRODUCT.on("2024-05-01").withEffectOn(day))
                .refusedBy(DeMinimisCeiling.class, "ceilingCents", Long.toString(ceiling));
    }

    /** What is entered late has no room that a later grant already took. */
    @Test
    void keepsTheCeilingOfLaterGrants() {
        undertaking(REGISTERED, aid(300_000_00L, "2024-02-10"))
                .when(record(1), PRODUCT.on("2024-03-01").withEffectOn("2022-06-10"))
                .refusedBy(DeMinimisCeiling.class, "alreadyCents", "30000000");
        undertaking(REGISTERED, aid(300_000_00L, "2024-02-10"))
                .when(record(1), PRODUCT.on("2024-03-01").withEffectOn("2021-02-10"))
                .records(recorded(1, "2021-02-10", 1, 200_000_00L));
    }

    @ParameterizedTest
    @EnumSource(
            value = AidBasis.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"DE_MINIMIS"})
    void recordsOtherAidWithoutCountingIt(AidBasis basis) {
        AidDeclared other = new AidDeclared(SIREN, "region", basis, 900_000_00L, parse("2022-01-01"));
        undertaking(REGISTERED, other)
                .when(new RecordGrant(SIREN, DOSSIER, basis, 500_000_00L), PRODUCT.on("2022-06-10"))
                .records(new GrantRecorded(SIREN, DOSSIER, basis, 500_000_00L, parse("2022-06-10"), 0, 200_000_00L));
        undertaking(REGISTERED, other)
                .when(record(200_000_00L), PRODUCT.on("2022-06-10"))
                .records(recorded(200_000_00L, "2022-06-10", 200_000_00L, 200_000_00L));
    }

    @Test
    void opensTheStackOfWhomWeGrant() {
        undertaking()
                .when(record(1), PRODUCT.on("2022-06-10"))
                .records(REGISTERED, recorded(1, "2022-06-10", 1, 200_000_00L));
        undertaking().when(record(200_000_01L), PRODUCT.on("2022-06-10")).refusedBy(DeMinimisCeiling.class);
        undertaking(REGISTERED).when(record(0), PRODUCT).refusedBy(AmountNotPositive.class);
    }

    @Test
    void givesRoomBack() {
        GrantRecorded grant = recorded(200_000_00L, "2022-06-10", 200_000_00L, 200_000_00L);
        GrantReleased released = new GrantReleased(SIREN, DOSSIER, 50_000_00L);
        undertaking(REGISTERED, grant)
                .when(new ReleaseGrant(SIREN, DOSSIER, 50_000_00L), PRODUCT.on("2022-10-01"))
                .records(released);
        undertaking(REGISTERED, grant, released)
                .when(record(50_000_00L), PRODUCT.on("2022-10-02"))
                .records(recorded(50_000_00L, "2022-10-02", 200_000_00L, 200_000_00L));
        undertaking(REGISTERED, grant, released)
                .when(record(50_000_01L), PRODUCT.on("2022-10-02"))
                .refusedBy(DeMinimisCeiling.class);
        undertaking(REGISTERED, grant)
                .when(new ReleaseGrant(SIREN, DOSSIER, 0), PRODUCT)
                .refusedBy(AmountNotPositive.class);
    }

    @Test
    void joinsItsHeadWithWhatCounts() {
        undertaking(
                        REGISTERED,
                        aid(70_00, "2021-05-01"),
                        new AidDeclared(SIREN, "bank", AidBasis.BLOCK_EXEMPTION, 80_00, parse("2021-06-01")),
                        recorded(30_00, "2022-06-10", 100_00, 200_000_00L),
                        new GrantReleased(SIREN, DOSSIER, 30_00))
                .when(new JoinUndertaking(SIREN, HEAD, "owned by it"), INSTRUCTOR)
                .records(new UndertakingJoined(
                        SIREN, HEAD, "owned by it", List.of("region"), List.of(parse("2021-05-01")), List.of(70_00L)));
        undertaking(REGISTERED)
                .when(new JoinUndertaking(SIREN, SIREN, "owned by it"), INSTRUCTOR)
                .refusedBy(JoinsItself.class);
        undertaking(REGISTERED)
                .when(new JoinUndertaking(SIREN, "1", "owned by it"), INSTRUCTOR)
                .refusedBy(SirenInvalid.class);
        undertaking(REGISTERED)
                .when(new JoinUndertaking(SIREN, HEAD, ""), INSTRUCTOR)
                .refusedBy(FieldMissing.class, "field", "evidence");
    }

    @Test
    void adoptsWhatItsCompaniesBring() {
        AidsAdopted adopted = new AidsAdopted(
                SIREN,
                HEAD,
                List.of("region", "dossier-9"),
                List.of(parse("2021-05-01"), parse("2022-03-01")),
                List.of(70_000_00L, 30_000_00L));
        AdoptAids adopt = new AdoptAids(SIREN, HEAD, adopted.sources(), adopted.grantedOn(), adopted.deMinimisCents());
        undertaking().when(adopt, PRODUCT).records(REGISTERED, adopted);
        undertaking(REGISTERED).when(adopt, PRODUCT).records(adopted);
        undertaking(REGISTERED, adopted)
                .when(record(100_000_01L), PRODUCT.on("2022-06-10"))
                .refusedBy(DeMinimisCeiling.class, "alreadyCents", "10000000");
        undertaking(REGISTERED, adopted, new GrantReleased(SIREN, "dossier-9", 30_000_00L))
                .when(record(130_000_00L), PRODUCT.on("2022-06-10"))
                .records(recorded(130_000_00L, "2022-06-10", 200_000_00L, 200_000_00L));
    }

    @ParameterizedTest
    @EnumSource(value = UndertakingAct.class, mode = EnumSource.Mode.EXCLUDE, names = "REGISTER")
    void isNothingOfItsOwnOnceItJoined(UndertakingAct act) {
        Bench.refuses(JoinedAnother.class, SIREN, List.of(REGISTERED, JOINED), Samples.of(act), Samples.sender(act));
    }

    private static DeclareAid declared(long cents, String on) {
        return new DeclareAid(SIREN, "region", AidBasis.DE_MINIMIS, cents, parse(on));
    }

    private static AidDeclared aid(long cents, String on) {
        return new AidDeclared(SIREN, "region", AidBasis.DE_MINIMIS, cents, parse(on));
    }

    private static RecordGrant record(long cents) {
        return new RecordGrant(SIREN, DOSSIER, AidBasis.DE_MINIMIS, cents);
    }

    private static GrantRecorded recorded(long cents, String on, long inWindow, long ceiling) {
        return new GrantRecorded(SIREN, DOSSIER, AidBasis.DE_MINIMIS, cents, parse(on), inWindow, ceiling);
    }
}
