package fr.jalon.domain.bankfile;

import fr.jalon.domain.bankfile.command.BankFileCommand;
import fr.jalon.domain.bankfile.event.BankFileEvent;
import fr.jalon.domain.kernel.Act;
import fr.jalon.domain.kernel.ActContext;
import fr.jalon.domain.kernel.NextAct;
import fr.jalon.domain.kernel.Role;
import fr.jalon.domain.kernel.rule.StaleVersion;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.jspecify.annotations.Nullable;

/** What the bank answered, line by line. Fr: retour bancaire. */
@AggregateRoot(type = "bankfile")
public final class BankFile {
    @AggregateIdentifier
    private @Nullable String bankFileId;

    private long version;

    /** Rebuilt from its events. */
    BankFile() {}

    @CommandHandlerInterceptor
    void guard(BankFileCommand command, ActContext by, MetaData metaData) {
        StaleVersion.check(metaData.get(ActContext.EXPECTED_VERSION_KEY), version);
        guard(Act.of(command.getClass(), BankFileAct.values()), by);
    }

    /** Throws the rule that forbids {@code act} now, whatever its values. */
    void guard(Act act, ActContext by) {}

    /** The acts that {@code roles} may send to the file its events make, each allowed or blocked. */
    public static List<NextAct> nextActs(Iterable<BankFileEvent> events, Set<Role> roles, ActContext by) {
        BankFile file = new BankFile();
        events.forEach(file::evolve);
        return NextAct.among(List.of(BankFileAct.values()), roles, by, file::guard);
    }

    @EventSourcingHandler
    void evolve(BankFileEvent event) {
        bankFileId = event.bankFileId();
        version++;
    }

    private String id() {
        return Optional.ofNullable(bankFileId).orElseThrow();
    }
}
