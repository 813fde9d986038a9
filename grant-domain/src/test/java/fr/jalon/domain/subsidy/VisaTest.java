package fr.jalon.domain.subsidy;

import static fr.jalon.domain.language.Given.dossier;
import static fr.jalon.domain.language.Life.*;
import static fr.jalon.domain.language.People.*;

import fr.jalon.domain.call.RuleParameter;
import fr.jalon.domain.kernel.Role;
import fr.jalon.domain.kernel.rule.*;
import fr.jalon.domain.language.Acting;
import fr.jalon.domain.language.Life;
import fr.jalon.domain.language.Rules;
import fr.jalon.domain.subsidy.command.SubsidyCommand.*;
import fr.jalon.domain.subsidy.event.SubsidyEvent;
import fr.jalon.domain.subsidy.event.SubsidyEvent.*;
import fr.jalon.domain.subsidy.rule.*;
import fr.jalon.domain.subsidy.rule.VisaRefused;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Commitments of 250 000 euros or more need the visa of the budget controller, in these calls. */
class VisaTest {
    private static final SignAgreement SIGN = new SignAgreement(DOSSIER, Rules.DELEGATION);
    private static final List<String> REASONS = List.of("no credits next year");

    @Test
    void signsUnderTheThresholdWithoutVisa() {
        AgreementSigned signed = new AgreementSigned(
                DOSSIER,
                CALL,
                1,
                AGREEMENT,
                BUDGET_2022,
                BUDGET_2022,
                REQUESTED,
                java.time.LocalDate.parse("2022-07-01"),
                Rules.DELEGATION);
        dossier(ready(REQUESTED + 1, life -> life))
                .when(SIGN, AUTHORITY.on("2022-07-01"))
                .records(signed);
        dossier(ready(REQUESTED, life -> life))
                .when(SIGN, AUTHORITY.on("2022-07-01"))
                .refusedBy(VisaMissing.class, "coveredCents", "0");
        dossier(ready(REQUESTED, life -> life.visaGranted(REQUESTED)))
                .when(SIGN, AUTHORITY.on("2022-07-01"))
                .records(signed);
        dossier(ready(REQUESTED, life -> life.visaRefused(REQUESTED).visaOverruled(REQUESTED)))
                .when(SIGN, AUTHORITY.on("2022-07-01"))
                .records(signed);
        dossier(ready(REQUESTED, life -> life.visaRefused(REQUESTED).visaGranted(REQUESTED)))
                .when(SIGN, AUTHORITY.on("2022-07-01"))
                .records(signed);
    }

    @Test
    void doesNotSignWhatTheControllerRefused() {
        dossier(ready(REQUESTED, life -> life.visaRefused(REQUESTED)))
                .when(SIGN, AUTHORITY.on("2022-07-01"))
                .refusedBy(VisaRefused.class);
        dossier(ready(1, life -> life.visaGranted(REQUESTED - 1)))
                .when(SIGN, AUTHORITY.on("2022-07-01"))
                .refusedBy(VisaMissing.class, "coveredCents", Long.toString(REQUESTED - 1));
    }

    @Test
    void asksTheControllerFromTheThresholdOnAndOnce() {
        dossier(ready(REQUESTED, life -> life))
                .when(new GrantVisa(DOSSIER, "visa 1", REQUESTED), CONTROLLER)
                .records(new VisaGranted(DOSSIER, "visa 1", REQUESTED));
        dossier(ready(REQUESTED, life -> life))
                .when(new RefuseVisa(DOSSIER, REQUESTED, REASONS), CONTROLLER)
                .records(new SubsidyEvent.VisaRefused(DOSSIER, REQUESTED, REASONS));
        dossier(ready(REQUESTED + 1, life -> life))
                .when(new GrantVisa(DOSSIER, "visa 1", REQUESTED + 1), CONTROLLER)
                .refusedBy(VisaNotNeeded.class, "thresholdCents", Long.toString(REQUESTED + 1));
        dossier(ready(REQUESTED, life -> life))
                .when(new RefuseVisa(DOSSIER, REQUESTED - 1, REASONS), CONTROLLER)
                .refusedBy(VisaNotNeeded.class, "amountCents", Long.toString(REQUESTED - 1));
        dossier(ready(REQUESTED, life -> life.visaGranted(REQUESTED)))
                .when(new RefuseVisa(DOSSIER, REQUESTED, REASONS), CONTROLLER)
                .refusedBy(VisaAlreadyGiven.class);
    }

