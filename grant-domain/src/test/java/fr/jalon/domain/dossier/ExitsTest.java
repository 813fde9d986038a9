package fr.jalon.domain.dossier;

import static fr.jalon.domain.language.Life.CALL;
import static fr.jalon.domain.language.Life.SESSION;
import static fr.jalon.domain.language.Path.about;
import static fr.jalon.domain.language.People.*;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.domain.application.command.ApplicationCommand.*;
import fr.jalon.domain.application.event.ApplicationEvent.*;
import fr.jalon.domain.call.RuleParameter;
import fr.jalon.domain.call.event.CallEvent;
import fr.jalon.domain.dossier.command.DossierWideCommand.WithdrawDossier;
import fr.jalon.domain.dossier.event.LifecycleStage;
import fr.jalon.domain.kernel.DossierEvent;
import fr.jalon.domain.kernel.LegalForm;
import fr.jalon.domain.kernel.RuleViolated;
import fr.jalon.domain.kernel.Sector;
import fr.jalon.domain.kernel.TerritoryClass;
import fr.jalon.domain.kernel.VaultToken;
import fr.jalon.domain.label.command.LabelCommand.GrantLabel;
import fr.jalon.domain.language.Acting;
import fr.jalon.domain.language.Life;
import fr.jalon.domain.language.Path;
import fr.jalon.domain.language.Rules;
import fr.jalon.domain.language.World;
import fr.jalon.domain.selection.command.SelectionCommand.*;
import fr.jalon.domain.selection.event.SelectionEvent;
import fr.jalon.domain.selection.event.SelectionEvent.MinutesSigned;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Several dossiers before one jury, and the ways out of the main path. */
class ExitsTest {
    /** Marks that rank these dossiers as they are listed. */
    private static final Map<String, Integer> PLACE_MARKS = Map.of("best", 20, "second", 15, "third", 10, "gone", 5);

    private static final List<String> SIRETS =
            List.of("73282932000074", "35600000000048", "35600000049837", "80295478500027");

    @Test
    void signedMinutesReachEveryDossierOfTheSession() {
        World world = judged(Rules.with(RuleParameter.LABEL_TARGET, 2));
        int dossiers = world.stream("third").size();
        world.send(new SignMinutes(SESSION), MANAGER.on("2021-12-07"));

        assertThat(world.events(SESSION, SelectionEvent.class))
                .endsWith(new MinutesSigned(SESSION, List.of("best"), List.of("second"), List.of("third")));
        assertThat(last(world, "best")).isEqualTo(new ApplicationSelected("best", SESSION, 1));
        assertThat(last(world, "second")).isEqualTo(new ApplicationWaitlisted("second", SESSION, 2));
        assertThat(last(world, "third")).isInstanceOf(ApplicationTurnedDown.class);
        assertThat(world.stream("third")).hasSize(dossiers + 1);
        assertThat(stage(world, "third")).isEqualTo(LifecycleStage.NOT_SELECTED);
        assertThat(stage(world, "gone")).isEqualTo(LifecycleStage.WITHDRAWN);
    }

    @Test
    void aFileOfTheWaitingListTakesAFreePlace() {
        World world = judged(Rules.with(RuleParameter.LABEL_TARGET, 2));
        world.send(new SignMinutes(SESSION), MANAGER.on("2021-12-07"));
        assertThat(refusal(world, new GrantLabel("second"), AUTHORITY)).isEqualTo("ApplicationNotSelected");

        world.send(new PromoteFromWaitingList("second", "a place is free"), AUTHORITY.on("2021-12-08"));
        world.send(new GrantLabel("best"), AUTHORITY.on("2021-12-08"));
        world.send(new GrantLabel("second"), AUTHORITY.on("2021-12-08"));

        assertThat(world.events(CALL, CallEvent.class))
                .endsWith(
                        new CallEvent.LabelRegistered(CALL, 1, "best", 1),
                        new CallEvent.LabelRegistered(CALL, 1, "second", 2));
    }

