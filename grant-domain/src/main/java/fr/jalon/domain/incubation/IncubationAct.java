package fr.jalon.domain.incubation;

import static fr.jalon.domain.kernel.Act.Spec.by;
import static fr.jalon.domain.kernel.Role.INSTRUCTOR;
import static fr.jalon.domain.kernel.Role.MANAGER;

import fr.jalon.domain.incubation.command.IncubationCommand;
import fr.jalon.domain.kernel.Act;
import fr.jalon.domain.kernel.Duty;

/** Acts on an incubation, in the order of its life. */
public enum IncubationAct implements Act {
    START(by(IncubationCommand.StartIncubation.class, INSTRUCTOR)),
    HOLD_WORKSHOP(by(IncubationCommand.HoldWorkshop.class, INSTRUCTOR)),
    ACCEPT_DELIVERABLE(by(IncubationCommand.AcceptDeliverable.class, INSTRUCTOR)),
    EXTEND(by(IncubationCommand.ExtendIncubation.class, MANAGER).aside()),
    ATTEST(by(IncubationCommand.AttestIncubation.class, INSTRUCTOR).taking(Duty.ATTEST)),
    FAIL(by(IncubationCommand.FailIncubation.class, MANAGER).aside());

    private final Spec spec;

    IncubationAct(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }

    @Override
    public String stage() {
        return "incubation";
    }
}
