package fr.jalon.domain.subsidy;

import static fr.jalon.domain.language.Given.dossier;
import static fr.jalon.domain.language.Life.*;
import static fr.jalon.domain.language.People.*;

import fr.jalon.domain.kernel.AidBasis;
import fr.jalon.domain.kernel.Instalment;
import fr.jalon.domain.kernel.rule.AmountNegative;
import fr.jalon.domain.kernel.rule.FieldMissing;
import fr.jalon.domain.kernel.rule.NotAtThisStep;
import fr.jalon.domain.language.Life;
import fr.jalon.domain.language.Rules;
import fr.jalon.domain.payment.command.PaymentCommand.OrderPayment;
import fr.jalon.domain.subsidy.command.SubsidyCommand.*;
import fr.jalon.domain.subsidy.event.SubsidyEvent.*;
import fr.jalon.domain.subsidy.rule.*;
import java.util.List;
import org.junit.jupiter.api.Test;

/** All public aid together pays at most the eligible cost, here 500 000 euros for a grant of 250 000. */
class PublicAidTest {
    private static final long MOST = ELIGIBLE - REQUESTED;

    @Test
    void proposesUpToTheWholeCost() {
        dossier(untilAttested().aidDeclared("region", MOST, MOST, 0))
                .when(new ProposeAmount(DOSSIER, REQUESTED, ELIGIBLE, 5_000), MANAGER.on("2022-06-01"))
                .records(new AmountProposed(
                        DOSSIER, BUDGET_2022, REQUESTED, ELIGIBLE, 5_000, java.time.LocalDate.parse("2022-08-30")));
        dossier(untilAttested().aidDeclared("region", MOST + 1, MOST + 1, 0))
                .when(new ProposeAmount(DOSSIER, REQUESTED, ELIGIBLE, 5_000), MANAGER.on("2022-06-01"))
                .refusedBy(PublicAidOver100.class, "excessCents", "1");
    }

    /** Before anything is proposed, the cost is the one of the application, and there is no grant to add. */
    @Test
    void hearsOfOtherAidOnceTheFileIsSubmitted() {
        for (Life life : List.of(untilSubmitted(), untilAppraised(), untilSelected(), untilAttested())) {
            dossier(life)
                    .when(new DeclarePublicAid(DOSSIER, "region", ELIGIBLE + 1), TELLER)
                    .records(new PublicAidDeclared(DOSSIER, "region", ELIGIBLE + 1, ELIGIBLE + 1, 1));
        }
        for (Life life : List.of(Life.draft(), untilAcknowledged().withdrawn())) {
            dossier(life)
                    .when(new DeclarePublicAid(DOSSIER, "region", 1), TELLER)
                    .refusedBy(NotAtThisStep.class);
        }
    }

    @Test
    void addsUpSourcesAndLetsTheLastWordOfEachStand() {
        Life life = untilAwarded().aidDeclared("region", 100_00, REQUESTED + 100_00, 0);
        dossier(life)
                .when(new DeclarePublicAid(DOSSIER, "department", 50_00), TELLER)
                .records(new PublicAidDeclared(DOSSIER, "department", 50_00, REQUESTED + 150_00, 0));
        dossier(life)
                .when(new DeclarePublicAid(DOSSIER, "region", 30_00), TELLER)
                .records(new PublicAidDeclared(DOSSIER, "region", 30_00, REQUESTED + 30_00, 0));
        dossier(life)
                .when(new DeclarePublicAid(DOSSIER, "region", 0), TELLER)
                .records(new PublicAidDeclared(DOSSIER, "region", 0, REQUESTED, 0));
        dossier(life)
                .when(new DeclarePublicAid(DOSSIER, "region", -1), TELLER)
                .refusedBy(AmountNegative.class, "field", "amountCents");
        dossier(life)
                .when(new DeclarePublicAid(DOSSIER, " ", 1), TELLER)
                .refusedBy(FieldMissing.class, "field", "source");
    }

    @Test
    void neitherAwardsNorSignsNorOrdersOverTheWholeCost() {
        dossier(untilProposed().aidDeclared("region", MOST + 1, ELIGIBLE + 1, 1))
                .when(new AwardGrant(DOSSIER, AidBasis.BLOCK_EXEMPTION, "SA.1"), AUTHORITY)
                .refusedBy(PublicAidOver100.class, "excessCents", "1");
        dossier(untilSignedByBeneficiary().aidDeclared("region", MOST + 1, ELIGIBLE + 1, 1))
                .when(new SignAgreement(DOSSIER, Rules.DELEGATION), AUTHORITY.on("2022-07-01"))
                .refusedBy(PublicAidOver100.class, "totalCents", Long.toString(ELIGIBLE + 1));
        Life liquidated = untilPayable()
                .requested(1, Instalment.INTERIM, 10)
                .certified(1, 10)
                .liquidated(1, 10);
        dossier(liquidated.aidDeclared("region", MOST + 1, ELIGIBLE + 1, 1))
                .when(new OrderPayment(DOSSIER, 1), ORDONNATEUR.on("2022-09-13"))
                .refusedBy(PublicAidOver100.class, "eligibleCostCents", Long.toString(ELIGIBLE));
    }

    /** An amendment takes the excess away, to the cent, and then the State may pay. */
    @Test
    void isCuredByAnAmendment() {
        Life over = untilNotified().aidDeclared("region", MOST + 1, ELIGIBLE + 1, 1);
        dossier(over)
                .when(Amendments.of(1, REQUESTED, "2025-12-31"), AUTHORITY.on("2022-11-02"))
                .refusedBy(PublicAidOver100.class, "excessCents", "1");
        dossier(over)
                .when(Amendments.of(1, REQUESTED - 1, "2024-12-31"), AUTHORITY.on("2022-11-02"))
                .recordsAtLeast(Amendments.signed(1, REQUESTED - 1, 0, 1, "2024-12-31"));
        Life cured = untilPayable()
                .requested(1, Instalment.INTERIM, 10)
                .certified(1, 10)
                .liquidated(1, 10)
                .aidDeclared("region", MOST + 1, ELIGIBLE + 1, 1)
                .amended(REQUESTED - 1);
        dossier(cured)
                .when(new OrderPayment(DOSSIER, 1), ORDONNATEUR.on("2022-11-03"))
                .records(new fr.jalon.domain.payment.event.PaymentEvent.PaymentOrdered(DOSSIER, 1, 10, IBAN_TOKEN));
    }
}
