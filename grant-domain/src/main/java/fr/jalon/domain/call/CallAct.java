package fr.jalon.domain.call;

import static fr.jalon.domain.kernel.Act.Spec.by;
import static fr.jalon.domain.kernel.Act.Spec.bySystem;
import static fr.jalon.domain.kernel.Role.MANAGER;
import static fr.jalon.domain.kernel.Role.SYSTEM;

import fr.jalon.domain.call.command.CallCommand;
import fr.jalon.domain.kernel.Act;

/** Acts on a call, in the order of its life. */
public enum CallAct implements Act {
    OPEN(by(CallCommand.OpenCall.class, MANAGER).starting(true)),
    PUBLISH_RULE_SET(by(CallCommand.PublishRuleSet.class, MANAGER).aside()),
    OPEN_WAVE(by(CallCommand.OpenWave.class, MANAGER)),
    MOVE_WAVE_CLOSING(by(CallCommand.MoveWaveClosing.class, MANAGER).aside()),
    CLOSE_WAVE(by(CallCommand.CloseWave.class, MANAGER, SYSTEM)),
    REGISTER_APPLICATION(bySystem(CallCommand.RegisterApplication.class)),
    UNREGISTER_APPLICATION(bySystem(CallCommand.UnregisterApplication.class)),
    REGISTER_LABEL(bySystem(CallCommand.RegisterLabel.class)),
    END(by(CallCommand.EndCall.class, MANAGER).aside());

    private final Spec spec;

    CallAct(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }

    @Override
    public String stage() {
        return "call";
    }
}
