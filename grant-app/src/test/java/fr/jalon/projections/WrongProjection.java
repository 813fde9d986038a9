package fr.jalon.projections;

import fr.jalon.app.util.WrongHelper;
import fr.jalon.domain.label.WrongLabel;
import fr.jalon.domain.label.rule.WrongRule;
import fr.jalon.projections.kernel.Projection;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Breaks on purpose what a projection must not do: it reads a clock, decides, and knows an entity and the application. */
public abstract class WrongProjection implements Projection {
    Clock clock = Clock.systemUTC();
    WrongRule rule = new WrongRule();

    @Nullable
    WrongLabel entity;

    @Nullable
    WrongHelper application;
}