    /** Minutes are signed for all or for none: were one dossier to refuse its outcome, none would have its own. */
    @Test
    void signedMinutesReachAllOrNone() {
        World world = judged(Rules.SHIPPED);
        // A dossier that already has its outcome, which cannot happen by the ways of the product.
        world.send(new TurnDownApplication("second", SESSION, 9, List.of("mistake")), PRODUCT.on("2021-12-07"));
        DossierEvent before = last(world, "best");
        int session = world.stream(SESSION).size();

        assertThat(refusal(world, new SignMinutes(SESSION), MANAGER)).isEqualTo("NotAtThisStep");

        assertThat(last(world, "best")).isEqualTo(before);
        assertThat(world.stream(SESSION)).hasSize(session);
    }

    @Test
    void anInadmissibleFileGoesNoFurther() {
        World world = Path.opened(new World(), Rules.SHIPPED);
        submitted(world, "poor", SIRETS.getFirst());
        world.send(new DeclareInadmissible("poor", List.of("no building")), INSTRUCTOR.on("2021-10-22"));
        assertThat(stage(world, "poor")).isEqualTo(LifecycleStage.INADMISSIBLE);
        assertThat(refusal(world, new EnterSession("poor", SESSION), MANAGER)).isEqualTo("NotAtThisStep");
        assertThat(refusal(world, new WithdrawDossier("poor", "no money"), TELLER))
                .isEqualTo("AlreadyWithdrawn");
    }

    /** Four files appraised, scored and ranked for one place and one reserve; one of them leaves before the minutes. */
    private static World judged(fr.jalon.domain.call.RuleSet rules) {
        World world = Path.opened(new World(), rules);
        List<String> files = List.of("gone", "third", "second", "best");
        for (int i = 0; i < files.size(); i++) {
            appraised(world, files.get(i), SIRETS.get(i));
            world.send(new EnterSession(files.get(i), SESSION), MANAGER.on("2021-11-26"));
        }
        List<Acting> jury = List.of(JURY1, JURY2);
        jury.forEach(member -> world.send(new DeclareInterests(SESSION, List.of(), ""), member.on("2021-12-01")));
        world.send(new OpenSession(SESSION, List.of("jury1", "jury2")), MANAGER.on("2021-12-07"));
        for (String file : files) {
            Map<String, Integer> marks = Map.of("PLACE", PLACE_MARKS.getOrDefault(file, 0), "MODEL", 5);
            jury.forEach(member -> world.send(new ScoreFile(SESSION, file, marks, "why"), member.on("2021-12-07")));
        }
        world.send(new EstablishRanking(SESSION, 1, 1), MANAGER.on("2021-12-07"));
        world.send(new WithdrawDossier("gone", "no money"), TELLER.on("2021-12-07"));
        return world;
    }

    private static void appraised(World world, String id, String siret) {
        submitted(world, id, siret);
        world.send(new DeclareAdmissible(id), INSTRUCTOR.on("2021-10-22"));
        world.send(new ClassifyTerritory(id, TerritoryClass.RURAL, "COG 2021", "map"), INSTRUCTOR.on("2021-10-22"));
        world.send(new CompleteAppraisal(id, "solid"), INSTRUCTOR.on("2021-10-25"));
    }

    private static void submitted(World world, String id, String siret) {
        DraftApplication draft = new DraftApplication(
                id,
                CALL,
                1,
                "La Fabrique",
                LegalForm.SCIC,
                siret,
                "Atelier",
                Life.COMMUNE,
                List.of(Sector.WOOD),
                Life.REQUESTED,
                Life.ELIGIBLE,
                false,
                new VaultToken(Life.NAME_TOKEN),
                new VaultToken(Life.EMAIL_TOKEN));
        world.send(draft, TELLER.on("2021-10-10"));
        world.send(about(id, new SubmitApplication(Life.DOSSIER)), TELLER.on("2021-10-20"));
        world.send(about(id, new AcknowledgeReceipt(Life.DOSSIER)), TELLER.on("2021-10-21"));
    }

    private static DossierEvent last(World world, String id) {
        return world.events(id, DossierEvent.class).getLast();
    }

    private static LifecycleStage stage(World world, String id) {
        return DossierState.of(world.facts(id)).stage();
    }

    private static String refusal(World world, Record command, Acting by) {
        return world.refusal(command, by.on("2021-12-08"))
                .map(RuleViolated::code)
                .orElse("accepted");
    }
}
