package fr.jalon.domain.payment.rule;

import fr.jalon.domain.kernel.RuleViolated;
import fr.jalon.domain.kernel.SuspensionGround;

/** No written order makes the accountant pay against certain grounds. Fr: réquisition irrecevable. Source: GBCP, art. 195. */
public final class RequisitionNotAdmissible {
    private RequisitionNotAdmissible() {}

    public static void check(SuspensionGround ground, int payment) {
        if (ground.forbidsRequisition()) {
            throw RuleViolated.by(RequisitionNotAdmissible.class, "payment", payment, "ground", ground);
        }
    }
}
