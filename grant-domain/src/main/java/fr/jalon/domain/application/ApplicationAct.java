package fr.jalon.domain.application;

import static fr.jalon.domain.kernel.Act.Spec.by;
import static fr.jalon.domain.kernel.Act.Spec.bySystem;
import static fr.jalon.domain.kernel.Duty.APPRAISE;
import static fr.jalon.domain.kernel.Duty.DECIDE;
import static fr.jalon.domain.kernel.Role.AUTHORITY;
import static fr.jalon.domain.kernel.Role.INSTRUCTOR;
import static fr.jalon.domain.kernel.Role.MANAGER;
import static fr.jalon.domain.kernel.Role.SYSTEM;

import fr.jalon.domain.application.command.ApplicationCommand;
import fr.jalon.domain.kernel.Act;

/** Acts on an application, in the order of its life. */
public enum ApplicationAct implements Act {
    DRAFT(by(ApplicationCommand.DraftApplication.class, INSTRUCTOR).starting(true)),
    REVISE(by(ApplicationCommand.ReviseDraft.class, INSTRUCTOR).aside()),
    SUBMIT(by(ApplicationCommand.SubmitApplication.class, INSTRUCTOR)),
    ACKNOWLEDGE(by(ApplicationCommand.AcknowledgeReceipt.class, INSTRUCTOR)),
    REQUEST_COMPLEMENT(by(ApplicationCommand.RequestComplement.class, INSTRUCTOR)
            .taking(APPRAISE)
            .aside()),
    RECEIVE_COMPLEMENT(by(ApplicationCommand.ReceiveComplement.class, INSTRUCTOR)),
    ABANDON(by(ApplicationCommand.AbandonApplication.class, INSTRUCTOR, SYSTEM).aside()),
    DECLARE_ADMISSIBLE(
            by(ApplicationCommand.DeclareAdmissible.class, INSTRUCTOR).taking(APPRAISE)),
    DECLARE_INADMISSIBLE(by(ApplicationCommand.DeclareInadmissible.class, INSTRUCTOR)
            .taking(APPRAISE)
            .aside()),
    DEEM_ADMISSIBLE(bySystem(ApplicationCommand.DeemAdmissible.class)),
    CLASSIFY_TERRITORY(
            by(ApplicationCommand.ClassifyTerritory.class, INSTRUCTOR).taking(APPRAISE)),
    RECORD_OPINION(by(ApplicationCommand.RecordOpinion.class, INSTRUCTOR).aside()),
    COMPLETE_APPRAISAL(
            by(ApplicationCommand.CompleteAppraisal.class, INSTRUCTOR).taking(APPRAISE)),
    EXTEND_DECISION_PERIOD(by(ApplicationCommand.ExtendDecisionPeriod.class, AUTHORITY)
            .taking(DECIDE)
            .aside()),
    REJECT_BY_SILENCE(bySystem(ApplicationCommand.RejectBySilence.class)),
    ENTER_SESSION(by(ApplicationCommand.EnterSession.class, MANAGER)),
    SELECT(bySystem(ApplicationCommand.SelectApplication.class)),
    WAITLIST(bySystem(ApplicationCommand.WaitlistApplication.class)),
    TURN_DOWN(bySystem(ApplicationCommand.TurnDownApplication.class)),
    PROMOTE(by(ApplicationCommand.PromoteFromWaitingList.class, AUTHORITY).taking(DECIDE));

    private final Spec spec;

    ApplicationAct(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }

    @Override
    public String stage() {
        return "application";
    }
}
