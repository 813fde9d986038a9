package fr.jalon.domain.subsidy;

import fr.jalon.domain.kernel.AidBasis;
import fr.jalon.domain.kernel.Money;
import fr.jalon.domain.subsidy.Subsidy.Step;
import fr.jalon.domain.subsidy.event.SubsidyEvent;
import fr.jalon.domain.subsidy.event.SubsidyEvent.*;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** The grant as its own facts make it; what may be done with it, {@link Subsidy} and {@link Agreement} decide. Fr: subvention. */
final class Grant {
    private Step step = Step.NOT_BEGUN;
    private Money amount = Money.ZERO;
    private Money eligibleCost = Money.ZERO;
    private int rateBp;
    private AidBasis aidBasis = AidBasis.OTHER;
    private String undertakingId = "";
    private Money counted = Money.ZERO;
    private String reservedIn = "";
    private LocalDate reservedUntilOn = LocalDate.MAX;
    private boolean held;
    private final Map<String, Money> otherAid = new TreeMap<>();
    private final Visa visa = new Visa();
    private String agreementNo = "";
    private LocalDate completionDueOn = LocalDate.MAX;
    private LocalDate beneficiarySignedOn = LocalDate.MIN;
    private LocalDate signedOn = LocalDate.MIN;
    private LocalDate notifiedOn = LocalDate.MIN;
    private int amendments;
    private boolean started;

    /** Changes what this grant is, never checks. */
    void evolve(SubsidyEvent event) {
        visa.evolve(event);
        switch (event) {
            case AmountProposed e -> {
                step = Step.PROPOSED;
                amount = new Money(e.amountCents());
                eligibleCost = new Money(e.eligibleCostCents());
                rateBp = e.rateBp();
                reserve(e.budgetId(), e.reservedUntilOn());
            }
            case ReservationLapsed e -> held = false;
            case ReservationRenewed e -> reserve(e.budgetId(), e.reservedUntilOn());
            case PublicAidDeclared e -> otherAid.put(e.source(), new Money(e.amountCents()));
            case GrantRefused e -> step = Step.REFUSED;
            case GrantAwarded e -> {
                step = Step.AWARDED;
                aidBasis = e.aidBasis();
                undertakingId = e.undertakingId();
                counted = undertakingId.isEmpty() ? Money.ZERO : new Money(e.maxCents());
            }
            case AgreementDrafted e -> {
                step = Step.AGREEMENT_DRAFTED;
                agreementNo = e.agreementNo();
                completionDueOn = e.completionDueOn();
            }
            case AgreementSignedByBeneficiary e -> {
                step = Step.SIGNED_BY_BENEFICIARY;
                beneficiarySignedOn = e.signedOn();
            }
            case VisaGranted e -> {}
            case SubsidyEvent.VisaRefused e -> {}
            case VisaOverruled e -> {}
            case AgreementSigned e -> {
                step = Step.SIGNED;
                signedOn = e.signedOn();
            }
            case AgreementNotified e -> {
                step = Step.NOTIFIED;
                notifiedOn = e.notifiedOn();
            }
            case AgreementAmended e -> {
                amount = new Money(e.maxCents());
                counted = counted.isZero()
                        ? counted
                        : counted.plus(new Money(e.increaseCents())).minusOrZero(new Money(e.decreaseCents()));
                completionDueOn = e.completionDueOn();
                amendments = e.amendment();
            }
            case StartDeclared e -> started = true;
            case GrantRenounced e -> step = Step.RENOUNCED;
            case GrantWithdrawn e -> step = Step.WITHDRAWN;
            case AidReleased e -> counted = counted.minusOrZero(new Money(e.amountCents()));
        }
    }

    Step step() {
        return step;
    }

    /** Whether there is one, proposed at least, that nobody refused or gave up. */
    boolean isAlive() {
        return step != Step.NOT_BEGUN && step != Step.REFUSED && step != Step.RENOUNCED && step != Step.WITHDRAWN;
    }

    boolean isSigned() {
        return step == Step.SIGNED || step == Step.NOTIFIED;
    }

    boolean isStarted() {
        return started;
    }

    Money amount() {
        return amount;
    }

    Money eligibleCost() {
        return eligibleCost;
    }

    int rateBp() {
        return rateBp;
    }

    AidBasis aidBasis() {
        return aidBasis;
    }

    /** In whose aid stack it was counted when awarded; empty when in none. */
    String undertakingId() {
        return undertakingId;
    }

    /** How much of it counts in that stack now. */
    Money counted() {
        return counted;
    }

    /** The budget of the last reservation, empty before the first. */
    String reservedIn() {
        return reservedIn;
    }

    LocalDate reservedUntilOn() {
        return reservedUntilOn;
    }

    /** Whether AE are set aside for it now. */
    boolean isReserved() {
        return held && isAlive() && !isSigned();
    }

    /** What is set aside for it now. */
    Money reserved() {
        return isReserved() ? amount : Money.ZERO;
    }

    /** What others give, as each of them last declared. */
    Money otherAid() {
        return Money.sum(otherAid.values());
    }

    /** What others will give once {@code source} gives {@code cents}. */
    Money otherAidWith(String source, Money declared) {
        return otherAid().minusOrZero(otherAid.getOrDefault(source, Money.ZERO)).plus(declared);
    }

    Visa visa() {
        return visa;
    }

    String agreementNo() {
        return agreementNo;
    }

    LocalDate completionDueOn() {
        return completionDueOn;
    }

    LocalDate notifiedOn() {
        return notifiedOn;
    }

    LocalDate beneficiarySignedOn() {
        return beneficiarySignedOn;
    }

    LocalDate signedOn() {
        return signedOn;
    }

    int amendments() {
        return amendments;
    }

    private void reserve(String budgetId, LocalDate untilOn) {
        reservedIn = budgetId;
        reservedUntilOn = untilOn;
        held = true;
    }
}
