package fr.jalon.app.support;

import fr.jalon.app.platform.axon.ActGateway;
import fr.jalon.app.platform.axon.Envelope;
import fr.jalon.app.platform.vault.Vault;
import fr.jalon.domain.application.command.ApplicationCommand.*;
import fr.jalon.domain.budget.command.BudgetCommand.*;
import fr.jalon.domain.call.RuleParameter;
import fr.jalon.domain.call.command.CallCommand.*;
import fr.jalon.domain.delegation.command.DelegationCommand.GrantDelegation;
import fr.jalon.domain.incubation.command.IncubationCommand.*;
import fr.jalon.domain.kernel.AidBasis;
import fr.jalon.domain.kernel.ControlPoint;
import fr.jalon.domain.kernel.Deliverable;
import fr.jalon.domain.kernel.Instalment;
import fr.jalon.domain.kernel.LegalForm;
import fr.jalon.domain.kernel.Opinion;
import fr.jalon.domain.kernel.Role;
import fr.jalon.domain.kernel.Sector;
import fr.jalon.domain.kernel.TerritoryClass;
import fr.jalon.domain.kernel.VaultToken;
import fr.jalon.domain.label.command.LabelCommand.GrantLabel;
import fr.jalon.domain.payment.command.PaymentCommand.*;
import fr.jalon.domain.paymentrun.command.PaymentRunCommand.*;
import fr.jalon.domain.selection.command.SelectionCommand.*;
import fr.jalon.domain.subsidy.command.SubsidyCommand.*;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Walks dossiers of one call through their life on the running application, by real acts; past dates are late entries with a reason. */
public final class Walk {
    public static final long GRANT_CENTS = 250_000_00L;
    /** Longer than a year, so that what was reserved late last year still holds. */
    public static final long RESERVATION_DAYS = 540;

    private static final VaultToken TOKEN = new VaultToken("v1-" + "0".repeat(32));

    private final ActGateway acts;
    public final String call;
    public final String node;
    private final LocalDate today = LocalDate.now(fr.jalon.domain.kernel.ActContext.PARIS);

    /** Opens a call of its own, with one wave open for a month and one criterion. */
    public Walk(ActGateway acts, String name) {
        this.acts = acts;
        this.call = name;
        this.node = "node-" + name;
        Map<String, Long> rules = new TreeMap<>(RuleParameter.defaults());
        rules.put(RuleParameter.LABEL_TARGET.key(), 1_000L);
        rules.put(RuleParameter.BANK_COOL_OFF_DAYS.key(), 0L);
        rules.put(RuleParameter.RESERVATION_DAYS.key(), RESERVATION_DAYS);
        act(new OpenCall(call, "Call " + name, "AMI", node, true, Map.of("P1", 20), "1", rules), Role.MANAGER);
        Instant closing = Instant.now().plus(30, ChronoUnit.DAYS);
        act(new OpenWave(call, 1, today.minusYears(2), closing), Role.MANAGER);
        delegate();
    }

    public void openBudget(int year, long aeCents) {
        act(new OpenBudget(node + "-" + year, node, year), Role.MANAGER);
        openCredits(year, aeCents);
    }

    public void openCredits(int year, long aeCents) {
        act(new OpenCredits(node + "-" + year, aeCents, aeCents, "ACT", "ref"), Role.MANAGER);
    }

    public void draft(String dossier, int rank) {
        act(
                new DraftApplication(
                        dossier,
                        call,
                        1,
                        "Applicant",
                        LegalForm.SCIC,
                        siret(rank),
                        "Project",
                        "58145",
                        List.of(Sector.WOOD),
                        GRANT_CENTS,
                        2 * GRANT_CENTS,
                        true,
                        TOKEN,
                        TOKEN),
                Role.INSTRUCTOR);
    }

    /** From draft to appraised. */
    public void appraise(String dossier, int rank) {
        draft(dossier, rank);
        act(new SubmitApplication(dossier), Role.INSTRUCTOR);
        act(new AcknowledgeReceipt(dossier), Role.INSTRUCTOR);
        act(new DeclareAdmissible(dossier), Role.INSTRUCTOR);
        act(new ClassifyTerritory(dossier, TerritoryClass.RURAL, "2026", "map"), Role.INSTRUCTOR);
        act(new CompleteAppraisal(dossier, "report"), Role.INSTRUCTOR);
    }

    /** One session of one member selects all of {@code dossiers}. */
    public void select(String session, List<String> dossiers) {
        act(new ConveneSession(session, call, 1, today, List.of("jury")), Role.MANAGER);
        dossiers.forEach(dossier -> act(new EnterSession(dossier, session), Role.MANAGER));
        act(new OpenSession(session, List.of("jury")), Role.MANAGER);
        act(new DeclareInterests(session, List.of(), ""), Role.JURY);
        dossiers.forEach(dossier -> act(new ScoreFile(session, dossier, Map.of("P1", 10), "good"), Role.JURY));
        act(new EstablishRanking(session, dossiers.size(), 0), Role.MANAGER);
        act(new SignMinutes(session), Role.MANAGER);
    }

