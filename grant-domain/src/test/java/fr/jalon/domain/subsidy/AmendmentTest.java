package fr.jalon.domain.subsidy;

import static fr.jalon.domain.language.Given.dossier;
import static fr.jalon.domain.language.Life.*;
import static fr.jalon.domain.language.People.*;
import static java.time.LocalDate.parse;

import fr.jalon.domain.call.RuleParameter;
import fr.jalon.domain.delegation.rule.DelegationInvalid;
import fr.jalon.domain.kernel.AidBasis;
import fr.jalon.domain.kernel.Instalment;
import fr.jalon.domain.kernel.rule.AmountNotPositive;
import fr.jalon.domain.kernel.rule.ReasonsMissing;
import fr.jalon.domain.language.Life;
import fr.jalon.domain.language.Rules;
import fr.jalon.domain.subsidy.command.SubsidyCommand.AmendAgreement;
import fr.jalon.domain.subsidy.event.SubsidyEvent.AgreementAmended;
import fr.jalon.domain.subsidy.rule.*;
import org.junit.jupiter.api.Test;

/** A grant of 250 000 euros, to be complete by the end of 2024, amended in November 2022. */
class AmendmentTest {
    private static final String END = "2024-12-31";

    @Test
    void makesTheGrantSmaller() {
        dossier(untilNotified())
                .when(Amendments.of(1, REQUESTED - 50_00, END), AUTHORITY.on(Amendments.ON))
                .recordsAtLeast(Amendments.signed(1, REQUESTED - 50_00, 0, 50_00, END));
        dossier(untilNotified())
                .when(Amendments.of(1, 0, END), AUTHORITY.on(Amendments.ON))
                .refusedBy(AmountNotPositive.class, "field", "maxCents");
    }

    @Test
    void makesTheGrantLargerWithinTheShareOfTheCost() {
        Life small = proposed(REQUESTED - 1);
        dossier(small)
                .when(Amendments.of(1, REQUESTED, END), AUTHORITY.on(Amendments.ON))
                .recordsAtLeast(Amendments.signed(1, REQUESTED, 1, 0, END));
        dossier(small)
                .when(Amendments.of(1, REQUESTED + 1, END), AUTHORITY.on(Amendments.ON))
                .refusedBy(AmountOverEligibleShare.class, "amountCents", Long.toString(REQUESTED + 1));
    }

    @Test
    void makesTheGrantLargerWithinTheCap() {
        Life capped = notified(Life.draft(RuleParameter.GRANT_CAP_CENTS, REQUESTED - 1), REQUESTED - 2);
        dossier(capped)
                .when(Amendments.of(1, REQUESTED - 1, END), AUTHORITY.on(Amendments.ON))
                .recordsAtLeast(Amendments.signed(1, REQUESTED - 1, 1, 0, END));
        dossier(capped)
                .when(Amendments.of(1, REQUESTED, END), AUTHORITY.on(Amendments.ON))
                .refusedBy(AmountOverCap.class, "capCents", Long.toString(REQUESTED - 1));
    }

    /** The commitment keeps the year it was made in; what comes back of it depends on that year. */
    @Test
    void movesTheEndInTheBudgetOfTheDay() {
        dossier(untilNotified())
                .when(Amendments.of(1, REQUESTED - 1, "2025-06-30"), AUTHORITY.on("2024-12-31"))
                .recordsAtLeast(new AgreementAmended(
                        DOSSIER,
                        CALL,
                        1,
                        AGREEMENT,
                        1,
                        REQUESTED - 1,
                        0,
                        1,
                        Rules.NODE + "-2024",
                        2022,
                        parse("2024-12-31"),
                        parse("2025-06-30"),
                        SIREN,
                        AidBasis.BLOCK_EXEMPTION,
                        Rules.DELEGATION,
                        Amendments.GROUNDS));
        dossier(untilNotified())
                .when(Amendments.of(1, REQUESTED - 1, "2025-06-30"), AUTHORITY.on("2025-01-01"))
                .refusedBy(AmendmentAfterEnd.class, "completionDueOn", END);
    }

