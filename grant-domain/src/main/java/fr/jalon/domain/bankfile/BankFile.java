package fr.jalon.domain.bankfile;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import fr.jalon.domain.bankfile.command.BankFileCommand;
import fr.jalon.domain.bankfile.command.BankFileCommand.ReceiveBankFile;
import fr.jalon.domain.bankfile.command.BankFileCommand.ResolveLine;
import fr.jalon.domain.bankfile.event.BankFileEvent;
import fr.jalon.domain.bankfile.event.BankFileEvent.BankFileReceived;
import fr.jalon.domain.bankfile.event.BankFileEvent.LineMatched;
import fr.jalon.domain.bankfile.event.BankFileEvent.LineQuarantined;
import fr.jalon.domain.bankfile.event.BankFileEvent.LineResolved;
import fr.jalon.domain.bankfile.rule.BankFileMalformed;
import fr.jalon.domain.bankfile.rule.LineNotInQuarantine;
import fr.jalon.domain.bankfile.rule.NoLineInQuarantine;
import fr.jalon.domain.kernel.Act;
import fr.jalon.domain.kernel.ActContext;
import fr.jalon.domain.kernel.NextAct;
import fr.jalon.domain.kernel.Role;
import fr.jalon.domain.kernel.rule.DocumentHashInvalid;
import fr.jalon.domain.kernel.rule.FieldMissing;
import fr.jalon.domain.kernel.rule.ReasonsMissing;
import fr.jalon.domain.kernel.rule.StaleVersion;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.jspecify.annotations.Nullable;

/** What the bank answered, line by line; what fits no payment waits for a person. Fr: retour bancaire. */
@AggregateRoot(type = "bankfile")
public final class BankFile {
    @AggregateIdentifier
    private @Nullable String bankFileId;

    private final Set<Integer> quarantine = new TreeSet<>();
    private long version;

    /** Rebuilt from its events. */
    BankFile() {}

    @CommandHandler
    BankFile(ReceiveBankFile command) {
        check(command);
        int lines = command.endToEndIds().size();
        apply(new BankFileReceived(
                command.bankFileId(), command.kind(), command.messageId(), command.fileSha256(), lines));
        for (int line = 1; line <= lines; line++) {
            apply(line(command, line));
        }
    }

    @CommandHandlerInterceptor
    void guard(BankFileCommand command, ActContext by, MetaData metaData) {
        StaleVersion.check(metaData.get(ActContext.EXPECTED_VERSION_KEY), version);
        guard(Act.of(command.getClass(), BankFileAct.values()), by);
    }

    /** Throws the rule that forbids {@code act} now, whatever its values. */
    void guard(Act act, ActContext by) {
        switch ((BankFileAct) act) {
            case RECEIVE -> {}
            case RESOLVE_LINE -> NoLineInQuarantine.check(!quarantine.isEmpty());
        }
    }

    /** The acts that {@code roles} may send to the file its events make, each allowed or blocked. */
    public static List<NextAct> nextActs(Iterable<BankFileEvent> events, Set<Role> roles, ActContext by) {
        BankFile file = new BankFile();
        events.forEach(file::evolve);
        return NextAct.among(List.of(BankFileAct.values()), roles, by, file::guard);
    }

    @CommandHandler
    void decide(ResolveLine command) {
        LineNotInQuarantine.check(quarantine.contains(command.line()), command.line());
        ReasonsMissing.check("answer", command.answer());
        apply(new LineResolved(id(), command.line(), command.answer()));
    }

    @EventSourcingHandler
    void evolve(BankFileEvent event) {
        bankFileId = event.bankFileId();
        version++;
        switch (event) {
            case BankFileReceived e -> {}
            case LineMatched e -> {}
            case LineQuarantined e -> quarantine.add(e.line());
            case LineResolved e -> quarantine.remove(e.line());
        }
    }

    private static void check(ReceiveBankFile command) {
        FieldMissing.check("kind", command.kind());
        FieldMissing.check("messageId", command.messageId());
        DocumentHashInvalid.check(command.fileSha256());
        BankFileMalformed.check(!command.bankFileId().equals("bank-" + command.fileSha256()), "bankFileId");
        int lines = command.endToEndIds().size();
        BankFileMalformed.check(command.runIds().size() != lines, "runIds");
        BankFileMalformed.check(command.outcomes().size() != lines, "outcomes");
        BankFileMalformed.check(command.amountsCents().size() != lines, "amountsCents");
        BankFileMalformed.check(command.bookedOn().size() != lines, "bookedOn");
        BankFileMalformed.check(command.reasonCodes().size() != lines, "reasonCodes");
        BankFileMalformed.check(command.problems().size() != lines, "problems");
    }

    private static BankFileEvent line(ReceiveBankFile command, int line) {
        int i = line - 1;
        String problem = command.problems().get(i);
        if (problem.isBlank()) {
            BankFileMalformed.check(command.runIds().get(i).isBlank(), "runIds");
            return new LineMatched(
                    command.bankFileId(),
                    line,
                    command.runIds().get(i),
                    command.endToEndIds().get(i),
                    command.outcomes().get(i),
                    command.amountsCents().get(i),
                    command.bookedOn().get(i),
                    command.reasonCodes().get(i));
        }
        return new LineQuarantined(
                command.bankFileId(),
                line,
                command.endToEndIds().get(i),
                command.outcomes().get(i),
                command.amountsCents().get(i),
                command.bookedOn().get(i),
                command.reasonCodes().get(i),
                problem);
    }

    private String id() {
        return Optional.ofNullable(bankFileId).orElseThrow();
    }
}
