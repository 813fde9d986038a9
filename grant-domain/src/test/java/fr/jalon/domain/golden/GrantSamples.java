package fr.jalon.domain.golden;

import static fr.jalon.domain.golden.Samples.AGREEMENT;
import static fr.jalon.domain.golden.Samples.BUDGET;
import static fr.jalon.domain.golden.Samples.CALL;
import static fr.jalon.domain.golden.Samples.DELEGATION;
import static fr.jalon.domain.golden.Samples.DOSSIER;
import static fr.jalon.domain.golden.Samples.IBAN_TOKEN;
import static fr.jalon.domain.golden.Samples.RUN;
import static fr.jalon.domain.golden.Samples.SIREN;

import fr.jalon.domain.kernel.AidBasis;
import fr.jalon.domain.kernel.ControlPoint;
import fr.jalon.domain.kernel.Instalment;
import fr.jalon.domain.kernel.SuspensionGround;
import fr.jalon.domain.payment.event.PaymentEvent.*;
import fr.jalon.domain.subsidy.event.SubsidyEvent.*;
import fr.jalon.domain.support.event.SupportEvent.*;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** A grant, its payments and its support, to the closing of the dossier. */
final class GrantSamples {
    private GrantSamples() {}

    static List<Object> all() {
        return Stream.of(subsidy(), payment(), support()).flatMap(List::stream).toList();
    }

    private static List<Object> subsidy() {
        return List.of(
                new AmountProposed(DOSSIER, BUDGET, 240_000_00, 400_000_00, 6_000, LocalDate.parse("2022-08-30")),
                new ReservationLapsed(DOSSIER, BUDGET, 240_000_00),
                new ReservationRenewed(
                        DOSSIER, "0112-anct-2027", BUDGET, 240_000_00, 240_000_00, LocalDate.of(2027, 4, 5)),
                new PublicAidDeclared(DOSSIER, "Région fictive", 170_000_00, 410_000_00, 10_000_00),
                new GrantRefused(DOSSIER, BUDGET, 240_000_00, List.of("Cofinancement retiré")),
                new GrantAwarded(
                        DOSSIER,
                        CALL,
                        1,
                        240_000_00,
                        400_000_00,
                        6_000,
                        AidBasis.BLOCK_EXEMPTION,
                        "Régime cadre exempté, fictif",
                        SIREN),
                new AgreementDrafted(
                        DOSSIER,
                        AGREEMENT,
                        "Équipement de l'atelier textile partagé",
                        LocalDate.of(2029, 3, 31),
                        "Avance de 30 %, acomptes, solde",
                        "Reversement de ce qui n'est pas employé"),
                new AgreementSignedByBeneficiary(DOSSIER, AGREEMENT, LocalDate.of(2027, 3, 20)),
                new VisaGranted(DOSSIER, "Visa 2027-118", 240_000_00),
                new VisaRefused(DOSSIER, 240_000_00, List.of("Crédits de paiement non programmés")),
                new VisaOverruled(DOSSIER, "Lettre du 22 mars 2027", 240_000_00),
                new AgreementSigned(
                        DOSSIER,
                        CALL,
                        1,
                        AGREEMENT,
                        "0112-anct-2027",
                        BUDGET,
                        240_000_00,
                        LocalDate.of(2027, 3, 25),
                        DELEGATION),
                new AgreementNotified(
                        DOSSIER, LocalDate.of(2027, 4, 1), LocalDate.of(2029, 4, 1), LocalDate.of(2027, 6, 25)),
                new AgreementAmended(
                        DOSSIER,
                        CALL,
                        1,
                        AGREEMENT,
                        1,
                        230_000_00,
                        0,
                        10_000_00,
                        "0112-anct-2027",
                        2027,
                        LocalDate.of(2027, 9, 14),
                        LocalDate.of(2029, 9, 30),
                        SIREN,
                        AidBasis.BLOCK_EXEMPTION,
                        DELEGATION,
                        "Une machine de moins, six mois de plus"),
                new StartDeclared(DOSSIER, LocalDate.of(2027, 4, 12), "Bon de commande des métiers à tisser"),
                new GrantRenounced(
                        DOSSIER,
                        CALL,
                        1,
                        "0112-anct-2027",
                        0,
                        168_000_00,
                        2027,
                        "Projet réduit, suite sans subvention"),
                new GrantWithdrawn(
                        DOSSIER, CALL, 1, BUDGET, 240_000_00, 0, 0, List.of("Retrait du label le 3 juin 2027")),
                new AidReleased(DOSSIER, SIREN, 168_000_00));
    }

