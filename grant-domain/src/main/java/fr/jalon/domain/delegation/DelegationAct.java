package fr.jalon.domain.delegation;

import static fr.jalon.domain.kernel.Act.Spec.by;
import static fr.jalon.domain.kernel.Role.MANAGER;

import fr.jalon.domain.delegation.command.DelegationCommand;
import fr.jalon.domain.kernel.Act;

/** Acts on a delegation of signature. */
public enum DelegationAct implements Act {
    GRANT(by(DelegationCommand.GrantDelegation.class, MANAGER).starting(true)),
    REVOKE(by(DelegationCommand.RevokeDelegation.class, MANAGER).aside());

    private final Spec spec;

    DelegationAct(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }

    @Override
    public String stage() {
        return "delegation";
    }
}
