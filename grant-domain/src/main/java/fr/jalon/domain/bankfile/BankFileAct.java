package fr.jalon.domain.bankfile;

import static fr.jalon.domain.kernel.Act.Spec.by;
import static fr.jalon.domain.kernel.Role.ACCOUNTANT;

import fr.jalon.domain.bankfile.command.BankFileCommand;
import fr.jalon.domain.kernel.Act;

/** Acts on a file of the bank. */
public enum BankFileAct implements Act {
    RECEIVE(by(BankFileCommand.ReceiveBankFile.class, ACCOUNTANT).starting(true)),
    RESOLVE_LINE(by(BankFileCommand.ResolveLine.class, ACCOUNTANT));

    private final Spec spec;

    BankFileAct(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }

    @Override
    public String stage() {
        return "bankfile";
    }
}