    private static List<Object> payment() {
        return List.of(
                new BankDetailsEntered(DOSSIER, IBAN_TOKEN),
                new BankDetailsVerified(DOSSIER, IBAN_TOKEN, "RIB tamponné, rapproché du SIRET"),
                new BankDetailsRejected(DOSSIER, IBAN_TOKEN, List.of("Titulaire du compte autre que le porteur")),
                new OrderVoided(DOSSIER, 1, "another-account-was-entered"),
                new GuaranteeRegistered(
                        DOSSIER, "Garantie 2027-118, banque fictive", 120_000_00, LocalDate.of(2028, 3, 31)),
                new InstalmentsPlanned(
                        DOSSIER,
                        CALL,
                        List.of(Instalment.ADVANCE, Instalment.INTERIM, Instalment.BALANCE),
                        List.of(LocalDate.of(2027, 5, 1), LocalDate.of(2028, 3, 31), LocalDate.of(2029, 5, 31)),
                        List.of(72_000_00L, 120_000_00L, 48_000_00L)),
                new PaymentRequested(
                        DOSSIER,
                        2,
                        Instalment.INTERIM,
                        60_000_00,
                        List.of("factures acquittées", "compte rendu d'avancement"),
                        LocalDate.of(2027, 11, 3)),
                new PaymentRequestReturned(DOSSIER, 2, List.of("Facture no 3 illisible")),
                new ExpenditureReviewed(DOSSIER, 2, 97_917_50, 2_082_50, "Facture no 3 hors périmètre"),
                new ServiceDoneCertified(DOSSIER, 2, 58_750_50),
                new PaymentLiquidated(DOSSIER, 2, 58_750_50),
                new PaymentOrdered(DOSSIER, 2, 58_750_50, IBAN_TOKEN),
                new PaymentControlled(DOSSIER, 2, List.of(ControlPoint.values())),
                new PaymentSuspended(DOSSIER, 2, SuspensionGround.MISSING_DOCUMENTS, "Pièce justificative manquante"),
                new PaymentRegularised(DOSSIER, 2, "Pièce jointe le 20 novembre"),
                new PaymentRequisitioned(DOSSIER, 2, "Ordre de réquisition du 22 novembre 2027"),
                new PaymentPlacedInRun(DOSSIER, 2, 1, RUN, 58_750_50, IBAN_TOKEN),
                new PaymentApprovedInRun(DOSSIER, 2, RUN),
                new PaymentTakenOutOfRun(DOSSIER, 2, RUN),
                new PaymentReturnedByBank(
                        DOSSIER,
                        CALL,
                        1,
                        2,
                        Instalment.INTERIM,
                        "0112-anct-2027",
                        58_750_50,
                        2027,
                        "AC04",
                        LocalDate.of(2027, 12, 2)),
                new CommitmentLowered(DOSSIER, 2, "0112-anct-2027", 58_750_50, 2026),
                new PaymentReissued(DOSSIER, 2, 2, 58_750_50, IBAN_TOKEN),
                new CompletionDeclared(
                        DOSSIER,
                        LocalDate.of(2029, 2, 26),
                        List.of("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")),
                new FinalAmountFixed(
                        DOSSIER,
                        CALL,
                        1,
                        350_000_00,
                        210_000_00,
                        220_000_00,
                        10_000_00,
                        20_000_00,
                        "0112-anct-2029",
                        2027),
                new PaymentExecuted(
                        DOSSIER,
                        CALL,
                        1,
                        2,
                        Instalment.INTERIM,
                        "0112-anct-2027",
                        58_750_50,
                        LocalDate.of(2027, 11, 29),
                        RUN));
    }

    private static List<Object> support() {
        return List.of(
                new SupportStarted(DOSSIER, "expert-03", LocalDate.of(2027, 5, 3), LocalDate.of(2029, 5, 3)),
                new SiteVisited(DOSSIER, "expert-03", "Atelier ouvert, trois machines en service"),
                new IndicatorsReported(DOSSIER, 6, 14, 23, 40),
                new FinancialReportReceived(
                        DOSSIER, 2028, "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
                new SupportEnded(DOSSIER, "Lieu autonome, activité en hausse"),
                new DossierClosed(DOSSIER, "0112-anct-2029", 1_249_50, 2027));
    }
}
