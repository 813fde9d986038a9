package fr.jalon.domain.dossier;

import static fr.jalon.domain.language.Given.dossier;
import static fr.jalon.domain.language.Life.*;
import static fr.jalon.domain.language.People.*;

import fr.jalon.domain.application.event.ApplicationEvent.ApplicationWithdrawn;
import fr.jalon.domain.application.rule.AlreadyWithdrawn;
import fr.jalon.domain.call.RuleParameter;
import fr.jalon.domain.dossier.command.DossierWideCommand.WithdrawDossier;
import fr.jalon.domain.kernel.Instalment;
import fr.jalon.domain.kernel.TerritoryClass;
import fr.jalon.domain.kernel.rule.ReasonsMissing;
import fr.jalon.domain.label.event.LabelEvent.LabelRenounced;
import fr.jalon.domain.language.Life;
import fr.jalon.domain.language.Rules;
import fr.jalon.domain.subsidy.event.SubsidyEvent.AidReleased;
import fr.jalon.domain.subsidy.event.SubsidyEvent.GrantRenounced;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The applicant stops: application, label or grant, whatever there is to give up. */
class WithdrawalTest {
    private static final WithdrawDossier WITHDRAW = new WithdrawDossier(DOSSIER, "no money");
    private static final LabelRenounced LABEL_RENOUNCED =
            new LabelRenounced(DOSSIER, CALL, 1, TerritoryClass.RURAL, "no money");

    @Test
    void withdrawsTheApplicationBeforeAnyDecision() {
        for (Life life : List.of(
                Life.draft(),
                untilSubmitted(),
                untilAcknowledged().complementPending(),
                untilAppraised(),
                untilSelected(),
                untilInSession().waitlisted(),
                Life.draft(RuleParameter.LABEL_AFTER_INCUBATION, 1).toAttestedWithoutLabel())) {
            dossier(life).when(WITHDRAW, TELLER).records(withdrawn(List.of()));
        }
    }

    @Test
    void leavesTheAgendaOfItsSession() {
        dossier(untilInSession()).when(WITHDRAW, TELLER).records(withdrawn(List.of(SESSION)));
    }

    @Test
    void renouncesALabelWithoutGrant() {
        for (Life life : List.of(
                untilLabelled(),
                untilIncubating(),
                untilIncubating().failed(),
                untilAttested(),
                untilAttested().grantRefused())) {
            dossier(life).when(WITHDRAW, TELLER).records(LABEL_RENOUNCED);
        }
    }

    @Test
    void freesTheReservationBeforeTheSignature() {
        dossier(untilProposed())
                .when(WITHDRAW, TELLER.on("2023-01-05"))
                .records(renounced(BUDGET_2022, REQUESTED, 0, 0), LABEL_RENOUNCED);
        dossier(untilProposed().reservationLapsed())
                .when(WITHDRAW, TELLER.on("2023-01-05"))
                .records(renounced(BUDGET_2022, 0, 0, 0), LABEL_RENOUNCED);
        for (Life life : List.of(untilAwarded(), untilSignedByBeneficiary())) {
            dossier(life)
                    .when(WITHDRAW, TELLER.on("2023-01-05"))
                    .records(renounced(BUDGET_2022, REQUESTED, 0, 0), released(REQUESTED), LABEL_RENOUNCED);
        }
    }

    @Test
    void withdrawsTheUnpaidCommitmentInTheBudgetOfTheDay() {
        dossier(untilSigned())
                .when(WITHDRAW, TELLER.on("2022-12-31"))
                .records(renounced(BUDGET_2022, 0, REQUESTED, 2022), released(REQUESTED), LABEL_RENOUNCED);
        dossier(untilPayable()
                        .requested(1, Instalment.ADVANCE, 75_000_00L)
                        .liquidated(1, 75_000_00L)
                        .ordered(1, 75_000_00L)
                        .paid(1, Instalment.ADVANCE, 75_000_00L)
                        .requested(2, Instalment.INTERIM, 100))
                .when(WITHDRAW, TELLER.on("2023-01-01"))
                .records(renounced(Rules.NODE + "-2023", 0, 175_000_00L, 2022), released(175_000_00L), LABEL_RENOUNCED);
    }

    @Test
    void saysWhy() {
        dossier(untilSubmitted())
                .when(new WithdrawDossier(DOSSIER, " "), TELLER)
                .refusedBy(ReasonsMissing.class, "field", "grounds");
    }

    @Test
    void withdrawsNothingThatHasEnded() {
        dossier(untilAcknowledged().withdrawn())
                .when(WITHDRAW, TELLER)
                .refusedBy(AlreadyWithdrawn.class, "step", "WITHDRAWN");
        dossier(untilLabelled().hearingOpened().labelWithdrawn())
                .when(WITHDRAW, TELLER)
                .refusedBy(AlreadyWithdrawn.class, "step", "LABEL_WITHDRAWN");
        dossier(untilLabelled().and(LABEL_RENOUNCED, TELLER, DossierAct.WITHDRAW))
                .when(WITHDRAW, TELLER)
                .refusedBy(AlreadyWithdrawn.class);
        dossier(Life.draft(RuleParameter.LABEL_AFTER_INCUBATION, 1)
                        .toSelected()
                        .incubating()
                        .failed())
                .when(WITHDRAW, TELLER)
                .refusedBy(AlreadyWithdrawn.class, "step", "INCUBATION_FAILED");
    }

    private static ApplicationWithdrawn withdrawn(List<String> leftSessions) {
        return new ApplicationWithdrawn(DOSSIER, CALL, 1, SIRET, leftSessions, "no money");
    }

    private static AidReleased released(long cents) {
        return new AidReleased(DOSSIER, SIREN, cents);
    }

    private static GrantRenounced renounced(String budget, long reservation, long commitment, int year) {
        return new GrantRenounced(DOSSIER, CALL, 1, budget, reservation, commitment, year, "no money");
    }
}
