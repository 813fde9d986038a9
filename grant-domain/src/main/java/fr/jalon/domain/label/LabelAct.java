package fr.jalon.domain.label;

import static fr.jalon.domain.kernel.Act.Spec.by;
import static fr.jalon.domain.kernel.Duty.DECIDE;
import static fr.jalon.domain.kernel.Role.AUTHORITY;
import static fr.jalon.domain.kernel.Role.INSTRUCTOR;
import static fr.jalon.domain.kernel.Role.MANAGER;

import fr.jalon.domain.kernel.Act;
import fr.jalon.domain.label.command.LabelCommand;

/** Acts on a label, in the order of its life. */
public enum LabelAct implements Act {
    GRANT(by(LabelCommand.GrantLabel.class, AUTHORITY).taking(DECIDE)),
    ANNOUNCE(by(LabelCommand.AnnounceLabel.class, MANAGER)),
    OPEN_HEARING(by(LabelCommand.OpenLabelHearing.class, MANAGER).aside()),
    RECORD_OBSERVATIONS(by(LabelCommand.RecordLabelObservations.class, INSTRUCTOR)),
    DROP_HEARING(by(LabelCommand.DropLabelHearing.class, AUTHORITY).taking(DECIDE)),
    WITHDRAW(by(LabelCommand.WithdrawLabel.class, AUTHORITY).taking(DECIDE).aside());

    private final Spec spec;

    LabelAct(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }

    @Override
    public String stage() {
        return "label";
    }
}
