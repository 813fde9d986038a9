package fr.jalon.domain.budget.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** A finance act opens credits of the programmes that it inscribes. Fr: programme non inscrit à l'acte. Source: LOLF, art. 43. */
public final class ProgrammeNotInBill {
    private ProgrammeNotInBill() {}

    public static RuleViolated of(String programme, String bill) {
        return RuleViolated.by(ProgrammeNotInBill.class, "programme", programme, "bill", bill);
    }
}
