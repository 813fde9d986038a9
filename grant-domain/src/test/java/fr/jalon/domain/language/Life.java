package fr.jalon.domain.language;

import static fr.jalon.domain.language.People.*;

import fr.jalon.domain.application.ApplicationAct;
import fr.jalon.domain.application.event.ApplicationEvent.*;
import fr.jalon.domain.call.RuleParameter;
import fr.jalon.domain.call.RuleSet;
import fr.jalon.domain.incubation.IncubationAct;
import fr.jalon.domain.incubation.event.IncubationEvent.*;
import fr.jalon.domain.kernel.Act;
import fr.jalon.domain.kernel.AidBasis;
import fr.jalon.domain.kernel.ControlPoint;
import fr.jalon.domain.kernel.Deliverable;
import fr.jalon.domain.kernel.DossierEvent;
import fr.jalon.domain.kernel.Instalment;
import fr.jalon.domain.kernel.LegalForm;
import fr.jalon.domain.kernel.Opinion;
import fr.jalon.domain.kernel.RecoveryGround;
import fr.jalon.domain.kernel.Sector;
import fr.jalon.domain.kernel.SuspensionGround;
import fr.jalon.domain.kernel.TerritoryClass;
import fr.jalon.domain.label.LabelAct;
import fr.jalon.domain.label.event.LabelEvent.*;
import fr.jalon.domain.payment.PaymentAct;
import fr.jalon.domain.payment.event.PaymentEvent.*;
import fr.jalon.domain.recovery.RecoveryAct;
import fr.jalon.domain.recovery.event.RecoveryEvent.*;
import fr.jalon.domain.subsidy.SubsidyAct;
import fr.jalon.domain.subsidy.event.SubsidyEvent.*;
import fr.jalon.domain.support.SupportAct;
import fr.jalon.domain.support.event.SupportEvent.*;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;

/**
 * The life of one dossier of the first wave, fact by fact; each method adds one fact, each {@code until…} all facts up to a step.
 * A place that asked for 250 000 euros of 500 000, labelled on 8 December 2021. Immutable.
 */
public final class Life {
    public static final String DOSSIER = "dossier-1";
    public static final String CALL = "manufactures-2021";
    public static final String SESSION = "session-1";
    public static final String SIRET = "73282932000074";
    public static final String SIREN = "732829320";
    public static final String COMMUNE = "23008";
    public static final String NAME_TOKEN = "v1-00000000000000000000000000000001";
    public static final String EMAIL_TOKEN = "v1-00000000000000000000000000000002";
    public static final String IBAN_TOKEN = "v1-00000000000000000000000000000003";
    /** The SHA-256 that every document of these lives has. */
    public static final String DOCUMENT = "0".repeat(64);

    public static final String RUN = "run-1";
    public static final String BUDGET_2022 = Rules.NODE + "-2022";
    public static final String AGREEMENT = "MP-2022-001";
    public static final long REQUESTED = 250_000_00L;
    public static final long ELIGIBLE = 500_000_00L;
    public static final Instant RECEIVED_AT = Instant.parse("2021-10-20T08:00:00Z");
    public static final LocalDate LABELLED_ON = LocalDate.parse("2021-12-08");
    public static final LocalDate INCUBATED_FROM = LocalDate.parse("2022-01-03");
    public static final LocalDate INCUBATED_UNTIL = LocalDate.parse("2022-05-03");

    private final List<EventMessage<DossierEvent>> facts;

    private Life(List<EventMessage<DossierEvent>> facts) {
        this.facts = List.copyOf(facts);
    }

    public static Life draft() {
        return draft(Rules.SHIPPED);
    }

    public static Life draft(RuleParameter parameter, long value) {
        return draft(Rules.with(parameter, value));
    }

    public static Life draft(RuleSet rules) {
        return draft(rules, LegalForm.SCIC, false);
    }

