package fr.jalon.domain.application.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** Only a selected file goes further. Fr: candidature non sélectionnée. */
public final class ApplicationNotSelected {
    private ApplicationNotSelected() {}

    public static void check(boolean selected, Enum<?> step) {
        if (!selected) {
            throw RuleViolated.by(ApplicationNotSelected.class, "step", step);
        }
    }
}
