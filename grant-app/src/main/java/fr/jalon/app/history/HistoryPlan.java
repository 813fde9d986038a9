package fr.jalon.app.history;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;

/**
 * Everything the reference history does, in order. The same seed and day always give the same plan.
 *
 * @param today the day of the first load: every act is before it
 * @param acts of both calls, in chronological order
 * @param personalData what the tokens of the acts stand for
 * @param papers the documents that the acts name by their SHA-256
 */
public record HistoryPlan(
        long seed, LocalDate today, List<PlannedAct> acts, List<PersonalDatum> personalData, List<Paper> papers) {
    public static final long SEED = 20_211_007;

    /** The call of 2021-22 is over by then. */
    private static final LocalDate EARLIEST = LocalDate.of(2025, 7, 1);

    /** @throws HistoryBroken if {@code today} is before the end of the call of 2021-22 */
    public static HistoryPlan of(long seed, LocalDate today) {
        if (today.isBefore(EARLIEST)) {
            throw new HistoryBroken("The reference history ends in 2025, and the clock of this machine says " + today
                    + ". Set the clock, then start again.");
        }
        Agenda agenda = new Agenda(seed);
        Casting casting = new Casting(seed);
        Papers papers = new Papers();
        new Delegations(agenda, seed).write();
        new FinanceBills(agenda, seed, today).write();
        new StateBudget(agenda, seed).write();
        new Call2021(Office.of(agenda, seed, papers, Call2021.ID), casting, today).write();
        new Call2026(Office.of(agenda, seed, papers, Call2026.ID), casting, today).write();
        return new HistoryPlan(seed, today, agenda.inOrder(), casting.personalData(), papers.all());
    }

    /** SHA-256 of all acts: two plans with the same one are the same. */
    public String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            acts.forEach(act -> digest.update(act.toString().getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
