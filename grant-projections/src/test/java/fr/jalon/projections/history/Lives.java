package fr.jalon.projections.history;

import fr.jalon.domain.application.event.ApplicationEvent;
import fr.jalon.domain.budget.event.BudgetEvent;
import fr.jalon.domain.call.RuleParameter;
import fr.jalon.domain.call.event.CallEvent;
import fr.jalon.domain.incubation.event.IncubationEvent;
import fr.jalon.domain.kernel.AidBasis;
import fr.jalon.domain.kernel.CreditOrigin;
import fr.jalon.domain.kernel.Deliverable;
import fr.jalon.domain.kernel.Instalment;
import fr.jalon.domain.kernel.LegalForm;
import fr.jalon.domain.kernel.NodeKind;
import fr.jalon.domain.kernel.Opinion;
import fr.jalon.domain.kernel.Sector;
import fr.jalon.domain.kernel.SuspensionGround;
import fr.jalon.domain.kernel.TerritoryClass;
import fr.jalon.domain.label.event.LabelEvent;
import fr.jalon.domain.payment.event.PaymentEvent;
import fr.jalon.domain.selection.event.SelectionEvent;
import fr.jalon.domain.subsidy.event.SubsidyEvent;
import fr.jalon.domain.support.event.SupportEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Whole lives of dossiers, drawn from a seed. Nothing checks the rules here: read models take facts as they are. */
public final class Lives {
    public static final String CALL = "manufactures-2021";
    public static final String NODE = "P112-A13";

    private Lives() {}

    /** A call of one wave, its budget, and {@code dossiers} lives of various lengths. */
    public static History drawn(long seed, int dossiers) {
        Random random = new Random(seed);
        History history = opened();
        for (int n = 1; n <= dossiers; n++) {
            live("dossier-%05d".formatted(n), 1 + random.nextInt(3), random, history);
        }
        session("session-1", 1, history);
        Accounts.add(history);
        return history.on(LocalDate.of(2023, 2, 1)).add(CALL, new CallEvent.CallEnded(CALL));
    }

    /** The call, its three waves and 30 M€ opened in 2021 and 2022. */
    public static History opened() {
        History history = new History().on(LocalDate.of(2021, 10, 7));
        history.add(
                CALL,
                new CallEvent.CallOpened(
                        CALL,
                        "Manufactures de proximité",
                        "AMI",
                        NODE,
                        true,
                        Map.of("P1", 20),
                        List.of("P1"),
                        "2021-1",
                        RuleParameter.defaults()));
        for (int wave = 1; wave <= 3; wave++) {
            history.add(
                    CALL,
                    new CallEvent.WaveOpened(
                            CALL, wave, LocalDate.of(2021, 10, 7), Instant.parse("2022-03-03T11:00:00Z")));
        }
        for (int year = 2021; year <= 2022; year++) {
            String budget = NODE + "-" + year;
            history.add(budget, new BudgetEvent.BudgetOpened(budget, NODE, year, NodeKind.OPERATOR, "", ""));
            history.add(
                    budget,
                    new BudgetEvent.CreditsOpened(
                            budget,
                            NODE,
                            year,
                            15_000_000_00L,
                            15_000_000_00L,
                            CreditOrigin.OPERATOR_VOTE,
                            "",
                            "LFI",
                            "LFI " + year));
        }
        return history;
    }

    /** A session of one wave, from its convocation to its minutes. */
    public static void session(String id, int wave, History history) {
        history.add(
                        id,
                        new SelectionEvent.SessionConvened(
                                id,
                                CALL,
                                wave,
                                LocalDate.of(2021, 12, 7),
                                List.of("jury-1"),
                                Map.of("P1", 20),
                                List.of("P1"),
                                5_000))
                .add(id, new SelectionEvent.SessionOpened(id, List.of("jury-1")))
                .add(id, new SelectionEvent.RankingEstablished(id, List.of("a", "b", "c"), List.of(3, 2, 1), 1, 1))
                .add(id, new SelectionEvent.MinutesSigned(id, List.of("a"), List.of("b"), List.of("c")));
    }

    /** Draws how far one dossier goes, and adds its facts. */
    public static void live(String id, int wave, Random random, History history) {
        LocalDate day = LocalDate.of(2021, 10, 10).plusDays(random.nextInt(60));
        TerritoryClass territory = TerritoryClass.values()[random.nextInt(4)];
        history.on(day).add(id, drafted(id, wave));
        if (random.nextInt(20) == 0) {
            return;
        }
        submit(id, wave, day, random, history);
        history.on(day.plusDays(50))
                .add(id, new ApplicationEvent.TerritoryClassified(id, territory, "2021", "INSEE"))
                .add(id, new ApplicationEvent.AppraisalCompleted(id, "Rapport, favorable\tsous \\réserve\\"));
        if (random.nextInt(3) == 0) {
            history.add(id, new ApplicationEvent.ApplicationTurnedDown(id, "session-" + wave, 99, List.of("Rang")));
            return;
        }
        history.add(id, new ApplicationEvent.ApplicationSelected(id, "session-" + wave, 1))
                .add(
                        id,
                        new LabelEvent.LabelGranted(
                                id, CALL, wave, "34216234500019", "Aubusson", territory, day.plusDays(50)));
        incubate(id, day.plusDays(60), random, history);
        if (random.nextInt(10) > 0) {
            grant(id, wave, day.plusDays(200), 200_000_00L + random.nextInt(100_000_00), random, history);
        }
    }

