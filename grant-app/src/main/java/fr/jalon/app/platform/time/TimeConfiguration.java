package fr.jalon.app.platform.time;

import org.axonframework.eventhandling.GenericEventMessage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives everyone the same clock, recorded facts included. */
@Configuration(proxyBeanMethods = false)
public class TimeConfiguration {
    @Bean
    JalonClock clock() {
        JalonClock clock = new JalonClock();
        GenericEventMessage.clock = clock;
        return clock;
    }
}
