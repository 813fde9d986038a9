package fr.jalon.domain.undertaking;

import static fr.jalon.domain.kernel.Act.Spec.by;
import static fr.jalon.domain.kernel.Act.Spec.bySystem;
import static fr.jalon.domain.kernel.Role.INSTRUCTOR;

import fr.jalon.domain.kernel.Act;
import fr.jalon.domain.undertaking.command.UndertakingCommand;

/** Acts on the aid stack of a single undertaking. */
public enum UndertakingAct implements Act {
    REGISTER(by(UndertakingCommand.RegisterUndertaking.class, INSTRUCTOR).starting(true)),
    JOIN(by(UndertakingCommand.JoinUndertaking.class, INSTRUCTOR)),
    ADOPT_AIDS(bySystem(UndertakingCommand.AdoptAids.class)),
    DECLARE_AID(by(UndertakingCommand.DeclareAid.class, INSTRUCTOR)),
    RECORD_GRANT(bySystem(UndertakingCommand.RecordGrant.class)),
    RELEASE_GRANT(bySystem(UndertakingCommand.ReleaseGrant.class));

    private final Spec spec;

    UndertakingAct(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }

    @Override
    public String stage() {
        return "undertaking";
    }
}
