package fr.jalon.domain.selection;

import static fr.jalon.domain.language.Given.session;
import static fr.jalon.domain.language.Life.CALL;
import static fr.jalon.domain.language.Life.SESSION;
import static fr.jalon.domain.language.People.*;
import static java.time.LocalDate.parse;

import fr.jalon.domain.kernel.rule.*;
import fr.jalon.domain.language.Bench;
import fr.jalon.domain.language.Rules;
import fr.jalon.domain.language.Samples;
import fr.jalon.domain.selection.command.SelectionCommand.*;
import fr.jalon.domain.selection.event.SelectionEvent;
import fr.jalon.domain.selection.event.SelectionEvent.*;
import fr.jalon.domain.selection.rule.*;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A jury of four members; files a, b and c; a grid of PLACE (20, first in ties) and MODEL (10). */
class SelectionSessionTest {
    private static final List<String> JURY = List.of("jury1", "jury2", "jury3", "jury4");
    private static final SessionConvened CONVENED =
            new SessionConvened(SESSION, CALL, 1, parse("2021-12-07"), JURY, Rules.GRID, Rules.TIE_BREAK, 5_000);
    private static final FilePlaced FILE_A = placed("a");

    @Test
    void convenesEachMemberOnceWithTheGridOfTheCall() {
        session().when(convene(JURY), MANAGER).records(CONVENED);
        session().when(convene(List.of()), MANAGER).refusedBy(MembersMissing.class);
        session().when(convene(List.of("jury1", "jury1")), MANAGER).refusedBy(MembersMissing.class);
    }

    @Test
    void placesEachFileOfItsWaveOnce() {
        session(CONVENED).when(place("a", CALL, 1), PRODUCT).records(FILE_A);
        session(CONVENED, FILE_A)
                .when(place("a", CALL, 1), PRODUCT)
                .refusedBy(FileAlreadyOnAgenda.class, "dossier", "a");
        session(CONVENED).when(place("a", CALL, 2), PRODUCT).refusedBy(SessionOfAnotherWave.class);
        session(CONVENED).when(place("a", "another", 1), PRODUCT).refusedBy(SessionOfAnotherWave.class);
    }

    @Test
    void removesAFileOfItsAgenda() {
        session(CONVENED, FILE_A).when(new RemoveFile(SESSION, "a"), PRODUCT).records(new FileRemoved(SESSION, "a"));
        session(CONVENED).when(new RemoveFile(SESSION, "a"), PRODUCT).refusedBy(FileNotOnAgenda.class);
    }

    @Test
    void hearsTheInterestsOfItsMembers() {
        session(CONVENED).when(interests(List.of(), ""), JURY1).records(none("jury1"));
        session(CONVENED, FILE_A).when(interests(List.of("a"), "cousin"), JURY1).records(interested("jury1", "a"));
        session(CONVENED, FILE_A)
                .when(interests(List.of("a"), ""), JURY1)
                .refusedBy(FieldMissing.class, "field", "nature");
        session(CONVENED).when(interests(List.of("a"), "cousin"), JURY1).refusedBy(FileNotOnAgenda.class);
        session(CONVENED)
                .when(interests(List.of(), ""), INSTRUCTOR)
                .refusedBy(UnknownMember.class, "member", "instructor");
    }

    /** Two of four is half: enough. One is not, nor is the same one named twice. */
    @Test
    void opensWithExactlyTheQuorum() {
        session(CONVENED)
                .when(new OpenSession(SESSION, List.of("jury1", "jury2")), MANAGER)
                .records(new SessionOpened(SESSION, List.of("jury1", "jury2")));
        session(CONVENED)
                .when(new OpenSession(SESSION, List.of("jury1")), MANAGER)
                .refusedBy(NoQuorum.class, "present", "1");
        session(CONVENED)
                .when(new OpenSession(SESSION, List.of("jury1", "jury1")), MANAGER)
                .refusedBy(NoQuorum.class);
        session(CONVENED)
                .when(new OpenSession(SESSION, List.of("jury1", "jury2", "someone")), MANAGER)
                .refusedBy(UnknownMember.class, "member", "someone");
    }

    @Test
    void opensWithMoreThanHalfOfAnOddJury() {
        SessionConvened odd = new SessionConvened(
                SESSION, CALL, 1, parse("2021-12-07"), JURY.subList(0, 3), Rules.GRID, Rules.TIE_BREAK, 5_000);
        session(odd).when(new OpenSession(SESSION, List.of("jury1")), MANAGER).refusedBy(NoQuorum.class);
        session(odd)
                .when(new OpenSession(SESSION, List.of("jury1", "jury2")), MANAGER)
                .records(new SessionOpened(SESSION, List.of("jury1", "jury2")));
    }

