package fr.jalon.domain.language;

import static fr.jalon.domain.language.Life.*;
import static fr.jalon.domain.language.People.*;

import fr.jalon.domain.application.command.ApplicationCommand.*;
import fr.jalon.domain.budget.command.BudgetCommand.*;
import fr.jalon.domain.call.RuleSet;
import fr.jalon.domain.call.command.CallCommand.*;
import fr.jalon.domain.delegation.DelegationAct;
import fr.jalon.domain.incubation.command.IncubationCommand.*;
import fr.jalon.domain.kernel.AidBasis;
import fr.jalon.domain.kernel.ControlPoint;
import fr.jalon.domain.kernel.Deliverable;
import fr.jalon.domain.kernel.Instalment;
import fr.jalon.domain.kernel.LegalForm;
import fr.jalon.domain.kernel.Opinion;
import fr.jalon.domain.kernel.Sector;
import fr.jalon.domain.kernel.TerritoryClass;
import fr.jalon.domain.kernel.VaultToken;
import fr.jalon.domain.label.command.LabelCommand.*;
import fr.jalon.domain.payment.command.PaymentCommand.*;
import fr.jalon.domain.selection.command.SelectionCommand.*;
import fr.jalon.domain.subsidy.command.SubsidyCommand.*;
import fr.jalon.domain.support.command.SupportCommand.*;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The commands that lead one dossier from its draft to its closing, as {@link Life} tells the facts. */
public final class Path {
    public static final Map<String, Integer> MARKS = Map.of("PLACE", 15, "MODEL", 8);

    private Path() {}

    /** A call with an open first wave, a budget of 30 million euros for 2022 and 2025, a delegation to sign, and a jury of three. */
    public static World opened(World world, RuleSet rules) {
        Map<String, Integer> grid = new LinkedHashMap<>();
        Rules.TIE_BREAK.forEach(criterion -> grid.put(criterion, Rules.GRID.get(criterion)));
        world.send(
                new OpenCall(CALL, "Manufactures", "AMI", Rules.NODE, true, grid, rules.version(), rules.parameters()),
                MANAGER.on("2021-09-01"));
        world.send(
                new OpenWave(CALL, 1, LocalDate.parse("2021-09-15"), Instant.parse("2021-11-04T22:59:59Z")),
                MANAGER.on("2021-09-01"));
        for (int year : List.of(2022, 2025)) {
            String budget = Rules.NODE + "-" + year;
            Acting manager = MANAGER.on(year + "-01-01");
            world.send(new OpenBudget(budget, Rules.NODE, year), manager);
            world.send(new OpenCredits(budget, 30_000_000_00L, 30_000_000_00L, "finance act", "JO"), manager);
        }
        delegated(world);
        return world.send(
                new ConveneSession(SESSION, CALL, 1, LocalDate.parse("2021-12-07"), List.of("jury1", "jury2", "jury3")),
                MANAGER.on("2021-11-15"));
    }

    /** The delegation that the authority signs under. */
    public static World delegated(World world) {
        return world.send(Samples.of(DelegationAct.GRANT), MANAGER.on("2021-01-01"));
    }

    public static DraftApplication draftApplication() {
        return new DraftApplication(
                DOSSIER,
                CALL,
                1,
                "La Fabrique",
                LegalForm.SCIC,
                SIRET,
                "Atelier partagé",
                COMMUNE,
                List.of(Sector.WOOD),
                REQUESTED,
                ELIGIBLE,
                false,
                new VaultToken(NAME_TOKEN),
                new VaultToken(EMAIL_TOKEN));
    }

    /** {@code command}, about the dossier {@code id}. */
    public static <C extends Record> C about(String id, C command) {
        return Renamed.dossier(command, id);
    }

    public static void toSelection(World world) {
        world.send(draftApplication(), TELLER.on("2021-10-10"));
        world.send(new SubmitApplication(DOSSIER), TELLER.at(RECEIVED_AT.toString()));
        world.send(new AcknowledgeReceipt(DOSSIER), TELLER.on("2021-10-21"));
        world.send(new DeclareAdmissible(DOSSIER), INSTRUCTOR.on("2021-11-08"));
        world.send(
                new ClassifyTerritory(DOSSIER, TerritoryClass.RURAL, "COG 2021", "INSEE grid"),
                INSTRUCTOR.on("2021-11-09"));
        world.send(new CompleteAppraisal(DOSSIER, "a solid place"), INSTRUCTOR.on("2021-11-25"));
        world.send(new EnterSession(DOSSIER, SESSION), MANAGER.on("2021-11-26"));
        List<Acting> jury = List.of(JURY1, JURY2, JURY3);
        jury.forEach(member -> world.send(new DeclareInterests(SESSION, List.of(), ""), member.on("2021-12-01")));
        world.send(new OpenSession(SESSION, List.of("jury1", "jury2", "jury3")), MANAGER.on("2021-12-07"));
        jury.forEach(
                member -> world.send(new ScoreFile(SESSION, DOSSIER, MARKS, "a solid place"), member.on("2021-12-07")));
        world.send(new EstablishRanking(SESSION, 1, 0), MANAGER.on("2021-12-07"));
        world.send(new SignMinutes(SESSION), MANAGER.on("2021-12-07"));
    }

