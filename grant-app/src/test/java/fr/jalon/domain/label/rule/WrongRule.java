package fr.jalon.domain.label.rule;

/** Breaks on purpose what a rule must be: it has instances, and they have state. */
public class WrongRule {
    int refusals;

    public void check() {
        refusals++;
    }
}