    @Test
    void bringsTheEndNoCloserThanTomorrow() {
        dossier(untilNotified())
                .when(Amendments.of(1, REQUESTED, "2022-11-03"), AUTHORITY.on(Amendments.ON))
                .recordsAtLeast(Amendments.signed(1, REQUESTED, 0, 0, "2022-11-03"));
        dossier(untilNotified())
                .when(Amendments.of(1, REQUESTED, Amendments.ON), AUTHORITY.on(Amendments.ON))
                .refusedBy(AwardContentIncomplete.class, "missing", "[CALENDAR]");
    }

    @Test
    void changesSomethingButNeverThePurpose() {
        dossier(untilNotified())
                .when(Amendments.of(1, REQUESTED, END), AUTHORITY.on(Amendments.ON))
                .refusedBy(AmendmentChangesNothing.class);
        dossier(untilNotified())
                .when(
                        new AmendAgreement(
                                DOSSIER, 1, REQUESTED, parse("2025-12-31"), true, Rules.DELEGATION, "a shop"),
                        AUTHORITY.on(Amendments.ON))
                .refusedBy(AmendmentChangesPurpose.class);
        dossier(untilNotified())
                .when(
                        new AmendAgreement(DOSSIER, 1, REQUESTED, parse("2025-12-31"), false, Rules.DELEGATION, " "),
                        AUTHORITY.on(Amendments.ON))
                .refusedBy(ReasonsMissing.class, "field", "grounds");
    }

    @Test
    void isNumberedWithoutAHole() {
        dossier(untilNotified())
                .when(Amendments.of(2, REQUESTED - 1, END), AUTHORITY.on(Amendments.ON))
                .refusedBy(AmendmentNumberTaken.class, "expected", "1");
        dossier(untilNotified().amended(REQUESTED - 1))
                .when(Amendments.of(1, REQUESTED - 2, END), AUTHORITY.on(Amendments.ON))
                .refusedBy(AmendmentNumberTaken.class, "expected", "2");
        dossier(untilNotified().amended(REQUESTED - 1))
                .when(Amendments.of(2, REQUESTED, END), AUTHORITY.on(Amendments.ON))
                .recordsAtLeast(Amendments.signed(2, REQUESTED, 1, 0, END));
    }

    @Test
    void leavesWhatWasPaid() {
        Life paid = untilPayable()
                .requested(1, Instalment.INTERIM, 100)
                .certified(1, 100)
                .liquidated(1, 100)
                .ordered(1, 100)
                .paid(1, Instalment.INTERIM, 100);
        dossier(paid)
                .when(Amendments.of(1, 100, END), AUTHORITY.on(Amendments.ON))
                .recordsAtLeast(Amendments.signed(1, 100, 0, REQUESTED - 100, END));
        dossier(paid)
                .when(Amendments.of(1, 99, END), AUTHORITY.on(Amendments.ON))
                .refusedBy(AmendmentBelowPaid.class, "paidCents", "100");
        dossier(untilPayable().requested(1, Instalment.INTERIM, 100))
                .when(Amendments.of(1, 99, END), AUTHORITY.on(Amendments.ON))
                .refusedBy(AmendmentBelowPaid.class, "paidCents", "100");
    }

    @Test
    void isSignedUnderADelegation() {
        dossier(untilNotified())
                .when(
                        new AmendAgreement(DOSSIER, 1, 100, parse(END), false, "delegation-9", "fewer machines"),
                        AUTHORITY.on(Amendments.ON))
                .refusedBy(DelegationInvalid.class, "gap", "UNKNOWN");
    }

    private static Life proposed(long cents) {
        return notified(Life.draft(), cents);
    }

    private static Life notified(Life draft, long cents) {
        return draft.toSelected()
                .labelled()
                .incubating()
                .delivered()
                .attested()
                .proposed(cents)
                .awarded()
                .agreementDrafted()
                .signedByBeneficiary()
                .signed()
                .agreementNotified();
    }
}
