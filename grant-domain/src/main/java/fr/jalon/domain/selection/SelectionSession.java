package fr.jalon.domain.selection;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import fr.jalon.domain.call.CallBook;
import fr.jalon.domain.call.RuleParameter;
import fr.jalon.domain.kernel.Act;
import fr.jalon.domain.kernel.ActContext;
import fr.jalon.domain.kernel.NextAct;
import fr.jalon.domain.kernel.Role;
import fr.jalon.domain.kernel.rule.*;
import fr.jalon.domain.selection.command.SelectionCommand;
import fr.jalon.domain.selection.command.SelectionCommand.*;
import fr.jalon.domain.selection.event.SelectionEvent;
import fr.jalon.domain.selection.event.SelectionEvent.*;
import fr.jalon.domain.selection.rule.*;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.jspecify.annotations.Nullable;

/** One session of a jury: interests, quorum, marks, ranking, minutes. Fr: comité de sélection. */
@AggregateRoot(type = "session")
public final class SelectionSession {
    @AggregateIdentifier
    private @Nullable String sessionId;

    private Step step = Step.CONVENED;
    private @Nullable SessionConvened convened;
    private @Nullable RankingEstablished ranking;
    private final Set<String> present = new TreeSet<>();
    private final Agenda agenda = new Agenda();
    private long version;

    /** Steps of a session. Fr: état du comité. */
    public enum Step {
        CONVENED,
        OPEN,
        RANKED,
        SIGNED
    }

    /** Rebuilt from its events. */
    SelectionSession() {}

    @CommandHandler
    SelectionSession(ConveneSession command, ActContext by, CallBook book) {
        MembersMissing.check(command.members());
        CallBook.Terms terms = book.terms(command.callId(), command.wave(), by.effectiveOn());
        apply(new SessionConvened(
                command.sessionId(),
                command.callId(),
                command.wave(),
                command.heldOn(),
                command.members(),
                terms.criteria(),
                terms.tieBreak(),
                Math.toIntExact(terms.ruleSet().value(RuleParameter.QUORUM_BP))));
    }

    @CommandHandlerInterceptor
    void guard(SelectionCommand command, ActContext by, MetaData metaData) {
        StaleVersion.check(metaData.get(ActContext.EXPECTED_VERSION_KEY), version);
        guard(Act.of(command.getClass(), SelectionAct.values()), by);
    }

    /** Throws the rule that forbids {@code act} now, whatever its values. */
    void guard(Act act, ActContext by) {
        switch ((SelectionAct) act) {
            case CONVENE -> {}
            case PLACE_FILE, OPEN -> NotAtThisStep.check(act, step, Step.CONVENED);
            case REMOVE_FILE -> NotAtThisStep.check(act, step, Step.CONVENED, Step.OPEN, Step.RANKED);
            case DECLARE_INTERESTS -> {
                NotAtThisStep.check(act, step, Step.CONVENED, Step.OPEN);
                UnknownMember.check(convened().members().contains(by.actor()), by.actor());
            }
            case SCORE_FILE -> {
                NotAtThisStep.check(act, step, Step.OPEN);
                UnknownMember.check(convened().members().contains(by.actor()), by.actor());
                MemberAbsent.check(present.contains(by.actor()), by.actor());
                InterestNotDeclared.check(agenda.hasDeclared(by.actor()), by.actor());
            }
            case ESTABLISH_RANKING -> NotAtThisStep.check(act, step, Step.OPEN, Step.RANKED);
            case SIGN_MINUTES -> NotAtThisStep.check(act, step, Step.RANKED);
        }
    }

    /** The acts that {@code roles} may send to the session its events make, each allowed or blocked. */
    public static List<NextAct> nextActs(Iterable<SelectionEvent> events, Set<Role> roles, ActContext by) {
        SelectionSession session = new SelectionSession();
        events.forEach(session::evolve);
        return NextAct.among(List.of(SelectionAct.values()), roles, by, session::guard);
    }

    @CommandHandler
    void decide(PlaceFile command) {
        boolean same =
                convened().callId().equals(command.callId()) && convened().wave() == command.wave();
        SessionOfAnotherWave.check(same, command.sessionId());
        FileAlreadyOnAgenda.check(agenda.holds(command.dossierId()), command.dossierId());
        apply(new FilePlaced(command.sessionId(), command.dossierId(), command.appraisedBy()));
    }

    @CommandHandler
    void decide(RemoveFile command) {
        FileNotOnAgenda.check(agenda.holds(command.dossierId()), command.dossierId());
        apply(new FileRemoved(command.sessionId(), command.dossierId()));
    }

    @CommandHandler
    void decide(DeclareInterests command, ActContext by) {
        for (String dossier : command.inDossiers()) {
            FileNotOnAgenda.check(agenda.holds(dossier), dossier);
        }
        if (!command.inDossiers().isEmpty()) {
            FieldMissing.check("nature", command.nature());
        }
        apply(new InterestsDeclared(command.sessionId(), by.actor(), command.inDossiers(), command.nature()));
    }

    @CommandHandler
    void decide(OpenSession command) {
        for (String member : command.present()) {
            UnknownMember.check(convened().members().contains(member), member);
        }
        int there = Set.copyOf(command.present()).size();
        NoQuorum.check(there, convened().members().size(), convened().quorumBp());
        apply(new SessionOpened(command.sessionId(), command.present()));
    }

    @CommandHandler
    void decide(ScoreFile command, ActContext by) {
        FileNotOnAgenda.check(agenda.holds(command.dossierId()), command.dossierId());
        agenda.checkMayVote(by.actor(), command.dossierId());
        MarksInvalid.check(command.marks(), convened().criteria());
        ReasonsMissing.check("justification", command.justification());
        apply(new FileScored(
                command.sessionId(), command.dossierId(), by.actor(), command.marks(), command.justification()));
    }

    @CommandHandler
    void decide(EstablishRanking command) {
        PlacesInvalid.check(command.places(), command.reserves());
        agenda.checkAllScored(present);
        List<Agenda.Ranked> order = agenda.ranked(convened().tieBreak());
        apply(new RankingEstablished(
                command.sessionId(),
                order.stream().map(Agenda.Ranked::dossierId).toList(),
                order.stream().map(Agenda.Ranked::averageHundredths).toList(),
                command.places(),
                command.reserves()));
    }

    @CommandHandler
    void decide(SignMinutes command) {
        RankingEstablished signed = Optional.ofNullable(ranking).orElseThrow();
        List<String> order = signed.order().stream().filter(agenda::holds).toList();
        int places = Math.min(signed.places(), order.size());
        int kept = places + Math.min(signed.reserves(), order.size() - places);
        apply(new MinutesSigned(
                command.sessionId(),
                order.subList(0, places),
                order.subList(places, kept),
                order.subList(kept, order.size())));
    }

    @EventSourcingHandler
    void evolve(SelectionEvent event) {
        sessionId = event.sessionId();
        version++;
        switch (event) {
            case SessionConvened e -> convened = e;
            case FilePlaced e -> agenda.place(e);
            case FileRemoved e -> agenda.remove(e);
            case InterestsDeclared e -> agenda.declare(e);
            case SessionOpened e -> {
                step = Step.OPEN;
                present.addAll(e.present());
            }
            case FileScored e -> agenda.score(e);
            case RankingEstablished e -> {
                step = Step.RANKED;
                ranking = e;
            }
            case MinutesSigned e -> step = Step.SIGNED;
        }
    }

    private SessionConvened convened() {
        return Optional.ofNullable(convened).orElseThrow();
    }
}
