package fr.jalon.app.platform.axon.sample;

import fr.jalon.app.platform.axon.Acts;
import fr.jalon.app.platform.axon.AggregateTypes;
import fr.jalon.app.platform.axon.AutomationClasses;
import fr.jalon.app.platform.axon.EventTypes;
import fr.jalon.domain.kernel.Act;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.annotation.Bean;

/** The tiny domain, in the places where the product's would be. */
class SampleDomain {
    @Bean
    Acts acts() {
        return command -> Act.of(command, PotAct.values());
    }

    @Bean
    EventTypes eventTypes() {
        return new EventTypes(Arrays.asList(PotEvent.class.getPermittedSubclasses()));
    }

    @Bean
    AggregateTypes aggregateTypes() {
        return new AggregateTypes(List.of(Pot.class, Deal.class));
    }

    @Bean
    AutomationClasses automationClasses() {
        return new AutomationClasses(List.of(WhenDealSignedThenTakeFromPot.class));
    }
}
