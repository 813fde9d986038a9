package fr.jalon.domain.application;

import static fr.jalon.domain.language.Given.dossier;
import static fr.jalon.domain.language.Given.noDossier;
import static fr.jalon.domain.language.Life.*;
import static fr.jalon.domain.language.People.*;

import fr.jalon.domain.application.command.ApplicationCommand.*;
import fr.jalon.domain.application.event.ApplicationEvent.*;
import fr.jalon.domain.application.rule.*;
import fr.jalon.domain.call.RuleParameter;
import fr.jalon.domain.kernel.LegalForm;
import fr.jalon.domain.kernel.Sector;
import fr.jalon.domain.kernel.VaultToken;
import fr.jalon.domain.kernel.rule.*;
import fr.jalon.domain.language.Acting;
import fr.jalon.domain.language.Life;
import fr.jalon.domain.language.Path;
import fr.jalon.domain.language.Rules;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From the draft to the acknowledgement of receipt. */
class ApplicationTest {
    private static final Acting TODAY = TELLER.on("2021-10-10");

    @Test
    void draftsAndPinsTheRulesInForce() {
        noDossier()
                .when(Path.draftApplication(), TODAY)
                .records(Life.draft().facts().getFirst().getPayload());
    }

    @Test
    void draftsForExactlyTheLargestShareOfTheCost() {
        noDossier(Rules.with(RuleParameter.AID_RATE_BP, 5_000))
                .when(Path.draftApplication(), TODAY)
                .records(Life.draft(RuleParameter.AID_RATE_BP, 5_000)
                        .facts()
                        .getFirst()
                        .getPayload());
    }

    @Test
    void refusesADraftForOneCentMore() {
        noDossier(Rules.with(RuleParameter.AID_RATE_BP, 5_000))
                .when(draft("La Fabrique", "Atelier", COMMUNE, REQUESTED + 1, ELIGIBLE), TODAY)
                .refusedBy(AmountOverRate.class, "requestedCents", "25000001");
    }

    @Test
    void refusesADraftOfNoCent() {
        noDossier()
                .when(draft("La Fabrique", "Atelier", COMMUNE, 0, ELIGIBLE), TODAY)
                .refusedBy(AmountNotPositive.class, "field", "requestedCents");
        noDossier()
                .when(draft("La Fabrique", "Atelier", COMMUNE, 1, 0), TODAY)
                .refusedBy(AmountNotPositive.class, "field", "eligibleCostCents");
    }

