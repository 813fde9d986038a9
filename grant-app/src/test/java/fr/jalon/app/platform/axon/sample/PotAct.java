package fr.jalon.app.platform.axon.sample;

import fr.jalon.app.platform.axon.sample.PotCommand.OpenPot;
import fr.jalon.app.platform.axon.sample.PotCommand.SignDeal;
import fr.jalon.app.platform.axon.sample.PotCommand.TakeFromPot;
import fr.jalon.app.platform.axon.sample.PotCommand.TopUpPot;
import fr.jalon.domain.kernel.Act;
import fr.jalon.domain.kernel.Role;

/** Acts on pots and deals. */
public enum PotAct implements Act {
    OPEN(Spec.by(OpenPot.class, Role.MANAGER)),
    TOP_UP(Spec.by(TopUpPot.class, Role.MANAGER)),
    TAKE(Spec.bySystem(TakeFromPot.class)),
    SIGN(Spec.by(SignDeal.class, Role.AUTHORITY));

    private final Spec spec;

    PotAct(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }

    @Override
    public String stage() {
        return "pot";
    }
}