    public static Life draft(RuleSet rules, LegalForm form, boolean republicanCommitment) {
        return new Life(List.of())
                .and(
                        new ApplicationDrafted(
                                DOSSIER,
                                CALL,
                                1,
                                Rules.NODE,
                                rules.version(),
                                rules.parameters(),
                                "La Fabrique",
                                form,
                                SIRET,
                                "Atelier partagé",
                                COMMUNE,
                                List.of(Sector.WOOD),
                                REQUESTED,
                                ELIGIBLE,
                                republicanCommitment,
                                NAME_TOKEN,
                                EMAIL_TOKEN),
                        TELLER.on("2021-10-10"),
                        ApplicationAct.DRAFT);
    }

    public static Life untilSubmitted() {
        return draft().submitted();
    }

    public static Life untilAcknowledged() {
        return untilSubmitted().acknowledged();
    }

    public static Life untilAdmissible() {
        return untilAcknowledged().admissible();
    }

    public static Life untilAppraised() {
        return draft().toAppraised();
    }

    public static Life untilInSession() {
        return draft().toInSession();
    }

    public static Life untilSelected() {
        return draft().toSelected();
    }

    public static Life untilLabelled() {
        return untilSelected().labelled();
    }

    public static Life untilIncubating() {
        return untilLabelled().incubating();
    }

    public static Life untilAttested() {
        return untilIncubating().delivered().attested();
    }

    public static Life untilProposed() {
        return untilAttested().proposed();
    }

    public static Life untilAwarded() {
        return untilProposed().awarded();
    }

    public static Life untilSignedByBeneficiary() {
        return untilAwarded().agreementDrafted().signedByBeneficiary();
    }

    public static Life untilSigned() {
        return untilSignedByBeneficiary().signed();
    }

    public static Life untilNotified() {
        return untilSigned().agreementNotified();
    }

    public static Life untilStarted() {
        return untilNotified().started();
    }

    /** Ready to be paid: started, with an account that two people know. */
    public static Life untilPayable() {
        return untilStarted().accountEntered().accountVerified();
    }

    public static Life untilSupported() {
        return untilPayable().supported();
    }

    public Life toAppraised() {
        return submitted().acknowledged().admissible().classified().appraised();
    }

    public Life toInSession() {
        return toAppraised().inSession();
    }

    public Life toSelected() {
        return toInSession().selected();
    }

    /** Incubated before the label, as a rule set may say. */
    public Life toAttestedWithoutLabel() {
        return toSelected().incubating().delivered().attested();
    }

    public Life submitted() {
        return and(
                new ApplicationSubmitted(DOSSIER, CALL, 1, SIRET, REQUESTED, ELIGIBLE, RECEIVED_AT),
                TELLER.at(RECEIVED_AT.toString()),
                ApplicationAct.SUBMIT);
    }

    public Life acknowledged() {
        return and(
                new ReceiptAcknowledged(
                        DOSSIER,
                        LocalDate.parse("2021-10-20"),
                        LocalDate.parse("2021-12-20"),
                        LocalDate.parse("2022-06-20")),
                TELLER.on("2021-10-21"),
                ApplicationAct.ACKNOWLEDGE);
    }

    public Life complementPending() {
        return and(
                new ComplementRequested(
                        DOSSIER, List.of("statutes"), LocalDate.parse("2021-10-25"), LocalDate.parse("2021-11-25")),
                INSTRUCTOR.on("2021-10-25"),
                ApplicationAct.REQUEST_COMPLEMENT);
    }

    public Life admissible() {
        return and(
                new ApplicationDeclaredAdmissible(DOSSIER),
                INSTRUCTOR.on("2021-11-08"),
                ApplicationAct.DECLARE_ADMISSIBLE);
    }

    public Life classified() {
        return and(
                new TerritoryClassified(DOSSIER, TerritoryClass.RURAL, "COG 2021", "INSEE grid"),
                INSTRUCTOR.on("2021-11-09"),
                ApplicationAct.CLASSIFY_TERRITORY);
    }

    public Life appraised() {
        return and(
                new AppraisalCompleted(DOSSIER, "a solid place"),
                INSTRUCTOR.on("2021-11-25"),
                ApplicationAct.COMPLETE_APPRAISAL);
    }

    public Life inSession() {
        return and(
                new SessionEntered(DOSSIER, CALL, 1, SESSION, List.of("instructor")),
                MANAGER.on("2021-11-26"),
                ApplicationAct.ENTER_SESSION);
    }

