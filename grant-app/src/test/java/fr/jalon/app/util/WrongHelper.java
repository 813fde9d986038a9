package fr.jalon.app.util;

import fr.jalon.domain.kernel.RuleViolated;
import fr.jalon.domain.label.rule.WrongRule;
import org.axonframework.eventhandling.async.SequentialPolicy;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;

/**
 * Breaks on purpose the habits of every module, in a package named after nothing, without a package-info.
 *
 * <p>Abstract, so that no scan of the class path makes a bean of it.
 */
@Configuration
public abstract class WrongHelper {
    @Autowired
    SequentialPolicy policy = new SequentialPolicy();

    @SagaEventHandler(associationProperty = "dossierId")
    void on(Object event) {
        new WrongRule().check();
        System.out.println(event);
        throw RuleViolated.by(WrongRule.class);
    }
}