    /** From selected to attested. */
    public void attested(String dossier, LocalDate on) {
        LocalDate labelled = on.minusMonths(6);
        late(new GrantLabel(dossier), Role.AUTHORITY, labelled);
        late(new StartIncubation(dossier, "expert-1"), Role.INSTRUCTOR, labelled);
        for (Deliverable deliverable : Deliverable.values()) {
            late(new AcceptDeliverable(dossier, deliverable), Role.INSTRUCTOR, on);
        }
        late(new AttestIncubation(dossier, Opinion.FAVOURABLE, "report"), Role.INSTRUCTOR, on);
    }

    /** From selected to an agreement that only the authority has not signed; the amount is reserved in the budget of the year of {@code reservedOn}. */
    public void readyToSign(String dossier, LocalDate reservedOn) {
        attested(dossier, reservedOn);
        propose(dossier, reservedOn);
        act(new AwardGrant(dossier, AidBasis.BLOCK_EXEMPTION, "de minimis"), Role.AUTHORITY);
        act(
                new DraftAgreement(
                        dossier,
                        "A-" + dossier,
                        "purpose",
                        today.plusYears(2),
                        "advance, interim, balance",
                        "what is not used comes back"),
                Role.INSTRUCTOR);
        act(new RecordBeneficiarySignature(dossier, today), Role.INSTRUCTOR);
    }

    /** The amount of an attested dossier, reserved in the budget of the year of {@code on}. */
    public void propose(String dossier, LocalDate on) {
        late(new ProposeAmount(dossier, GRANT_CENTS, 2 * GRANT_CENTS, 5_000), Role.MANAGER, on);
    }

    /** A delegation that lets the authority sign whatever comes; once per call. */
    public void delegate() {
        act(
                new GrantDelegation(
                        delegation(),
                        "authority",
                        call,
                        Long.MAX_VALUE,
                        today.minusYears(3),
                        today.plusYears(3),
                        "order",
                        true),
                Role.MANAGER);
    }

    public String delegation() {
        return "delegation-" + call;
    }

    /** From an agreement ready to be signed to works that began, with an account verified long enough ago. */
    public void started(String dossier, Vault vault) {
        act(new SignAgreement(dossier, delegation()), Role.AUTHORITY);
        act(new NotifyAgreement(dossier), Role.INSTRUCTOR);
        act(new DeclareStart(dossier, today, "order signed"), Role.INSTRUCTOR);
        VaultToken iban = vault.keep("payee-" + dossier, "iban", "FR7630006000011234567890189");
        late(new EnterBankDetails(dossier, iban), Role.INSTRUCTOR, today.minusDays(9));
        late(new VerifyBankDetails(dossier, "call back"), Role.MANAGER, today.minusDays(8));
    }

    /** The advance of a dossier that started, as far as the accountant's control. */
    public void advanceControlled(String dossier, long cents) {
        act(new RequestPayment(dossier, 1, Instalment.ADVANCE, cents, List.of()), Role.INSTRUCTOR);
        act(new LiquidatePayment(dossier, 1), Role.ORDONNATEUR);
        act(new OrderPayment(dossier, 1), Role.ORDONNATEUR);
        act(new ControlPayment(dossier, 1, List.of(ControlPoint.values())), Role.ACCOUNTANT);
    }

    /** A run of the first payments of {@code dossiers}, approved by another accountant. */
    public void approvedRun(String run, List<String> dossiers, long totalCents) {
        preparedRun(run, dossiers);
        acts.send(Envelope.of(new ApproveRun(run, dossiers.size(), totalCents), "accountant2", Role.ACCOUNTANT));
    }

    /** A run of the first payments of {@code dossiers}, to be executed this year: its day does not pass while a test runs. */
    public void preparedRun(String run, List<String> dossiers) {
        act(new PrepareRun(run, today.withDayOfYear(today.lengthOfYear())), Role.ACCOUNTANT);
        dossiers.forEach(dossier -> act(new PlaceInRun(dossier, 1, run), Role.ACCOUNTANT));
    }

    public void act(Record command, Role role) {
        acts.send(Envelope.of(command, role.name().toLowerCase(java.util.Locale.ROOT), role));
    }

    private void late(Record command, Role role, LocalDate on) {
        String actor = role.name().toLowerCase(java.util.Locale.ROOT);
        acts.send(Envelope.of(command, actor, role).effectiveOn(on, "late entry"));
    }

    /** The {@code rank}-th SIRET with a right check digit in a range that no one holds. */
    public static String siret(int rank) {
        String thirteen = "000%010d".formatted(rank);
        int sum = 0;
        for (int i = 0; i < 13; i++) {
            int digit = thirteen.charAt(12 - i) - '0';
            int weighted = i % 2 == 0 ? digit * 2 : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return thirteen + (10 - sum % 10) % 10;
    }
}
