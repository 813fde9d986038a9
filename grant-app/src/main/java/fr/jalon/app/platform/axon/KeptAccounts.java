package fr.jalon.app.platform.axon;

import fr.jalon.app.bank.Sepa;
import fr.jalon.app.platform.vault.Vault;
import fr.jalon.domain.kernel.VaultToken;
import fr.jalon.domain.payment.AccountCheck;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Accounts as the vault keeps them: asked again before money leaves, since older logs hold some that were never checked. The vault is opened
 * for an act only: tools that read the log wire the aggregates, and have none.
 */
final class KeptAccounts implements AccountCheck {
    private final ObjectProvider<Vault> vault;

    KeptAccounts(ObjectProvider<Vault> vault) {
        this.vault = vault;
    }

    @Override
    public boolean isAccount(String ibanToken) {
        return !ibanToken.isEmpty()
                && vault.getObject()
                        .reveal(new VaultToken(ibanToken))
                        .filter(Sepa::isIban)
                        .isPresent();
    }
}