    @Test
    void saysUnderWhichReferenceOrWhy() {
        Life ready = ready(REQUESTED, life -> life);
        dossier(ready)
                .when(new GrantVisa(DOSSIER, "", REQUESTED), CONTROLLER)
                .refusedBy(FieldMissing.class, "field", "visaReference");
        dossier(ready).when(new GrantVisa(DOSSIER, "visa 1", 0), CONTROLLER).refusedBy(AmountNotPositive.class);
        dossier(ready)
                .when(new RefuseVisa(DOSSIER, REQUESTED, List.of()), CONTROLLER)
                .refusedBy(ReasonsMissing.class);
        dossier(ready(REQUESTED, life -> life.visaRefused(REQUESTED)))
                .when(new OverruleVisa(DOSSIER, " "), AUTHORITY)
                .refusedBy(FieldMissing.class, "field", "reference");
    }

    @Test
    void overrulesARefusalAndNothingElse() {
        dossier(ready(REQUESTED, life -> life.visaRefused(REQUESTED)))
                .when(new OverruleVisa(DOSSIER, "letter"), AUTHORITY)
                .records(new VisaOverruled(DOSSIER, "letter", REQUESTED));
        dossier(ready(REQUESTED, life -> life))
                .when(new OverruleVisa(DOSSIER, "letter"), AUTHORITY)
                .refusedBy(NoVisaToOverrule.class);
    }

    @Test
    void keepsTheControllerFromDeciding() {
        dossier(ready(REQUESTED, life -> life.visaGranted(REQUESTED)))
                .when(SIGN, Acting.by("controller", Role.AUTHORITY).on("2022-07-01"))
                .refusedBy(SeparationOfDuties.class, "earlierDuty", "CONTROL");
    }

    /** A threshold just above the grant: only the amendment passes it. */
    @Test
    void makesAGrantLargerOnlyWithAVisaThatCoversIt() {
        long larger = REQUESTED + 1;
        Life small = proposed(larger, REQUESTED - 1)
                .awarded()
                .agreementDrafted()
                .signedByBeneficiary()
                .signed()
                .agreementNotified();
        dossier(small)
                .when(Amendments.of(1, REQUESTED, "2024-12-31"), AUTHORITY.on(Amendments.ON))
                .recordsAtLeast(Amendments.signed(1, REQUESTED, 1, 0, "2024-12-31"));
        Life notified = proposed(REQUESTED, REQUESTED - 1)
                .awarded()
                .agreementDrafted()
                .signedByBeneficiary()
                .signed()
                .agreementNotified();
        dossier(notified)
                .when(Amendments.of(1, REQUESTED, "2024-12-31"), AUTHORITY.on(Amendments.ON))
                .refusedBy(VisaMissing.class, "amountCents", Long.toString(REQUESTED));
        dossier(notified)
                .when(new GrantVisa(DOSSIER, "visa 2", REQUESTED), CONTROLLER)
                .records(new VisaGranted(DOSSIER, "visa 2", REQUESTED));
        dossier(notified.visaGranted(REQUESTED))
                .when(Amendments.of(1, REQUESTED, "2024-12-31"), AUTHORITY.on(Amendments.ON))
                .recordsAtLeast(Amendments.signed(1, REQUESTED, 1, 0, "2024-12-31"));
        dossier(notified.visaGranted(REQUESTED))
                .when(new GrantVisa(DOSSIER, "visa 3", REQUESTED), CONTROLLER)
                .refusedBy(VisaAlreadyGiven.class);
        dossier(notified.visaRefused(REQUESTED))
                .when(Amendments.of(1, REQUESTED, "2024-12-31"), AUTHORITY.on(Amendments.ON))
                .refusedBy(VisaRefused.class);
        dossier(notified.visaRefused(REQUESTED))
                .when(Amendments.of(1, REQUESTED - 2, "2024-12-31"), AUTHORITY.on(Amendments.ON))
                .recordsAtLeast(Amendments.signed(1, REQUESTED - 2, 0, 1, "2024-12-31"));
    }

    private static Life ready(long threshold, UnaryOperator<Life> visa) {
        return visa.apply(
                proposed(threshold, REQUESTED).awarded().agreementDrafted().signedByBeneficiary());
    }

    private static Life proposed(long threshold, long cents) {
        return Life.draft(RuleParameter.VISA_THRESHOLD_CENTS, threshold)
                .toSelected()
                .labelled()
                .incubating()
                .delivered()
                .attested()
                .proposed(cents);
    }
}
