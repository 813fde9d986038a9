package fr.jalon.app.history;

import fr.jalon.app.act.Making;
import fr.jalon.app.document.Documents;
import fr.jalon.app.platform.axon.ActGateway;
import fr.jalon.app.platform.axon.Beside;
import fr.jalon.app.platform.axon.Envelope;
import fr.jalon.app.platform.axon.Forbidden;
import fr.jalon.app.platform.axon.UnknownStream;
import fr.jalon.app.platform.security.Actor;
import fr.jalon.app.platform.security.DemoAccounts;
import fr.jalon.app.platform.vault.Vault;
import fr.jalon.domain.application.command.ApplicationCommand.DraftApplication;
import fr.jalon.domain.bankfile.command.BankFileCommand.ReceiveBankFile;
import fr.jalon.domain.kernel.Role;
import fr.jalon.domain.kernel.RuleViolated;
import fr.jalon.domain.kernel.VaultToken;
import fr.jalon.domain.payment.command.PaymentCommand.DeclareCompletion;
import fr.jalon.domain.payment.command.PaymentCommand.EnterBankDetails;
import fr.jalon.domain.payment.command.PaymentCommand.RequestPayment;
import fr.jalon.domain.paymentrun.PaymentRunAct;
import fr.jalon.domain.paymentrun.command.PaymentRunCommand.IssueRun;
import fr.jalon.domain.support.command.SupportCommand.ReceiveFinancialReport;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Sends planned acts through the front door, as the demo account that does them. What an act names is there before it: personal data in the
 * vault, documents in their store, the file of a run composed.
 */
public final class ActSender {
    private static final String RUN_FILE = "fileSha256";

    private final ActGateway acts;
    private final Vault vault;
    private final Documents documents;
    private final List<Making> makings;
    private final Map<VaultToken, PersonalDatum> personalData = new HashMap<>();
    private final Map<String, Paper> papers = new HashMap<>();

    public ActSender(ActGateway acts, Vault vault, Documents documents, List<Making> makings) {
        this.acts = acts;
        this.vault = vault;
        this.documents = documents;
        this.makings = makings;
    }

    /** Says what the tokens and the hashes of the acts to come stand for. */
    void prepare(HistoryPlan plan) {
        plan.personalData().forEach(datum -> personalData.put(datum.token(), datum));
        plan.papers().forEach(paper -> papers.put(paper.sha256(), paper));
    }

    /**
     * @param rank of the act in the plan, for the message
     * @throws HistoryBroken if the act is refused: the plan and the rules disagree
     */
    void send(PlannedAct act, int rank) {
        tokensOf(act.command()).forEach(this::keep);
        papersOf(act.command()).forEach(sha256 -> keep(sha256, act.actor()));
        try {
            Envelope planned = Envelope.of(act.command(), act.actor(), rolesOf(act.actor()))
                    .effectiveOn(act.effectiveOn(), act.reason())
                    .commandId(act.commandId());
            acts.send(act.command() instanceof IssueRun issue ? composed(issue, planned) : planned);
        } catch (RuleViolated | Forbidden | UnknownStream refusal) {
            throw new HistoryBroken(
                    "Act " + rank + " of the reference history was refused: " + refusal.getMessage() + "\n  " + act.at()
                            + "  " + act.actor() + "  " + act.command()
                            + "\nThis is a defect of the product; what was loaded so far is kept.",
                    refusal);
        }
    }

    /** Of a demo account, or of the product itself. */
    private static Set<Role> rolesOf(String actor) {
        return actor.equals(Accounts.PRODUCT)
                ? Set.of(Role.SYSTEM)
                : DemoAccounts.named(actor).orElseThrow().roles();
    }

    /** The file of the run, composed as for a person who issues it. */
    private Envelope composed(IssueRun issue, Envelope planned) {
        Making making = makings.stream()
                .filter(candidate -> candidate.isFor(PaymentRunAct.ISSUE, RUN_FILE))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody composes the file of a run"));
        Actor person = DemoAccounts.named(planned.actor()).orElseThrow();
        Making.Made made = making.make(issue.runId(), person);
        return planned.asking(new IssueRun(issue.runId(), made.value().toString()))
                .keeping(Beside.file(made.keep()));
    }

    private void keep(VaultToken token) {
        PersonalDatum datum = Optional.ofNullable(personalData.get(token))
                .orElseThrow(() -> new IllegalStateException("No personal data behind " + token));
        vault.keep(token, datum.subject(), datum.kind(), datum.value());
    }

    private void keep(String sha256, String actor) {
        Paper paper = Optional.ofNullable(papers.get(sha256))
                .orElseThrow(() -> new IllegalStateException("No document behind " + sha256));
        byte[] content = paper.text().getBytes(StandardCharsets.UTF_8);
        if (paper.toBank()) {
            documents.keepBankFile(paper.name(), content, actor);
        } else {
            documents.keepProof(paper.name(), content, actor);
        }
    }

    private static List<VaultToken> tokensOf(Record command) {
        return switch (command) {
            case DraftApplication draft -> List.of(draft.contactName(), draft.contactEmail());
            case EnterBankDetails details -> List.of(details.iban());
            default -> List.of();
        };
    }

    private static List<String> papersOf(Record command) {
        return switch (command) {
            case RequestPayment request -> request.documents();
            case DeclareCompletion completion -> completion.documents();
            case ReceiveFinancialReport report -> List.of(report.documentSha256());
            case ReceiveBankFile file -> List.of(file.fileSha256());
            default -> List.of();
        };
    }
}
