package fr.jalon.domain.label;

import fr.jalon.domain.subsidy.command.SubsidyCommand;
import fr.jalon.projections.WrongProjection;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Breaks on purpose what a stage of the domain must not do. Abstract, so that no scan makes a bean of it. */
@Component
public abstract class WrongLabel {
    double rate = 0.3;

    @SuppressWarnings("JavaTimeDefaultTimeZone")
    LocalDate today = LocalDate.now();

    @Nullable
    SubsidyCommand ofALaterStage;

    @Nullable
    WrongProjection ofAnotherModule;

    @CommandHandler
    void decide(Object command) {}

    @SuppressWarnings("ThreadSleep")
    void swallow() {
        try {
            Thread.sleep(1);
        } catch (Exception swallowed) {
            rate = 0;
        }
    }
}