    @Test
    void refusesADraftWithoutNameOrTitle() {
        noDossier()
                .when(draft(" ", "Atelier", COMMUNE, 1, 1), TODAY)
                .refusedBy(FieldMissing.class, "field", "applicant");
        noDossier()
                .when(draft("La Fabrique", "", COMMUNE, 1, 1), TODAY)
                .refusedBy(FieldMissing.class, "field", "projectTitle");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2300", "230080", "2C004", "23A08", ""})
    void refusesADraftInNoCommune(String commune) {
        noDossier().when(draft("La Fabrique", "Atelier", commune, 1, 1), TODAY).refusedBy(CommuneInvalid.class);
    }

    @Test
    void refusesADraftWithoutSectorOrWithAWrongSiret() {
        noDossier().when(draft(List.of(), SIRET), TODAY).refusedBy(SectorMissing.class);
        noDossier().when(draft(List.of(Sector.WOOD), "73282932000075"), TODAY).refusedBy(SiretInvalid.class);
    }

    @Test
    void revisesADraft() {
        dossier(Life.draft())
                .when(revise("Grand atelier", List.of(Sector.METAL), 1, 2), TODAY)
                .records(new DraftRevised(DOSSIER, "Grand atelier", List.of(Sector.METAL), 1, 2, true));
    }

    @Test
    void refusesARevisionThatADraftWouldBeRefused() {
        dossier(Life.draft())
                .when(revise("", List.of(Sector.METAL), 1, 2), TODAY)
                .refusedBy(FieldMissing.class);
        dossier(Life.draft()).when(revise("Atelier", List.of(), 1, 2), TODAY).refusedBy(SectorMissing.class);
        dossier(Life.draft())
                .when(revise("Atelier", List.of(Sector.METAL), 0, 2), TODAY)
                .refusedBy(AmountNotPositive.class);
        dossier(Life.draft())
                .when(revise("Atelier", List.of(Sector.METAL), 3, 2), TODAY)
                .refusedBy(AmountOverRate.class);
        dossier(untilSubmitted())
                .when(revise("Atelier", List.of(Sector.METAL), 1, 2), TODAY)
                .refusedBy(NotAtThisStep.class);
    }

    @Test
    void submitsWhatTheDraftSays() {
        dossier(Life.draft())
                .when(new SubmitApplication(DOSSIER), TELLER.at(RECEIVED_AT.toString()))
                .records(new ApplicationSubmitted(DOSSIER, CALL, 1, SIRET, REQUESTED, ELIGIBLE, RECEIVED_AT));
    }

    @Test
    void submitsWhatTheLastRevisionSays() {
        dossier(Life.draft()
                        .and(
                                new DraftRevised(DOSSIER, "Atelier", List.of(Sector.METAL), 7, 9, true),
                                TELLER,
                                ApplicationAct.REVISE))
                .when(new SubmitApplication(DOSSIER), TELLER.at(RECEIVED_AT.toString()))
                .records(new ApplicationSubmitted(DOSSIER, CALL, 1, SIRET, 7, 9, RECEIVED_AT));
    }

    @Test
    void refusesToSubmitTwice() {
        dossier(untilSubmitted())
                .when(new SubmitApplication(DOSSIER), TELLER)
                .refusedBy(NotAtThisStep.class, "act", "application.submit");
    }

    /** The contract of republican commitment binds associations from 2 January 2022. */
    @Test
    void asksAssociationsForTheRepublicanCommitmentFromItsFirstDay() {
        Instant before = Instant.parse("2022-01-01T11:00:00Z");
        dossier(Life.draft(Rules.SHIPPED, LegalForm.ASSOCIATION, false))
                .when(new SubmitApplication(DOSSIER), TELLER.on("2022-01-01"))
                .records(new ApplicationSubmitted(DOSSIER, CALL, 1, SIRET, REQUESTED, ELIGIBLE, before));
        dossier(Life.draft(Rules.SHIPPED, LegalForm.ASSOCIATION, false))
                .when(new SubmitApplication(DOSSIER), TELLER.on("2022-01-02"))
                .refusedBy(ContratEngagementMissing.class, "on", "2022-01-02");
    }

    @Test
    void acceptsACommittedAssociationAndAnyOtherApplicant() {
        Instant at = Instant.parse("2022-01-10T11:00:00Z");
        for (Life life : List.of(Life.draft(Rules.SHIPPED, LegalForm.ASSOCIATION, true), Life.draft())) {
            dossier(life)
                    .when(new SubmitApplication(DOSSIER), TELLER.on("2022-01-10"))
                    .records(new ApplicationSubmitted(DOSSIER, CALL, 1, SIRET, REQUESTED, ELIGIBLE, at));
        }
    }

    private static DraftApplication draft(
            String applicant, String title, String commune, long requested, long eligible) {
        return draft(applicant, title, commune, requested, eligible, List.of(Sector.WOOD), SIRET);
    }

    private static DraftApplication draft(List<Sector> sectors, String siret) {
        return draft("La Fabrique", "Atelier", COMMUNE, 1, 1, sectors, siret);
    }

    private static DraftApplication draft(
            String applicant,
            String title,
            String commune,
            long requested,
            long eligible,
            List<Sector> sectors,
            String siret) {
        return new DraftApplication(
                DOSSIER,
                CALL,
                1,
                applicant,
                LegalForm.SCIC,
                siret,
                title,
                commune,
                sectors,
                requested,
                eligible,
                false,
                new VaultToken(NAME_TOKEN),
                new VaultToken(EMAIL_TOKEN));
    }

    private static ReviseDraft revise(String title, List<Sector> sectors, long requested, long eligible) {
        return new ReviseDraft(DOSSIER, title, sectors, requested, eligible, true);
    }
}