    @Test
    void takesMarksFromZeroToTheHighest() {
        for (Map<String, Integer> marks : List.of(marks(0, 0), marks(20, 10))) {
            session(open("a"))
                    .when(new ScoreFile(SESSION, "a", marks, "why"), JURY1)
                    .records(new FileScored(SESSION, "a", "jury1", marks, "why"));
        }
        for (Map<String, Integer> marks : List.of(
                marks(-1, 0), marks(21, 0), marks(0, 11), Map.of("PLACE", 1), Map.of("PLACE", 1, "MODEL", 1, "X", 1))) {
            session(open("a"))
                    .when(new ScoreFile(SESSION, "a", marks, "why"), JURY1)
                    .refusedBy(MarksInvalid.class);
        }
    }

    @Test
    void takesMarksWithAReasonOnAFileOfItsAgenda() {
        session(open("a"))
                .when(new ScoreFile(SESSION, "a", marks(1, 1), ""), JURY1)
                .refusedBy(ReasonsMissing.class);
        session(open("a"))
                .when(new ScoreFile(SESSION, "b", marks(1, 1), "why"), JURY1)
                .refusedBy(FileNotOnAgenda.class);
    }

    @Test
    void takesMarksFromMembersWhoAreThereAndDeclaredTheirInterests() {
        session(open("a")).when(score("a"), JURY3).refusedBy(MemberAbsent.class, "member", "jury3");
        session(open("a")).when(score("a"), INSTRUCTOR).refusedBy(UnknownMember.class);
        session(CONVENED, FILE_A, new SessionOpened(SESSION, List.of("jury1", "jury2")))
                .when(score("a"), JURY1)
                .refusedBy(InterestNotDeclared.class, "member", "jury1");
    }

    @Test
    void takesNoMarkFromWhoeverHasAnInterestOrAppraised() {
        session(with(open("a"), interested("jury1", "a")))
                .when(score("a"), JURY1)
                .refusedBy(VoterRecused.class);
        session(with(open("a"), interested("jury1", "a"), none("jury1")))
                .when(score("a"), JURY1)
                .refusedBy(VoterRecused.class);
        SelectionEvent[] appraised = open("a");
        appraised[1] = new FilePlaced(SESSION, "a", List.of("jury1"));
        session(appraised).when(score("a"), JURY1).refusedBy(InstructorCannotVote.class, "member", "jury1");
    }

    /** Whoever declares an interest late takes the marks already given back: the mean is that of the others. */
    @Test
    void ranksWithoutTheMarksOfAMemberRecusedLate() {
        session(with(open("a"), scored("a", "jury1", 20, 10), scored("a", "jury2", 10, 0), interested("jury1", "a")))
                .when(new EstablishRanking(SESSION, 1, 0), MANAGER)
                .records(new RankingEstablished(SESSION, List.of("a"), List.of(1_000), 1, 0));
    }

    @Test
    void ranksByMeanThenByTheCriteriaInTheOrderOfTheCall() {
        SelectionEvent[] scored = with(
                open("a", "b", "c"),
                scored("a", "jury1", 10, 10),
                scored("a", "jury2", 10, 10),
                scored("b", "jury1", 15, 5),
                scored("b", "jury2", 15, 5),
                scored("c", "jury1", 20, 10),
                scored("c", "jury2", 20, 9));
        session(scored)
                .when(new EstablishRanking(SESSION, 1, 1), MANAGER)
                .records(new RankingEstablished(SESSION, List.of("c", "b", "a"), List.of(2_950, 2_000, 2_000), 1, 1));
    }

    @Test
    void ranksOnceEveryVoterHasMarkedEveryFile() {
        session(with(open("a"), scored("a", "jury1", 1, 1)))
                .when(new EstablishRanking(SESSION, 1, 0), MANAGER)
                .refusedBy(FileNotScored.class, "missing", "[jury2]");
        session(with(open("a"), interested("jury1", "a"), interested("jury2", "a")))
                .when(new EstablishRanking(SESSION, 1, 0), MANAGER)
                .refusedBy(FileWithoutVoter.class, "dossier", "a");
    }

    @Test
    void ranksForAtLeastOnePlace() {
        SelectionEvent[] scored = with(open("a"), scored("a", "jury1", 1, 1), scored("a", "jury2", 1, 1));
        session(scored).when(new EstablishRanking(SESSION, 0, 0), MANAGER).refusedBy(PlacesInvalid.class);
        session(scored).when(new EstablishRanking(SESSION, -1, 2), MANAGER).refusedBy(PlacesInvalid.class);
        session(scored).when(new EstablishRanking(SESSION, 2, -1), MANAGER).refusedBy(PlacesInvalid.class);
        session(scored)
                .when(new EstablishRanking(SESSION, 0, 1), MANAGER)
                .records(new RankingEstablished(SESSION, List.of("a"), List.of(200), 0, 1));
    }