    public Life selected() {
        return and(new ApplicationSelected(DOSSIER, SESSION, 1), PRODUCT.on("2021-12-07"), ApplicationAct.SELECT);
    }

    public Life waitlisted() {
        return and(new ApplicationWaitlisted(DOSSIER, SESSION, 2), PRODUCT.on("2021-12-07"), ApplicationAct.WAITLIST);
    }

    public Life labelled() {
        return and(
                new LabelGranted(DOSSIER, CALL, 1, SIRET, COMMUNE, TerritoryClass.RURAL, LABELLED_ON),
                AUTHORITY.on(LABELLED_ON),
                LabelAct.GRANT);
    }

    public Life incubating() {
        return and(
                new IncubationStarted(DOSSIER, "expert-1", INCUBATED_FROM, INCUBATED_UNTIL),
                TELLER.on(INCUBATED_FROM),
                IncubationAct.START);
    }

    public Life delivered(Deliverable deliverable) {
        return and(
                new DeliverableAccepted(DOSSIER, deliverable),
                TELLER.on("2022-04-01"),
                IncubationAct.ACCEPT_DELIVERABLE);
    }

    /** All deliverables, one after the other. */
    public Life delivered() {
        Life life = this;
        for (Deliverable deliverable : Deliverable.values()) {
            life = life.delivered(deliverable);
        }
        return life;
    }

    public Life attested() {
        return attested(Opinion.FAVOURABLE);
    }

    public Life attested(Opinion opinion) {
        return and(
                new IncubationAttested(DOSSIER, "expert-1", opinion, "ready"),
                TELLER.on(INCUBATED_UNTIL),
                IncubationAct.ATTEST);
    }

    public Life failed() {
        return and(
                new IncubationFailed(DOSSIER, List.of("the holder left")),
                MANAGER.on("2022-03-01"),
                IncubationAct.FAIL);
    }

    public Life hearingOpened() {
        return and(
                new LabelHearingOpened(DOSSIER, List.of("no machine"), LocalDate.parse("2022-09-16")),
                MANAGER.on("2022-09-01"),
                LabelAct.OPEN_HEARING);
    }

    public Life labelWithdrawn() {
        return and(
                new LabelWithdrawn(DOSSIER, CALL, 1, TerritoryClass.RURAL, List.of("no machine")),
                AUTHORITY.on("2022-09-20"),
                LabelAct.WITHDRAW);
    }

    public Life proposed() {
        return proposed(REQUESTED);
    }

    public Life proposed(long cents) {
        return and(
                new AmountProposed(DOSSIER, BUDGET_2022, cents, ELIGIBLE, 5_000, LocalDate.parse("2022-08-30")),
                MANAGER.on("2022-06-01"),
                SubsidyAct.PROPOSE_AMOUNT);
    }

    public Life reservationLapsed() {
        return and(
                new ReservationLapsed(DOSSIER, BUDGET_2022, amount()),
                PRODUCT.on("2022-08-31"),
                SubsidyAct.LAPSE_RESERVATION);
    }

    public Life aidDeclared(String source, long cents, long totalCents, long excessCents) {
        return and(
                new PublicAidDeclared(DOSSIER, source, cents, totalCents, excessCents),
                TELLER.on("2022-06-05"),
                SubsidyAct.DECLARE_PUBLIC_AID);
    }

    public Life visaGranted(long cents) {
        return and(new VisaGranted(DOSSIER, "visa 1", cents), CONTROLLER.on("2022-06-15"), SubsidyAct.GRANT_VISA);
    }

    public Life visaRefused(long cents) {
        return and(
                new VisaRefused(DOSSIER, cents, List.of("no credits next year")),
                CONTROLLER.on("2022-06-15"),
                SubsidyAct.REFUSE_VISA);
    }

    public Life visaOverruled(long cents) {
        return and(
                new VisaOverruled(DOSSIER, "letter of the minister", cents),
                AUTHORITY.on("2022-06-16"),
                SubsidyAct.OVERRULE_VISA);
    }

