package fr.jalon.app.cli;

import fr.jalon.app.history.Progress;
import java.io.Console;
import java.io.PrintWriter;
import java.util.Locale;

/** A bar on a terminal; a line at each tenth where output goes to a file. */
final class TerminalProgress implements Progress {
    private static final int WIDTH = 40;
    private static final int TENTH = 10;
    private static final int WHOLE = 100;

    private final PrintWriter out;
    private final boolean terminal;
    private int lastPercent = -1;
    private String lastTask = "";

    private TerminalProgress(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    static TerminalProgress on(PrintWriter out) {
        Console console = System.console();
        return new TerminalProgress(out, console != null && console.isTerminal());
    }

    @Override
    public void at(String task, long done, long total) {
        int percent = total == 0 ? WHOLE : (int) (done * WHOLE / total);
        if (task.equals(lastTask) && percent == lastPercent) {
            return;
        }
        boolean tenth = !task.equals(lastTask) || percent / TENTH != lastPercent / TENTH;
        lastTask = task;
        lastPercent = percent;
        if (terminal) {
            int filled = percent * WIDTH / WHOLE;
            String bar = "#".repeat(filled) + ".".repeat(WIDTH - filled);
            out.print(String.format(Locale.ROOT, "\r%-34s [%s] %3d %%  %d/%d", task, bar, percent, done, total));
            if (done == total) {
                out.println();
            }
        } else if (tenth) {
            out.println(String.format(Locale.ROOT, "%s: %d %% (%d/%d)", task, percent, done, total));
        }
        out.flush();
    }

    @Override
    public void note(String message) {
        out.println(message);
        out.flush();
    }
}
