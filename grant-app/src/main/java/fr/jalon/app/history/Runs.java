package fr.jalon.app.history;

import java.time.LocalDate;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** The payment runs of a call: one a month, on the 20th or the Monday after. */
final class Runs {
    private static final int DAY_OF_MONTH = 20;

    private final Agenda agenda;
    private final Papers papers;
    private final String prefix;
    private final SortedMap<LocalDate, Run> runs = new TreeMap<>();

    Runs(Agenda agenda, Papers papers, String callId) {
        this.agenda = agenda;
        this.papers = papers;
        this.prefix = "run-" + callId + "-";
    }

    /** Places a controlled payment in the first run after the last act of {@code diary}, which then goes on once the run is issued or answered. */
    Run place(Diary diary, RunLine line) {
        LocalDate day = next(diary.today());
        Run run = runs.computeIfAbsent(day, this::open);
        run.place(diary, line);
        diary.after(line.comesBack() ? run.answeredAt() : run.issuedAt());
        return run;
    }

    /** Writes the acts of the runs themselves, once every payment is placed. */
    void write() {
        runs.values().forEach(run -> run.prepare(run.day()).approve().issue().answer());
    }

    private Run open(LocalDate day) {
        return new Run(agenda, papers, String.format(Locale.ROOT, "%s%tY-%<tm", prefix, day), day);
    }

    private static LocalDate next(LocalDate day) {
        LocalDate thisMonth = Days.orMonday(day.withDayOfMonth(DAY_OF_MONTH));
        return day.isBefore(thisMonth)
                ? thisMonth
                : Days.orMonday(day.plusMonths(1).withDayOfMonth(DAY_OF_MONTH));
    }
}