    /** By a first amendment of November 2022 that leaves the end as it is. */
    public Life amended(long maxCents) {
        return and(
                new AgreementAmended(
                        DOSSIER,
                        CALL,
                        1,
                        AGREEMENT,
                        1,
                        maxCents,
                        Math.max(0, maxCents - amount()),
                        Math.max(0, amount() - maxCents),
                        BUDGET_2022,
                        2022,
                        LocalDate.parse("2022-11-02"),
                        LocalDate.parse("2024-12-31"),
                        SIREN,
                        AidBasis.BLOCK_EXEMPTION,
                        Rules.DELEGATION,
                        "fewer machines"),
                AUTHORITY.on("2022-11-02"),
                SubsidyAct.AMEND_AGREEMENT);
    }

    public Life grantRefused() {
        return and(
                new GrantRefused(DOSSIER, "", 0, List.of("too costly")), AUTHORITY.on("2022-06-10"), SubsidyAct.REFUSE);
    }

    public Life awarded() {
        return and(
                new GrantAwarded(
                        DOSSIER, CALL, 1, amount(), ELIGIBLE, 5_000, AidBasis.BLOCK_EXEMPTION, "de minimis", SIREN),
                AUTHORITY.on("2022-06-10"),
                SubsidyAct.AWARD);
    }

    public Life agreementDrafted() {
        return agreementDrafted(LocalDate.parse("2024-12-31"));
    }

    public Life agreementDrafted(LocalDate completionDueOn) {
        return and(
                new AgreementDrafted(
                        DOSSIER,
                        AGREEMENT,
                        "machines",
                        completionDueOn,
                        "advance, interim, balance",
                        "what is not used comes back"),
                TELLER.on("2022-06-20"),
                SubsidyAct.DRAFT_AGREEMENT);
    }

    public Life signedByBeneficiary() {
        return and(
                new AgreementSignedByBeneficiary(DOSSIER, AGREEMENT, LocalDate.parse("2022-06-27")),
                TELLER.on("2022-06-28"),
                SubsidyAct.RECORD_BENEFICIARY_SIGNATURE);
    }

    public Life signed() {
        return and(
                new AgreementSigned(
                        DOSSIER,
                        CALL,
                        1,
                        AGREEMENT,
                        BUDGET_2022,
                        BUDGET_2022,
                        amount(),
                        LocalDate.parse("2022-07-01"),
                        Rules.DELEGATION),
                AUTHORITY.on("2022-07-01"),
                SubsidyAct.SIGN_AGREEMENT);
    }

    /** With the plan of its instalments, by the rates shipped. */
    public Life agreementNotified() {
        return and(
                        new AgreementNotified(
                                DOSSIER,
                                LocalDate.parse("2022-07-04"),
                                LocalDate.parse("2024-07-04"),
                                LocalDate.parse("2022-10-01")),
                        TELLER.on("2022-07-04"),
                        SubsidyAct.NOTIFY_AGREEMENT)
                .and(planned(amount()), TELLER.on("2022-07-04"), SubsidyAct.NOTIFY_AGREEMENT);
    }

    /** What is planned on the day of the notification. */
    public static InstalmentsPlanned planned(long grantCents) {
        long advance = grantCents * 30 / 100;
        long interim = grantCents * 80 / 100 - advance;
        return new InstalmentsPlanned(
                DOSSIER,
                CALL,
                List.of(Instalment.ADVANCE, Instalment.INTERIM, Instalment.BALANCE),
                List.of(LocalDate.parse("2022-08-04"), LocalDate.parse("2023-10-02"), LocalDate.parse("2025-02-28")),
                List.of(advance, interim, grantCents - advance - interim));
    }

    public Life started() {
        return and(
                new StartDeclared(DOSSIER, LocalDate.parse("2022-09-01"), "signed order"),
                TELLER.on("2022-09-02"),
                SubsidyAct.DECLARE_START);
    }

    public Life accountEntered() {
        return and(new BankDetailsEntered(DOSSIER, IBAN_TOKEN), TELLER.on("2022-09-05"), PaymentAct.ENTER_BANK_DETAILS);
    }

