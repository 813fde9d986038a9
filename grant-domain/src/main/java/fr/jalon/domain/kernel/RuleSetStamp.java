package fr.jalon.domain.kernel;

import java.util.Map;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/** Writes beside each event which version of the rules judged the act. Fr: version du règlement appliquée. */
public final class RuleSetStamp {
    private RuleSetStamp() {}

    /** Stamps the events of the act being decided with {@code version}. */
    public static void of(String version) {
        CurrentUnitOfWork.ifStarted(unitOfWork ->
                unitOfWork.registerCorrelationDataProvider(message -> Map.of(ActContext.RULE_SET_KEY, version)));
    }
}
