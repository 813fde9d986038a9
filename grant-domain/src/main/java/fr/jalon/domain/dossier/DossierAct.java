package fr.jalon.domain.dossier;

import static fr.jalon.domain.kernel.Act.Spec.by;
import static fr.jalon.domain.kernel.Role.INSTRUCTOR;

import fr.jalon.domain.dossier.command.DossierWideCommand;
import fr.jalon.domain.kernel.Act;

/** Acts on a dossier at any stage. */
public enum DossierAct implements Act {
    WITHDRAW(by(DossierWideCommand.WithdrawDossier.class, INSTRUCTOR).aside());

    private final Spec spec;

    DossierAct(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }

    @Override
    public String stage() {
        return "dossier";
    }
}
