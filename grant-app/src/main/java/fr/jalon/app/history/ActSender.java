package fr.jalon.app.history;

import fr.jalon.app.platform.axon.ActGateway;
import fr.jalon.app.platform.axon.Envelope;
import fr.jalon.app.platform.axon.Forbidden;
import fr.jalon.app.platform.axon.UnknownStream;
import fr.jalon.app.platform.security.Actor;
import fr.jalon.app.platform.security.DemoAccounts;
import fr.jalon.app.platform.vault.Vault;
import fr.jalon.domain.application.command.ApplicationCommand.DraftApplication;
import fr.jalon.domain.kernel.RuleViolated;
import fr.jalon.domain.kernel.VaultToken;
import fr.jalon.domain.payment.command.PaymentCommand.EnterBankDetails;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sends planned acts through the front door, as the demo account that does them. */
public final class ActSender {
    private final ActGateway acts;
    private final Vault vault;
    private final Map<VaultToken, PersonalDatum> personalData = new HashMap<>();

    public ActSender(ActGateway acts, Vault vault) {
        this.acts = acts;
        this.vault = vault;
    }

    /** Says what the tokens of the acts to come stand for. */
    void prepare(List<PersonalDatum> data) {
        data.forEach(datum -> personalData.put(datum.token(), datum));
    }

    /**
     * @param rank of the act in the plan, for the message
     * @throws HistoryBroken if the act is refused: the plan and the rules disagree
     */
    void send(PlannedAct act, int rank) {
        tokensOf(act.command()).forEach(this::keep);
        Actor actor = DemoAccounts.named(act.actor()).orElseThrow();
        try {
            acts.send(Envelope.of(act.command(), actor.id(), actor.roles())
                    .effectiveOn(act.effectiveOn(), act.reason())
                    .commandId(act.commandId()));
        } catch (RuleViolated | Forbidden | UnknownStream refusal) {
            throw new HistoryBroken(
                    "Act " + rank + " of the reference history was refused: " + refusal.getMessage() + "\n  " + act.at()
                            + "  " + act.actor() + "  " + act.command()
                            + "\nThis is a defect of the product; what was loaded so far is kept.",
                    refusal);
        }
    }

    private void keep(VaultToken token) {
        PersonalDatum datum = personalData.get(token);
        if (datum == null) {
            throw new IllegalStateException("No personal data behind " + token);
        }
        vault.keep(token, datum.subject(), datum.kind(), datum.value());
    }

    private static List<VaultToken> tokensOf(Record command) {
        return switch (command) {
            case DraftApplication draft -> List.of(draft.contactName(), draft.contactEmail());
            case EnterBankDetails details -> List.of(details.iban());
            default -> List.of();
        };
    }
}
