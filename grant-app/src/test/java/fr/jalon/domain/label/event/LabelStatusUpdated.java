package fr.jalon.domain.label.event;

import fr.jalon.domain.kernel.EventType;
import java.math.BigDecimal;

/** Breaks on purpose what an event must be: no fact, another stage's name, a value that is not plain. */
@EventType(name = "Status")
public class LabelStatusUpdated {
    BigDecimal amount = BigDecimal.ONE;
}