    @Test
    void signsWhatTheRankingSays() {
        session(with(open("a", "b", "c"), ranked(1, 1)))
                .when(new SignMinutes(SESSION), MANAGER)
                .records(new MinutesSigned(SESSION, List.of("c"), List.of("b"), List.of("a")));
        session(with(open("a", "b", "c"), ranked(2, 5)))
                .when(new SignMinutes(SESSION), MANAGER)
                .records(new MinutesSigned(SESSION, List.of("c", "b"), List.of("a"), List.of()));
        session(with(open("a", "b", "c"), ranked(Integer.MAX_VALUE, Integer.MAX_VALUE)))
                .when(new SignMinutes(SESSION), MANAGER)
                .records(new MinutesSigned(SESSION, List.of("c", "b", "a"), List.of(), List.of()));
    }

    @Test
    void givesThePlaceOfAWithdrawnFileToTheNext() {
        session(with(open("a", "b", "c"), ranked(1, 1), new FileRemoved(SESSION, "c")))
                .when(new SignMinutes(SESSION), MANAGER)
                .records(new MinutesSigned(SESSION, List.of("b"), List.of("a"), List.of()));
    }

    /** The only moves there are: at every other step the act is refused. */
    @ParameterizedTest
    @EnumSource(value = SelectionAct.class, mode = EnumSource.Mode.EXCLUDE, names = "CONVENE")
    void refusesEachActAtEveryOtherStep(SelectionAct act) {
        Map<SelectionSession.Step, SelectionEvent[]> sessions = Map.of(
                SelectionSession.Step.CONVENED, new SelectionEvent[] {CONVENED, FILE_A},
                SelectionSession.Step.OPEN, open("a"),
                SelectionSession.Step.RANKED, with(open("a", "b", "c"), ranked(1, 1)),
                SelectionSession.Step.SIGNED,
                        with(
                                open("a", "b", "c"),
                                ranked(1, 1),
                                new MinutesSigned(SESSION, List.of("c"), List.of("b"), List.of("a"))));
        sessions.forEach((step, events) -> {
            if (!allowed(act).contains(step)) {
                Bench.refuses(NotAtThisStep.class, SESSION, List.of(events), Samples.of(act), JURY1);
            }
        });
    }

    private static Set<SelectionSession.Step> allowed(SelectionAct act) {
        return switch (act) {
            case CONVENE -> Set.of();
            case PLACE_FILE, OPEN -> Set.of(SelectionSession.Step.CONVENED);
            case REMOVE_FILE ->
                Set.of(SelectionSession.Step.CONVENED, SelectionSession.Step.OPEN, SelectionSession.Step.RANKED);
            case DECLARE_INTERESTS -> Set.of(SelectionSession.Step.CONVENED, SelectionSession.Step.OPEN);
            case SCORE_FILE -> Set.of(SelectionSession.Step.OPEN);
            case ESTABLISH_RANKING -> Set.of(SelectionSession.Step.OPEN, SelectionSession.Step.RANKED);
            case SIGN_MINUTES -> Set.of(SelectionSession.Step.RANKED);
        };
    }

    /** Open with the first two members there, both without interests; the convocation comes first, then the files. */
    private static SelectionEvent[] open(String... files) {
        List<SelectionEvent> events = new ArrayList<>(List.of(CONVENED));
        for (String file : files) {
            events.add(placed(file));
        }
        events.add(none("jury1"));
        events.add(none("jury2"));
        events.add(new SessionOpened(SESSION, List.of("jury1", "jury2")));
        return events.toArray(SelectionEvent[]::new);
    }

    private static SelectionEvent[] with(SelectionEvent[] events, SelectionEvent... more) {
        List<SelectionEvent> all = new ArrayList<>(List.of(events));
        all.addAll(List.of(more));
        return all.toArray(SelectionEvent[]::new);
    }

    private static RankingEstablished ranked(int places, int reserves) {
        return new RankingEstablished(SESSION, List.of("c", "b", "a"), List.of(300, 200, 100), places, reserves);
    }

    private static FilePlaced placed(String file) {
        return new FilePlaced(SESSION, file, List.of("instructor"));
    }

    private static InterestsDeclared none(String member) {
        return new InterestsDeclared(SESSION, member, List.of(), "");
    }

    private static InterestsDeclared interested(String member, String file) {
        return new InterestsDeclared(SESSION, member, List.of(file), "cousin");
    }

    private static FileScored scored(String file, String member, int place, int model) {
        return new FileScored(SESSION, file, member, marks(place, model), "why");
    }

    private static ScoreFile score(String file) {
        return new ScoreFile(SESSION, file, marks(1, 1), "why");
    }

    private static Map<String, Integer> marks(int place, int model) {
        return Map.of("PLACE", place, "MODEL", model);
    }

    private static ConveneSession convene(List<String> members) {
        return new ConveneSession(SESSION, CALL, 1, parse("2021-12-07"), members);
    }

    private static PlaceFile place(String file, String call, int wave) {
        return new PlaceFile(SESSION, file, call, wave, List.of("instructor"));
    }

    private static DeclareInterests interests(List<String> files, String nature) {
        return new DeclareInterests(SESSION, files, nature);
    }
}
