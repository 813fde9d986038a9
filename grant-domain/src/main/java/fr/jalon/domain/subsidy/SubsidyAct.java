package fr.jalon.domain.subsidy;

import static fr.jalon.domain.kernel.Act.Spec.by;
import static fr.jalon.domain.kernel.Act.Spec.bySystem;
import static fr.jalon.domain.kernel.Duty.CONTROL;
import static fr.jalon.domain.kernel.Duty.DECIDE;
import static fr.jalon.domain.kernel.Duty.PROPOSE;
import static fr.jalon.domain.kernel.Role.AUTHORITY;
import static fr.jalon.domain.kernel.Role.CONTROLLER;
import static fr.jalon.domain.kernel.Role.INSTRUCTOR;
import static fr.jalon.domain.kernel.Role.MANAGER;

import fr.jalon.domain.kernel.Act;
import fr.jalon.domain.subsidy.command.SubsidyCommand;

/** Acts on a subsidy, in the order of its life. */
public enum SubsidyAct implements Act {
    PROPOSE_AMOUNT(by(SubsidyCommand.ProposeAmount.class, MANAGER).taking(PROPOSE)),
    RENEW_RESERVATION(by(SubsidyCommand.RenewReservation.class, MANAGER)),
    LAPSE_RESERVATION(bySystem(SubsidyCommand.LapseReservation.class)),
    DECLARE_PUBLIC_AID(by(SubsidyCommand.DeclarePublicAid.class, INSTRUCTOR)),
    REFUSE(by(SubsidyCommand.RefuseGrant.class, AUTHORITY).taking(DECIDE).aside()),
    AWARD(by(SubsidyCommand.AwardGrant.class, AUTHORITY).taking(DECIDE)),
    DRAFT_AGREEMENT(by(SubsidyCommand.DraftAgreement.class, INSTRUCTOR)),
    RECORD_BENEFICIARY_SIGNATURE(by(SubsidyCommand.RecordBeneficiarySignature.class, INSTRUCTOR)),
    GRANT_VISA(by(SubsidyCommand.GrantVisa.class, CONTROLLER).taking(CONTROL)),
    REFUSE_VISA(by(SubsidyCommand.RefuseVisa.class, CONTROLLER).taking(CONTROL).aside()),
    OVERRULE_VISA(by(SubsidyCommand.OverruleVisa.class, AUTHORITY).taking(DECIDE)),
    SIGN_AGREEMENT(by(SubsidyCommand.SignAgreement.class, AUTHORITY).taking(DECIDE)),
    NOTIFY_AGREEMENT(by(SubsidyCommand.NotifyAgreement.class, INSTRUCTOR)),
    AMEND_AGREEMENT(by(SubsidyCommand.AmendAgreement.class, AUTHORITY).taking(DECIDE)),
    DECLARE_START(by(SubsidyCommand.DeclareStart.class, INSTRUCTOR));

    private final Spec spec;

    SubsidyAct(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }

    @Override
    public String stage() {
        return "subsidy";
    }
}
