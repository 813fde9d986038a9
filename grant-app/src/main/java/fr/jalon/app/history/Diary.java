package fr.jalon.app.history;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The acts of one stream, each a little later than the one before, in office hours. */
final class Diary {
    private final Agenda agenda;
    private final String stream;
    private final Dice dice;
    private Instant last = Instant.EPOCH;

    Diary(Agenda agenda, String stream, Dice dice) {
        this.agenda = agenda;
        this.stream = stream;
        this.dice = dice;
    }

    /** Notes an act on {@code day}, or right after the last one when that is later. */
    Diary on(LocalDate day, String actor, Record command) {
        return on(day, actor, command, null, null);
    }

    Diary on(LocalDate day, String actor, Record command, @Nullable LocalDate effectiveOn, @Nullable String reason) {
        Instant office = Days.at(day, dice.between(8, 14), dice.between(0, 59));
        Instant next = last.plus(Duration.ofMinutes(dice.between(2, 9)));
        last = office.isAfter(next) ? office : next;
        agenda.add(stream, last, actor, command, effectiveOn, reason);
        return this;
    }

    /** Notes an act at an exact instant, which must be after the last one. */
    Diary at(Instant instant, String actor, Record command) {
        if (!instant.isAfter(last)) {
            throw new IllegalArgumentException(stream + ": " + instant + " is not after " + last);
        }
        last = instant;
        agenda.add(stream, last, actor, command);
        return this;
    }

    /** Something happened elsewhere at {@code instant} that the acts to come must follow. */
    Diary after(Instant instant) {
        if (instant.isAfter(last)) {
            last = instant;
        }
        return this;
    }

    /** The day of the last act. */
    LocalDate today() {
        return Days.of(last);
    }
}