    public Life accountVerified() {
        return and(
                new BankDetailsVerified(DOSSIER, IBAN_TOKEN, "call back"),
                MANAGER.on("2022-09-06"),
                PaymentAct.VERIFY_BANK_DETAILS);
    }

    public Life requested(int payment, Instalment instalment, long cents) {
        return and(
                new PaymentRequested(
                        DOSSIER, payment, instalment, cents, List.of(DOCUMENT), LocalDate.parse("2022-09-07")),
                INSTRUCTOR.on("2022-09-07"),
                PaymentAct.REQUEST);
    }

    public Life returned(int payment) {
        return and(
                new PaymentRequestReturned(DOSSIER, payment, List.of("unsigned")),
                INSTRUCTOR.on("2022-09-08"),
                PaymentAct.RETURN_REQUEST);
    }

    public Life reviewed(int payment, long justifiedCents) {
        return and(
                new ExpenditureReviewed(DOSSIER, payment, justifiedCents, 0, "all paid"),
                INSTRUCTOR.on("2022-09-08"),
                PaymentAct.REVIEW_EXPENDITURE);
    }

    public Life certified(int payment, long cents) {
        return and(
                new ServiceDoneCertified(DOSSIER, payment, cents),
                CERTIFIER.on("2022-09-09"),
                PaymentAct.CERTIFY_SERVICE_DONE);
    }

    public Life liquidated(int payment, long cents) {
        return and(new PaymentLiquidated(DOSSIER, payment, cents), ORDONNATEUR.on("2022-09-12"), PaymentAct.LIQUIDATE);
    }

    public Life ordered(int payment, long cents) {
        return and(
                new PaymentOrdered(DOSSIER, payment, cents, IBAN_TOKEN),
                ORDONNATEUR.on("2022-09-13"),
                PaymentAct.ORDER);
    }

    public Life controlled(int payment) {
        return and(
                new PaymentControlled(DOSSIER, payment, List.of(ControlPoint.values())),
                ACCOUNTANT.on("2022-09-14"),
                PaymentAct.CONTROL);
    }

    public Life suspended(int payment) {
        return suspended(payment, SuspensionGround.MISSING_DOCUMENTS);
    }

    public Life suspended(int payment, SuspensionGround ground) {
        return and(
                new PaymentSuspended(DOSSIER, payment, ground, "wrong payee"),
                ACCOUNTANT.on("2022-09-14"),
                PaymentAct.SUSPEND);
    }

    public Life regularised(int payment) {
        return and(
                new PaymentRegularised(DOSSIER, payment, "payee corrected"),
                ORDONNATEUR.on("2022-09-15"),
                PaymentAct.REGULARISE);
    }

    public Life requisitioned(int payment) {
        return and(
                new PaymentRequisitioned(DOSSIER, payment, "pay"),
                ORDONNATEUR.on("2022-09-15"),
                PaymentAct.REQUISITION);
    }

    public Life placedInRun(int payment, long cents) {
        return and(
                new PaymentPlacedInRun(DOSSIER, payment, 1, RUN, cents, IBAN_TOKEN),
                ACCOUNTANT.on("2022-09-16"),
                PaymentAct.PLACE_IN_RUN);
    }

    public Life paidInRun(int payment, Instalment instalment, long cents) {
        return and(
                new PaymentExecuted(
                        DOSSIER, CALL, 1, payment, instalment, BUDGET_2022, cents, LocalDate.parse("2022-09-20"), RUN),
                PRODUCT.on("2022-09-20"),
                PaymentAct.EXECUTE_IN_RUN);
    }

    public Life bankReturned(int payment, Instalment instalment, long cents) {
        return and(
                new PaymentReturnedByBank(
                        DOSSIER,
                        CALL,
                        1,
                        payment,
                        instalment,
                        BUDGET_2022,
                        cents,
                        2022,
                        "AC04",
                        LocalDate.parse("2022-09-22")),
                ACCOUNTANT.on("2022-09-22"),
                PaymentAct.RECORD_BANK_RETURN);
    }

    public Life lowered(int payment, long cents) {
        return and(
                new CommitmentLowered(DOSSIER, payment, BUDGET_2022, cents, 2022),
                ACCOUNTANT.on("2022-09-22"),
                PaymentAct.RECORD_BANK_RETURN);
    }

