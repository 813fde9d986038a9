package fr.jalon.app.platform.axon;

import java.util.HashMap;
import java.util.Map;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/** Numbers the events of each command of one transaction, and the commands that one command leads to. */
final class CommandParts {
    private static final String RESOURCE = CommandParts.class.getName();

    private final Map<String, Integer> events = new HashMap<>();
    private final Map<String, Integer> commands = new HashMap<>();

    /** Those of the transaction under way; fresh ones outside of any. */
    static CommandParts current() {
        return CurrentUnitOfWork.isStarted()
                ? CurrentUnitOfWork.get().root().getOrComputeResource(RESOURCE, key -> new CommandParts())
                : new CommandParts();
    }

    /** Ordinal of the next event of {@code commandId}, from 0. */
    int next(String commandId) {
        return events.merge(commandId, 1, Integer::sum) - 1;
    }

    /** Identifier of the next command that {@code commandId} leads to: the same each time the same act is run. */
    String nextCommand(String commandId) {
        return commandId + "/" + commands.merge(commandId, 1, Integer::sum);
    }
}
