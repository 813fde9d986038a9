package fr.jalon.domain.payment;

import static fr.jalon.domain.kernel.Instalment.ADVANCE;
import static fr.jalon.domain.language.Given.dossier;
import static fr.jalon.domain.language.Life.*;
import static fr.jalon.domain.language.People.*;

import fr.jalon.domain.kernel.ControlPoint;
import fr.jalon.domain.kernel.SuspensionGround;
import fr.jalon.domain.kernel.rule.ReasonsMissing;
import fr.jalon.domain.language.Bench;
import fr.jalon.domain.language.Life;
import fr.jalon.domain.payment.command.PaymentCommand.*;
import fr.jalon.domain.payment.event.PaymentEvent.*;
import fr.jalon.domain.payment.rule.ControlIncomplete;
import fr.jalon.domain.payment.rule.NoPaymentAtThisStep;
import fr.jalon.domain.payment.rule.RequisitionNotAdmissible;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Control, suspension, regularisation, requisition: what stands between an order and its payment. */
class AccountantControlTest {
    private static final List<ControlPoint> ALL = List.of(ControlPoint.values());
    private static final Life ORDERED =
            untilPayable().requested(1, ADVANCE, 100).liquidated(1, 100).ordered(1, 100);
    private static final Life SUSPENDED = ORDERED.suspended(1);

    /** Written apart from the product: GBCP, art. 195. */
    private static final Set<SuspensionGround> NEVER_OVERRIDDEN = EnumSet.of(
            SuspensionGround.NO_CREDITS,
            SuspensionGround.NO_SERVICE_DONE,
            SuspensionGround.NOT_DISCHARGING,
            SuspensionGround.VISA_REFUSED,
            SuspensionGround.NO_FUNDS);

    @Test
    void controlsEveryPoint() {
        for (Life life : List.of(ORDERED, SUSPENDED.regularised(1))) {
            dossier(life)
                    .when(new ControlPayment(DOSSIER, 1, ALL), ACCOUNTANT)
                    .records(new PaymentControlled(DOSSIER, 1, ALL));
        }
    }

    @ParameterizedTest
    @EnumSource(ControlPoint.class)
    void controlsNothingWithoutOneOfThem(ControlPoint point) {
        List<ControlPoint> others = new ArrayList<>(ALL);
        others.remove(point);
        dossier(ORDERED)
                .when(new ControlPayment(DOSSIER, 1, others), ACCOUNTANT)
                .refusedBy(ControlIncomplete.class, "missing", "[" + point + "]");
    }

    @Test
    void suspendsWithGroundsUntilPaid() {
        SuspendPayment suspend =
                new SuspendPayment(DOSSIER, 1, SuspensionGround.MISSING_DOCUMENTS, "an invoice is missing");
        for (Life life : List.of(ORDERED, ORDERED.controlled(1), SUSPENDED.regularised(1))) {
            dossier(life)
                    .when(suspend, ACCOUNTANT)
                    .records(new PaymentSuspended(
                            DOSSIER, 1, SuspensionGround.MISSING_DOCUMENTS, "an invoice is missing"));
        }
        dossier(ORDERED)
                .when(new SuspendPayment(DOSSIER, 1, SuspensionGround.MISSING_DOCUMENTS, ""), ACCOUNTANT)
                .refusedBy(ReasonsMissing.class, "field", "grounds");
        Bench.refuses(NoPaymentAtThisStep.class, ORDERED.controlled(1).paid(1, ADVANCE, 100), suspend, ACCOUNTANT);
    }

    @Test
    void regularisesWithAnAnswer() {
        dossier(SUSPENDED)
                .when(new RegularisePayment(DOSSIER, 1, "corrected"), ORDONNATEUR)
                .records(new PaymentRegularised(DOSSIER, 1, "corrected"));
        dossier(SUSPENDED)
                .when(new RegularisePayment(DOSSIER, 1, " "), ORDONNATEUR)
                .refusedBy(ReasonsMissing.class, "field", "answer");
    }

    @ParameterizedTest
    @EnumSource(SuspensionGround.class)
    void requisitionsUnlessTheGroundForbidsIt(SuspensionGround ground) {
        Life suspended = ORDERED.suspended(1, ground);
        RequisitionPayment requisition = new RequisitionPayment(DOSSIER, 1, "pay");
        if (NEVER_OVERRIDDEN.contains(ground)) {
            dossier(suspended)
                    .when(requisition, ORDONNATEUR)
                    .refusedBy(RequisitionNotAdmissible.class, "ground", ground.name());
        } else {
            dossier(suspended).when(requisition, ORDONNATEUR).records(new PaymentRequisitioned(DOSSIER, 1, "pay"));
        }
    }

    @Test
    void requisitionsInWritingAndOnceAndForAll() {
        dossier(SUSPENDED)
                .when(new RequisitionPayment(DOSSIER, 1, ""), ORDONNATEUR)
                .refusedBy(ReasonsMissing.class, "field", "writtenOrder");
        dossier(SUSPENDED.requisitioned(1))
                .when(new SuspendPayment(DOSSIER, 1, SuspensionGround.NO_CREDITS, "no credits"), ACCOUNTANT)
                .refusedBy(NoPaymentAtThisStep.class);
    }
}
