package fr.jalon.app.payment;

import fr.jalon.app.bank.Sepa;
import fr.jalon.app.platform.vault.Vault;
import fr.jalon.domain.kernel.VaultToken;
import fr.jalon.domain.payment.AccountCheck;
import org.springframework.stereotype.Component;

/** Accounts as the vault keeps them: asked again before money leaves, since older logs hold some that were never checked. */
@Component
class KeptAccounts implements AccountCheck {
    private final Vault vault;

    KeptAccounts(Vault vault) {
        this.vault = vault;
    }

    @Override
    public boolean isAccount(String ibanToken) {
        return !ibanToken.isEmpty()
                && vault.reveal(new VaultToken(ibanToken)).filter(Sepa::isIban).isPresent();
    }
}