    public Life reissued(int payment, int attempt, long cents) {
        return and(
                new PaymentReissued(DOSSIER, payment, attempt, cents, IBAN_TOKEN),
                ORDONNATEUR.on("2022-10-03"),
                PaymentAct.REISSUE);
    }

    public Life completed() {
        return and(
                new CompletionDeclared(DOSSIER, LocalDate.parse("2022-11-30"), List.of(DOCUMENT)),
                TELLER.on("2022-12-01"),
                PaymentAct.DECLARE_COMPLETION);
    }

    /** Nothing released of the grant: all was spent. */
    public Life finalAmountFixed(long paidCents) {
        return finalAmountFixed(ELIGIBLE, amount(), paidCents, 0);
    }

    public Life finalAmountFixed(long justifiedCents, long finalCents, long paidCents, long releasedCents) {
        return and(
                new FinalAmountFixed(
                        DOSSIER,
                        CALL,
                        1,
                        justifiedCents,
                        finalCents,
                        paidCents,
                        Math.max(0, paidCents - finalCents),
                        releasedCents,
                        BUDGET_2022,
                        2022),
                ORDONNATEUR.on("2022-12-05"),
                PaymentAct.FIX_FINAL_AMOUNT);
    }

    public Life paid(int payment, Instalment instalment, long cents) {
        return and(
                new PaymentExecuted(
                        DOSSIER, CALL, 1, payment, instalment, BUDGET_2022, cents, LocalDate.parse("2022-09-20"), ""),
                ACCOUNTANT2.on("2022-09-20"),
                PaymentAct.EXECUTE);
    }

    /** Paid {@code paidCents} for works that deserve {@code finalCents}. */
    public Life overpaid(long finalCents, long paidCents) {
        return and(
                new FinalAmountFixed(
                        DOSSIER,
                        CALL,
                        1,
                        2 * finalCents,
                        finalCents,
                        paidCents,
                        paidCents - finalCents,
                        amount() - paidCents,
                        Rules.NODE + "-2025",
                        2022),
                ORDONNATEUR.on("2025-01-20"),
                PaymentAct.FIX_FINAL_AMOUNT);
    }

    public Life hearing(int recovery, RecoveryGround ground, long cents) {
        return and(
                new RecoveryHearingOpened(
                        DOSSIER, recovery, ground, cents, List.of("less was spent"), LocalDate.parse("2025-02-18")),
                MANAGER.on("2025-02-03"),
                RecoveryAct.OPEN_HEARING);
    }

    public Life observed(int recovery) {
        return and(
                new RecoveryObservationsReceived(DOSSIER, recovery, "an invoice is late"),
                INSTRUCTOR.on("2025-02-10"),
                RecoveryAct.RECORD_OBSERVATIONS);
    }

    public Life recoveryDropped(int recovery) {
        return and(
                new RecoveryDropped(DOSSIER, recovery, "the invoice came"),
                AUTHORITY.on("2025-02-20"),
                RecoveryAct.DROP);
    }

    public Life recoveryDecided(int recovery, long cents) {
        return and(
                new RecoveryDecided(DOSSIER, recovery, RecoveryGround.OVERPAID, cents, List.of("less was spent")),
                AUTHORITY.on("2025-02-20"),
                RecoveryAct.DECIDE);
    }

    public Life orderIssued(int recovery, long cents) {
        return and(
                new RevenueOrderIssued(DOSSIER, recovery, "TP-2025-00" + recovery, cents),
                ORDONNATEUR.on("2025-02-24"),
                RecoveryAct.ISSUE_ORDER);
    }

    public Life orderNotified(int recovery) {
        return and(
                new RevenueOrderNotified(
                        DOSSIER,
                        recovery,
                        LocalDate.parse("2025-03-03"),
                        LocalDate.parse("2025-05-03"),
                        LocalDate.parse("2030-03-03")),
                ACCOUNTANT.on("2025-03-03"),
                RecoveryAct.NOTIFY_ORDER);
    }

