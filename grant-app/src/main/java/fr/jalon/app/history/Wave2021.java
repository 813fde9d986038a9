package fr.jalon.app.history;

import fr.jalon.domain.kernel.ActContext;
import fr.jalon.domain.kernel.Sector;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A wave of the call of 2021-22. Published facts: opening of the call, closings, applications, labels and their days, territories, number of
 * regions and of sectors, first incubations, mean grants. Everything else (days of the jury, of agreements, of payments) is plausible and no
 * more.
 *
 * <p>Wave 3: "more than 200" applications is all that was published; 205 is taken. Wave 2: 61 records of the published map.
 *
 * @param regions of the labelled places, one each, in any order; empty when not published
 * @param sectors of the labelled places, all together
 * @param grantsEuros all grants of the wave
 * @param spreadDays over how many days the same act of different dossiers is spread
 */
record Wave2021(
        int number,
        LocalDate opensOn,
        Instant closesAt,
        int applications,
        int rural,
        int towns,
        int qpv,
        List<String> regions,
        Set<Sector> sectors,
        long grantsEuros,
        int reserves,
        int inadmissible,
        int abandoned,
        int withdrawn,
        LocalDate admissibleBy,
        LocalDate appraisedBy,
        LocalDate heldOn,
        LocalDate labelledOn,
        LocalDate incubationFrom,
        LocalDate proposalFrom,
        LocalDate advanceFrom,
        LocalDate interimFrom,
        LocalDate balanceFrom,
        int spreadDays) {

    static final List<Wave2021> ALL = List.of(first(), second(), third());

    int labels() {
        return rural + towns + qpv;
    }

    int turnedDown() {
        return applications - labels() - reserves - inadmissible - abandoned - withdrawn;
    }

    private static Wave2021 first() {
        return new Wave2021(
                1,
                day("2021-10-07"),
                instant("2021-11-04T23:59:59"),
                50,
                9,
                6,
                5,
                // Eleven regions; three places in Bourgogne-Franche-Comté and one in Grand Est were published.
                List.of(
                        "27", "27", "27", "44", "84", "84", "84", "84", "76", "76", "76", "75", "75", "53", "53", "11",
                        "93", "28", "32", "24"),
                EnumSet.of(
                        Sector.FOOD,
                        Sector.WOOD,
                        Sector.METAL,
                        Sector.TEXTILE,
                        Sector.ARTS_AND_CRAFTS,
                        Sector.DIGITAL_FABRICATION,
                        Sector.CERAMICS,
                        Sector.PERFUMERY,
                        Sector.ECO_CONSTRUCTION,
                        Sector.REUSE),
                20 * 260_000L,
                5,
                3,
                1,
                2,
                day("2021-11-19"),
                day("2021-11-24"),
                day("2021-11-30"),
                day("2021-12-08"),
                day("2022-01-03"),
                day("2022-06-07"),
                day("2022-09-05"),
                day("2023-05-02"),
                day("2024-03-04"),
                20);
    }

    private static Wave2021 second() {
        return new Wave2021(
                2,
                day("2021-11-05"),
                instant("2022-01-13T12:00:00"),
                61,
                5,
                4,
                10,
                List.of(),
                EnumSet.of(
                        Sector.FOOD,
                        Sector.WOOD,
                        Sector.METAL,
                        Sector.TEXTILE,
                        Sector.ARTS_AND_CRAFTS,
                        Sector.DIGITAL_FABRICATION,
                        Sector.REUSE,
                        Sector.CULTURAL_INDUSTRIES,
                        Sector.SUSTAINABLE_MOBILITY,
                        Sector.ECOLOGICAL_TRANSITION,
                        Sector.ECO_CONSTRUCTION,
                        Sector.MULTI_SECTOR),
                19 * 260_000L,
                5,
                4,
                1,
                2,
                day("2022-02-04"),
                day("2022-02-10"),
                day("2022-02-16"),
                day("2022-03-01"),
                day("2022-03-14"),
                day("2022-09-05"),
                day("2022-11-21"),
                day("2023-09-04"),
                day("2024-05-13"),
                24);
    }

    private static Wave2021 third() {
        return new Wave2021(
                3,
                day("2022-01-14"),
                instant("2022-03-03T23:59:59"),
                205,
                29,
                29,
                3,
                List.of(),
                EnumSet.allOf(Sector.class),
                100 * 250_000L - 39 * 260_000L,
                12,
                14,
                3,
                6,
                day("2022-04-29"),
                day("2022-06-10"),
                day("2022-06-27"),
                day("2022-07-18"),
                day("2022-09-05"),
                day("2023-03-01"),
                day("2023-06-12"),
                day("2024-01-15"),
                day("2024-09-09"),
                28);
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    private static Instant instant(String paris) {
        return LocalDateTime.parse(paris).atZone(ActContext.PARIS).toInstant();
    }
}
