package fr.jalon.app.platform.vault;

import fr.jalon.domain.kernel.VaultToken;

/** One personal datum that an act carries by its token, to be kept with the act. Prints as its token: no log shows what is behind. */
public final class PersonalValue {
    private final Vault vault;
    private final VaultToken token;
    private final String subjectId;
    private final String kind;
    private final String clearText;

    PersonalValue(Vault vault, VaultToken token, String subjectId, String kind, String clearText) {
        this.vault = vault;
        this.token = token;
        this.subjectId = subjectId;
        this.kind = kind;
        this.clearText = clearText;
    }

    public VaultToken token() {
        return token;
    }

    /** Keeps it, in the transaction under way. @throws SubjectErased if the person was erased */
    public void keep() {
        vault.keep(token, subjectId, kind, clearText);
    }

    /** Whether {@code other}, kept before, stands for the same value. */
    public boolean isBehind(VaultToken other) {
        return vault.reveal(other).filter(clearText::equals).isPresent();
    }

    @Override
    public String toString() {
        return token.value();
    }
}
