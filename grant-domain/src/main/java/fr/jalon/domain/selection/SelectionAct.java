package fr.jalon.domain.selection;

import static fr.jalon.domain.kernel.Act.Spec.by;
import static fr.jalon.domain.kernel.Act.Spec.bySystem;
import static fr.jalon.domain.kernel.Role.JURY;
import static fr.jalon.domain.kernel.Role.MANAGER;

import fr.jalon.domain.kernel.Act;
import fr.jalon.domain.selection.command.SelectionCommand;

/** Acts on a jury session, in the order of its life. */
public enum SelectionAct implements Act {
    CONVENE(by(SelectionCommand.ConveneSession.class, MANAGER).starting(true)),
    PLACE_FILE(bySystem(SelectionCommand.PlaceFile.class)),
    REMOVE_FILE(bySystem(SelectionCommand.RemoveFile.class)),
    DECLARE_INTERESTS(by(SelectionCommand.DeclareInterests.class, JURY)),
    OPEN(by(SelectionCommand.OpenSession.class, MANAGER)),
    SCORE_FILE(by(SelectionCommand.ScoreFile.class, JURY)),
    ESTABLISH_RANKING(by(SelectionCommand.EstablishRanking.class, MANAGER)),
    SIGN_MINUTES(by(SelectionCommand.SignMinutes.class, MANAGER));

    private final Spec spec;

    SelectionAct(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }

    @Override
    public String stage() {
        return "selection";
    }
}