    public static void label(World world, String on) {
        world.send(new GrantLabel(DOSSIER), AUTHORITY.on(on));
    }

    public static void incubation(World world) {
        world.send(new StartIncubation(DOSSIER, "expert-1"), TELLER.on(INCUBATED_FROM));
        for (Deliverable deliverable : Deliverable.values()) {
            world.send(new AcceptDeliverable(DOSSIER, deliverable), TELLER.on("2022-04-01"));
        }
        world.send(new AttestIncubation(DOSSIER, Opinion.FAVOURABLE, "ready"), TELLER.on(INCUBATED_UNTIL));
    }

    public static void grant(World world) {
        world.send(new ProposeAmount(DOSSIER, REQUESTED, ELIGIBLE, 5_000), MANAGER.on("2022-06-01"));
        world.send(new AwardGrant(DOSSIER, AidBasis.BLOCK_EXEMPTION, "de minimis"), AUTHORITY.on("2022-06-10"));
        world.send(
                new DraftAgreement(
                        DOSSIER,
                        AGREEMENT,
                        "machines",
                        LocalDate.parse("2024-12-31"),
                        "advance, interim, balance",
                        "what is not used comes back"),
                TELLER.on("2022-06-20"));
        world.send(new RecordBeneficiarySignature(DOSSIER, LocalDate.parse("2022-06-27")), TELLER.on("2022-06-28"));
        world.send(new SignAgreement(DOSSIER, Rules.DELEGATION), AUTHORITY.on("2022-07-01"));
        world.send(new NotifyAgreement(DOSSIER), TELLER.on("2022-07-04"));
        world.send(new DeclareStart(DOSSIER, LocalDate.parse("2022-09-01"), "signed order"), TELLER.on("2022-09-02"));
    }

    public static void payment(World world, int payment, Instalment instalment, long cents) {
        controlledPayment(world, payment, instalment, cents);
        world.send(new ExecutePayment(DOSSIER, payment), ACCOUNTANT2.on("2022-09-20"));
    }

    /** Up to the control of the accountant, who may then pay it alone or in a run. */
    public static void controlledPayment(World world, int payment, Instalment instalment, long cents) {
        world.send(
                new RequestPayment(DOSSIER, payment, instalment, cents, List.of(DOCUMENT)),
                INSTRUCTOR.on("2022-09-07"));
        if (instalment != Instalment.ADVANCE) {
            world.send(new ReviewExpenditure(DOSSIER, payment, ELIGIBLE, 0, "all paid"), INSTRUCTOR.on("2022-09-08"));
            world.send(new CertifyServiceDone(DOSSIER, payment, cents), CERTIFIER.on("2022-09-09"));
        }
        world.send(new LiquidatePayment(DOSSIER, payment), ORDONNATEUR.on("2022-09-12"));
        world.send(new OrderPayment(DOSSIER, payment), ORDONNATEUR.on("2022-09-13"));
        world.send(new ControlPayment(DOSSIER, payment, List.of(ControlPoint.values())), ACCOUNTANT.on("2022-09-14"));
    }

    /** The project is done and {@code justifiedCents} were spent. */
    public static void completion(World world, long justifiedCents) {
        world.send(
                new DeclareCompletion(DOSSIER, LocalDate.parse("2022-11-30"), List.of(DOCUMENT)),
                TELLER.on("2022-12-01"));
        world.send(new FixFinalAmount(DOSSIER, justifiedCents), ORDONNATEUR.on("2022-12-05"));
    }

    public static void account(World world) {
        world.send(new EnterBankDetails(DOSSIER, new VaultToken(IBAN_TOKEN)), TELLER.on("2022-09-05"));
        world.send(new VerifyBankDetails(DOSSIER, "call back"), MANAGER.on("2022-09-06"));
    }

    public static void payments(World world) {
        account(world);
        payment(world, 1, Instalment.ADVANCE, 75_000_00L);
        payment(world, 2, Instalment.INTERIM, 125_000_00L);
        completion(world, ELIGIBLE);
        payment(world, 3, Instalment.BALANCE, 50_000_00L);
    }

    public static void support(World world) {
        world.send(new StartSupport(DOSSIER, "expert-2"), TELLER.on("2023-01-02"));
        world.send(new RecordVisit(DOSSIER, "expert-2", "all runs"), TELLER.on("2023-06-01"));
        world.send(new RecordIndicators(DOSSIER, 12, 9, 30, 40), TELLER.on("2023-12-31"));
        world.send(new ReceiveFinancialReport(DOSSIER, 2024, "0".repeat(64)), TELLER.on("2024-12-01"));
        world.send(new EndSupport(DOSSIER, "thriving"), TELLER.on("2025-01-02"));
        world.send(new CloseDossier(DOSSIER), MANAGER.on("2025-02-01"));
    }
}