    public static ApplicationEvent.ApplicationDrafted drafted(String id, int wave) {
        return new ApplicationEvent.ApplicationDrafted(
                id,
                CALL,
                wave,
                NODE,
                "2021-1",
                RuleParameter.defaults(),
                "L'Atelier \"du " + id + "\"",
                LegalForm.SCIC,
                "34216234500019",
                "Lieu partagé de " + id,
                "Aubusson",
                List.of(Sector.WOOD, Sector.TEXTILE),
                250_000_00,
                400_000_00,
                true,
                "vault:name",
                "vault:email");
    }

    private static void submit(String id, int wave, LocalDate day, Random random, History history) {
        LocalDate received = day.plusDays(5);
        history.on(received)
                .add(
                        id,
                        new ApplicationEvent.ApplicationSubmitted(
                                id,
                                CALL,
                                wave,
                                "34216234500019",
                                250_000_00,
                                400_000_00,
                                Instant.parse("2021-10-15T10:00:00Z")))
                .add(
                        id,
                        new ApplicationEvent.ReceiptAcknowledged(
                                id, received, received.plusMonths(2), received.plusMonths(8)));
        if (random.nextInt(4) == 0) {
            history.on(received.plusDays(5))
                    .add(
                            id,
                            new ApplicationEvent.ComplementRequested(
                                    id, List.of("RIB"), received.plusDays(5), received.plusDays(35)))
                    .on(received.plusDays(17))
                    .add(
                            id,
                            new ApplicationEvent.ComplementReceived(
                                    id,
                                    List.of("RIB"),
                                    received.plusDays(17),
                                    12,
                                    received.plusMonths(2).plusDays(12),
                                    received.plusMonths(8).plusDays(12)));
        }
        history.on(received.plusDays(20)).add(id, new ApplicationEvent.ApplicationDeclaredAdmissible(id));
    }

    private static void incubate(String id, LocalDate start, Random random, History history) {
        history.on(start).add(id, new IncubationEvent.IncubationStarted(id, "expert-1", start, start.plusMonths(4)));
        for (Deliverable deliverable : Deliverable.values()) {
            history.add(id, new IncubationEvent.DeliverableAccepted(id, deliverable));
        }
        if (random.nextInt(5) == 0) {
            history.add(id, new IncubationEvent.IncubationExtended(id, 1, start.plusMonths(5), "Travaux"));
        }
        history.on(start.plusMonths(4))
                .add(id, new IncubationEvent.IncubationAttested(id, "expert-1", Opinion.FAVOURABLE, "Rapport"));
    }

    private static void grant(String id, int wave, LocalDate day, long cents, Random random, History history) {
        String budget = NODE + "-2022";
        history.on(day)
                .add(
                        id,
                        new SubsidyEvent.AmountProposed(
                                id, budget, cents, 400_000_00, 6_250, LocalDate.parse("2022-08-30")))
                .add(
                        budget,
                        new BudgetEvent.FundsReserved(budget, NODE, 2022, id, cents, LocalDate.parse("2022-12-31")))
                .add(
                        id,
                        new SubsidyEvent.GrantAwarded(
                                id, CALL, wave, cents, 400_000_00, 6_250, AidBasis.BLOCK_EXEMPTION, "DE_MINIMIS", ""))
                .add(
                        id,
                        new SubsidyEvent.AgreementDrafted(
                                id,
                                "C-" + id,
                                "Atelier",
                                day.plusYears(2),
                                "advance, interim, balance",
                                "what is not used comes back"))
                .add(
                        id,
                        new SubsidyEvent.AgreementSigned(
                                id, CALL, wave, "C-" + id, budget, budget, cents, day.plusDays(3), "delegation-1"))
                .add(budget, new BudgetEvent.ReservationReleased(budget, NODE, 2022, id, cents))
                .add(budget, new BudgetEvent.FundsCommitted(budget, NODE, 2022, id, "C-" + id, cents, cents))
                .add(id, new SubsidyEvent.AgreementNotified(id, day, day.plusMonths(24), day.plusMonths(3)));
        if (random.nextInt(8) == 0) {
            history.add(budget, new BudgetEvent.CommitmentWithdrawn(budget, NODE, 2022, id, cents, 2022, true))
                    .add(id, new SubsidyEvent.GrantRenounced(id, CALL, wave, budget, 0, cents, 2022, "Abandon"));
            return;
        }
        pay(id, wave, day.plusDays(30), cents * 3 / 10, random, history);
    }

    private static void pay(String id, int wave, LocalDate day, long cents, Random random, History history) {
        String budget = NODE + "-2022";
        history.on(day)
                .add(id, new SubsidyEvent.StartDeclared(id, day, "Bon de commande"))
                .add(id, new PaymentEvent.PaymentRequested(id, 1, Instalment.ADVANCE, cents, List.of("RIB"), day))
                .add(id, new PaymentEvent.ServiceDoneCertified(id, 1, cents))
                .add(id, new PaymentEvent.PaymentLiquidated(id, 1, cents))
                .add(id, new PaymentEvent.PaymentOrdered(id, 1, cents, "vault:iban"));
        if (random.nextInt(6) == 0) {
            history.add(
                    id, new PaymentEvent.PaymentSuspended(id, 1, SuspensionGround.MISSING_DOCUMENTS, "RIB illisible"));
            return;
        }
        history.add(
                        id,
                        new PaymentEvent.PaymentExecuted(
                                id, CALL, wave, 1, Instalment.ADVANCE, budget, cents, day.plusDays(9), ""))
                .add(budget, new BudgetEvent.PaymentCreditsConsumed(budget, NODE, 2022, id, 1, cents))
                .on(LocalDate.of(2023, 1, 9))
                .add(
                        id,
                        new SupportEvent.SupportStarted(
                                id, "expert-2", LocalDate.of(2023, 1, 9), LocalDate.of(2025, 1, 9)));
    }
}
