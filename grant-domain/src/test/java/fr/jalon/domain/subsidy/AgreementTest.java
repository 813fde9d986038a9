package fr.jalon.domain.subsidy;

import static fr.jalon.domain.language.Given.dossier;
import static fr.jalon.domain.language.Life.*;
import static fr.jalon.domain.language.People.*;
import static java.time.LocalDate.parse;

import fr.jalon.domain.delegation.rule.DelegationInvalid;
import fr.jalon.domain.kernel.Role;
import fr.jalon.domain.kernel.rule.FieldMissing;
import fr.jalon.domain.language.Acting;
import fr.jalon.domain.language.Life;
import fr.jalon.domain.language.Rules;
import fr.jalon.domain.subsidy.command.SubsidyCommand.*;
import fr.jalon.domain.subsidy.event.SubsidyEvent.*;
import fr.jalon.domain.subsidy.rule.*;
import org.junit.jupiter.api.Test;

class AgreementTest {
    private static final String PAID = "advance, interim, balance";
    private static final String REPAID = "what is not used comes back";

    @Test
    void draftsAnAgreementThatEndsAfterToday() {
        dossier(untilAwarded())
                .when(agreement(AGREEMENT, "machines", "2022-06-21", PAID, REPAID), TELLER.on("2022-06-20"))
                .records(new AgreementDrafted(DOSSIER, AGREEMENT, "machines", parse("2022-06-21"), PAID, REPAID));
        refusesToDraft("[CALENDAR]", agreement(AGREEMENT, "machines", "2022-06-20", PAID, REPAID));
        dossier(untilAwarded())
                .when(agreement("", "machines", "2022-12-31", PAID, REPAID), TELLER)
                .refusedBy(FieldMissing.class, "field", "agreementNo");
    }

    /** Beneficiary, cost and amount are those of the award; what is written by hand may be forgotten. */
    @Test
    void namesEachCompulsoryContentThatMisses() {
        refusesToDraft("[PURPOSE]", agreement(AGREEMENT, " ", "2022-12-31", PAID, REPAID));
        refusesToDraft("[PAYMENT_TERMS]", agreement(AGREEMENT, "machines", "2022-12-31", "", REPAID));
        refusesToDraft("[REPAYMENT_TERMS]", agreement(AGREEMENT, "machines", "2022-12-31", PAID, ""));
        refusesToDraft(
                "[PURPOSE, CALENDAR, PAYMENT_TERMS, REPAYMENT_TERMS]", agreement(AGREEMENT, "", "2022-06-20", "", ""));
    }

    @Test
    void recordsASignatureOfTodayOrEarlier() {
        Life drafted = untilAwarded().agreementDrafted();
        dossier(drafted)
                .when(new RecordBeneficiarySignature(DOSSIER, parse("2022-06-28")), TELLER.on("2022-06-28"))
                .records(new AgreementSignedByBeneficiary(DOSSIER, AGREEMENT, parse("2022-06-28")));
        dossier(drafted)
                .when(new RecordBeneficiarySignature(DOSSIER, parse("2022-06-29")), TELLER.on("2022-06-28"))
                .refusedBy(DateInFuture.class, "field", "signedOn");
    }

    @Test
    void signsInTheBudgetOfTheYearOfSignature() {
        dossier(untilSignedByBeneficiary())
                .when(new SignAgreement(DOSSIER, Rules.DELEGATION), AUTHORITY.on("2022-07-01"))
                .records(signed(BUDGET_2022, "2022-07-01"));
        dossier(untilSignedByBeneficiary())
                .when(new SignAgreement(DOSSIER, Rules.DELEGATION), AUTHORITY.on("2023-01-01"))
                .records(signed(Rules.NODE + "-2023", "2023-01-01"));
    }

    /** A signature told in January with a date of December would use credits that have lapsed. */
    @Test
    void isRegisteredInTheYearOfItsSignature() {
        dossier(untilSignedByBeneficiary())
                .when(
                        new SignAgreement(DOSSIER, Rules.DELEGATION),
                        AUTHORITY.on("2023-01-02").withEffectOn("2022-12-31"))
                .refusedBy(CommitmentOfAnotherYear.class, "signedOn", "2022-12-31");
        dossier(untilNotified())
                .when(
                        new AmendAgreement(
                                DOSSIER, 1, REQUESTED, parse("2024-06-30"), false, Rules.DELEGATION, "retard"),
                        AUTHORITY.on("2023-01-02").withEffectOn("2022-12-31"))
                .refusedBy(CommitmentOfAnotherYear.class, "today", "2023-01-02");
    }

    @Test
    void isSignedByTheStateAfterTheBeneficiaryAndNotifiedAfterBoth() {
        dossier(untilSignedByBeneficiary())
                .when(
                        new SignAgreement(DOSSIER, Rules.DELEGATION),
                        AUTHORITY.on("2022-07-01").withEffectOn("2022-01-02"))
                .refusedBy(SignedBeforeBeneficiary.class, "signedOn", "2022-01-02");
        dossier(untilSigned())
                .when(new NotifyAgreement(DOSSIER), TELLER.on("2022-08-31").withEffectOn("2022-06-30"))
                .refusedBy(NotifiedBeforeSignature.class, "signedOn", "2022-07-01");
    }

    /** The delegation is the one of whoever signs, on the day of the signature: which day it is told does not matter. */
    @Test
    void signsUnderADelegationOfTheDay() {
        dossier(untilSignedByBeneficiary())
                .when(new SignAgreement(DOSSIER, "delegation-9"), AUTHORITY.on("2022-07-01"))
                .refusedBy(DelegationInvalid.class, "gap", "UNKNOWN");
        dossier(untilSignedByBeneficiary())
                .when(
                        new SignAgreement(DOSSIER, Rules.DELEGATION),
                        Acting.by("another", Role.AUTHORITY).on("2022-07-01"))
                .refusedBy(DelegationInvalid.class, "gap", "PERSON");
        dossier(untilSignedByBeneficiary())
                .when(
                        new SignAgreement(DOSSIER, Rules.DELEGATION),
                        AUTHORITY.on("2099-12-31").withEffectOn("2099-12-30"))
                .records(signed(Rules.NODE + "-2099", "2099-12-30"));
        dossier(untilSignedByBeneficiary())
                .when(new SignAgreement(DOSSIER, Rules.DELEGATION), AUTHORITY.on("2100-01-01"))
                .refusedBy(DelegationInvalid.class, "gap", "DATE");
    }

    @Test
    void notifiesAndStartsTheDelaysDateToDate() {
        dossier(untilSigned())
                .when(new NotifyAgreement(DOSSIER), TELLER.on("2022-08-31"))
                .recordsAtLeast(
                        new AgreementNotified(DOSSIER, parse("2022-08-31"), parse("2024-08-31"), parse("2022-10-01")));
    }

    private static void refusesToDraft(String missing, DraftAgreement agreement) {
        dossier(untilAwarded())
                .when(agreement, TELLER.on("2022-06-20"))
                .refusedBy(AwardContentIncomplete.class, "missing", missing);
    }

    private static DraftAgreement agreement(String number, String purpose, String until, String paid, String repaid) {
        return new DraftAgreement(DOSSIER, number, purpose, parse(until), paid, repaid);
    }

    private static AgreementSigned signed(String budget, String on) {
        return new AgreementSigned(
                DOSSIER, CALL, 1, AGREEMENT, budget, BUDGET_2022, REQUESTED, parse(on), Rules.DELEGATION);
    }
}