    /** From the hearing to the order notified, for {@code cents}. */
    public Life owing(int recovery, long cents) {
        return hearing(recovery, RecoveryGround.OVERPAID, cents)
                .observed(recovery)
                .recoveryDecided(recovery, cents)
                .orderIssued(recovery, cents)
                .orderNotified(recovery);
    }

    public Life challenged(int recovery, boolean late) {
        LocalDate postedOn = LocalDate.parse(late ? "2025-05-04" : "2025-05-03");
        return and(
                new RevenueOrderChallenged(
                        DOSSIER, recovery, postedOn, late, "the invoice is ours", postedOn.plusMonths(6)),
                INSTRUCTOR.on("2025-05-06"),
                RecoveryAct.LODGE_CHALLENGE);
    }

    public Life orderConfirmed(int recovery) {
        return and(
                new RevenueOrderConfirmed(DOSSIER, recovery, List.of("it is not")),
                ORDONNATEUR.on("2025-06-02"),
                RecoveryAct.CONFIRM_ORDER);
    }

    public Life collected(int recovery, long cents, long leftCents) {
        return and(
                new RecoveryCollected(DOSSIER, recovery, cents, leftCents, "transfer 1", LocalDate.parse("2025-04-01")),
                ACCOUNTANT.on("2025-04-01"),
                RecoveryAct.COLLECT_SUM);
    }

    public Life insolvent() {
        return and(
                new InsolvencyOpened(
                        DOSSIER, 0, LocalDate.parse("2025-04-10"), LocalDate.parse("2025-06-10"), "BODACC 1"),
                MANAGER.on("2025-04-14"),
                RecoveryAct.RECORD_INSOLVENCY);
    }

    public Life supported() {
        return and(
                new SupportStarted(DOSSIER, "expert-2", LocalDate.parse("2023-01-02"), LocalDate.parse("2025-01-02")),
                TELLER.on("2023-01-02"),
                SupportAct.START);
    }

    public Life reported() {
        return and(
                new FinancialReportReceived(DOSSIER, 2024, "0".repeat(64)),
                TELLER.on("2024-12-01"),
                SupportAct.RECEIVE_FINANCIAL_REPORT);
    }

    public Life supportEnded() {
        return and(new SupportEnded(DOSSIER, "thriving"), TELLER.on("2025-01-02"), SupportAct.END);
    }

    public Life closed() {
        return and(
                new DossierClosed(DOSSIER, Rules.NODE + "-2025", amount() - paid(), 2022),
                MANAGER.on("2025-02-01"),
                SupportAct.CLOSE_DOSSIER);
    }

    public Life withdrawn() {
        return and(
                new ApplicationWithdrawn(DOSSIER, CALL, 1, SIRET, List.of(), "no money"),
                TELLER.on("2021-11-01"),
                fr.jalon.domain.dossier.DossierAct.WITHDRAW);
    }

    /** Adds a fact that {@code by} caused by doing {@code act}. */
    public Life and(DossierEvent fact, Acting by, Act act) {
        List<EventMessage<DossierEvent>> longer = new ArrayList<>(facts);
        longer.add(new GenericEventMessage<>(fact, by.doing(act)));
        return new Life(longer);
    }

    /** The same life, of the dossier {@code id}. */
    public Life of(String id) {
        return new Life(facts.stream()
                .<EventMessage<DossierEvent>>map(
                        fact -> new GenericEventMessage<>(Renamed.dossier(fact.getPayload(), id), fact.getMetaData()))
                .toList());
    }

    public List<EventMessage<DossierEvent>> facts() {
        return facts;
    }

    private long paid() {
        return facts.stream()
                .map(EventMessage::getPayload)
                .mapToLong(fact -> switch (fact) {
                    case PaymentExecuted e -> e.cpCents();
                    case PaymentReturnedByBank e -> -e.cpCents();
                    default -> 0;
                })
                .sum();
    }

    private long amount() {
        return facts.stream()
                .map(EventMessage::getPayload)
                .filter(AmountProposed.class::isInstance)
                .mapToLong(fact -> ((AmountProposed) fact).amountCents())
                .findFirst()
                .orElseThrow();
    }
}
