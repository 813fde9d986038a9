package fr.jalon.domain.application;

import static fr.jalon.domain.application.ApplicationStep.*;
import static fr.jalon.domain.language.Life.*;
import static fr.jalon.domain.language.People.*;

import fr.jalon.domain.application.event.ApplicationEvent.*;
import fr.jalon.domain.language.Life;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The state machine of an application, written apart from the one of the product. */
final class ApplicationSteps {
    /** A life that stands at each step. */
    static final Map<ApplicationStep, Life> LIVES = lives();

    private ApplicationSteps() {}

    static Set<ApplicationStep> allowed(ApplicationAct act) {
        return switch (act) {
            case DRAFT -> Set.of();
            case REVISE, SUBMIT -> Set.of(ApplicationStep.DRAFT);
            case ACKNOWLEDGE, REQUEST_COMPLEMENT, DECLARE_ADMISSIBLE, DECLARE_INADMISSIBLE, DEEM_ADMISSIBLE ->
                Set.of(SUBMITTED);
            case RECEIVE_COMPLEMENT, ABANDON -> Set.of(COMPLEMENT_PENDING);
            case CLASSIFY_TERRITORY -> Set.of(SUBMITTED, ADMISSIBLE);
            case RECORD_OPINION, COMPLETE_APPRAISAL -> Set.of(ADMISSIBLE);
            case EXTEND_DECISION_PERIOD -> Set.of(SUBMITTED, COMPLEMENT_PENDING, ADMISSIBLE, APPRAISED, IN_SESSION);
            case REJECT_BY_SILENCE -> Set.of(SUBMITTED, ADMISSIBLE, APPRAISED, IN_SESSION);
            case ENTER_SESSION -> Set.of(APPRAISED);
            case SELECT, WAITLIST, TURN_DOWN -> Set.of(IN_SESSION);
            case PROMOTE -> Set.of(WAITLISTED);
        };
    }

    private static Map<ApplicationStep, Life> lives() {
        Map<ApplicationStep, Life> lives = new EnumMap<>(ApplicationStep.class);
        lives.put(ApplicationStep.DRAFT, Life.draft());
        lives.put(SUBMITTED, untilAcknowledged());
        lives.put(COMPLEMENT_PENDING, untilAcknowledged().complementPending());
        lives.put(ADMISSIBLE, untilAdmissible().classified());
        lives.put(APPRAISED, untilAppraised());
        lives.put(IN_SESSION, untilInSession());
        lives.put(SELECTED, untilSelected());
        lives.put(WAITLISTED, untilInSession().waitlisted());
        lives.put(
                TURNED_DOWN,
                untilInSession()
                        .and(
                                new ApplicationTurnedDown(DOSSIER, SESSION, 3, List.of("too far")),
                                PRODUCT,
                                ApplicationAct.TURN_DOWN));
        lives.put(
                INADMISSIBLE,
                untilAcknowledged()
                        .and(
                                new ApplicationDeclaredInadmissible(DOSSIER, List.of("no building")),
                                INSTRUCTOR,
                                ApplicationAct.DECLARE_INADMISSIBLE));
        lives.put(
                ABANDONED,
                untilAcknowledged()
                        .complementPending()
                        .and(new ApplicationAbandoned(DOSSIER), TELLER, ApplicationAct.ABANDON));
        lives.put(
                REJECTED_BY_SILENCE,
                untilAppraised()
                        .and(
                                new ApplicationRejectedBySilence(DOSSIER, LocalDate.parse("2022-06-20"), List.of()),
                                PRODUCT,
                                ApplicationAct.REJECT_BY_SILENCE));
        lives.put(WITHDRAWN, untilAcknowledged().withdrawn());
        return lives;
    }
}
