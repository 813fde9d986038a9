package fr.jalon.app.act;

import fr.jalon.domain.kernel.Instalment;
import fr.jalon.domain.kernel.Money;
import fr.jalon.domain.payment.event.PaymentEvent.ExpenditureReviewed;
import fr.jalon.domain.payment.event.PaymentEvent.FinalAmountFixed;
import fr.jalon.domain.payment.event.PaymentEvent.InstalmentsPlanned;
import fr.jalon.domain.payment.event.PaymentEvent.PaymentExecuted;
import fr.jalon.domain.payment.event.PaymentEvent.PaymentRequestReturned;
import fr.jalon.domain.payment.event.PaymentEvent.PaymentRequested;
import fr.jalon.domain.payment.event.PaymentEvent.PaymentReturnedByBank;
import fr.jalon.domain.payment.event.PaymentEvent.ServiceDoneCertified;
import fr.jalon.domain.subsidy.event.SubsidyEvent.AgreementAmended;
import fr.jalon.domain.subsidy.event.SubsidyEvent.AgreementDrafted;
import fr.jalon.domain.subsidy.event.SubsidyEvent.AgreementSigned;
import fr.jalon.domain.subsidy.event.SubsidyEvent.AmountProposed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the events of one dossier say of its money, as far as a form proposes it: what was agreed and what may be asked. */
final class DossierMoney {
    private static final int WHOLE_BP = 10_000;

    private final List<Planned> plan = new ArrayList<>();
    private final Map<Integer, Long> asked = new TreeMap<>();
    private final Map<Integer, Long> justified = new TreeMap<>();
    /** Advances and what was certified: expenditure answers for them. */
    private final Set<Integer> answeredFor = new HashSet<>();

    private int rateBp = WHOLE_BP;
    private @Nullable LocalDate completionDueOn;
    private long grantCents;
    private long paidCents;
    private long finalCents = Long.MAX_VALUE;
    private int amendments;

    private DossierMoney() {}

    /** One payment that may be asked for. */
    record Planned(Instalment instalment, long amountCents) {}

    static DossierMoney of(Iterable<?> events) {
        DossierMoney money = new DossierMoney();
        events.forEach(money::evolve);
        return money;
    }

    private void evolve(Object event) {
        switch (event) {
            case AmountProposed e -> rateBp = e.rateBp();
            case AgreementDrafted e -> completionDueOn = e.completionDueOn();
            case AgreementSigned e -> grantCents = e.aeCents();
            case AgreementAmended e -> {
                completionDueOn = e.completionDueOn();
                grantCents = e.maxCents();
                amendments = e.amendment();
            }
            case InstalmentsPlanned e -> replace(e);
            case PaymentRequested e -> {
                asked.put(e.payment(), e.amountCents());
                if (e.instalment() == Instalment.ADVANCE) {
                    answeredFor.add(e.payment());
                }
                plan.stream()
                        .filter(planned -> planned.instalment() == e.instalment())
                        .findFirst()
                        .ifPresent(plan::remove);
            }
            case PaymentRequestReturned e -> {
                asked.remove(e.payment());
                justified.remove(e.payment());
                answeredFor.remove(e.payment());
            }
            case ServiceDoneCertified e -> {
                asked.put(e.payment(), e.acceptedCents());
                answeredFor.add(e.payment());
            }
            case ExpenditureReviewed e -> justified.put(e.payment(), e.justifiedCents());
            case PaymentExecuted e -> paidCents += e.cpCents();
            case PaymentReturnedByBank e -> paidCents -= e.cpCents();
            case FinalAmountFixed e -> finalCents = e.finalCents();
            default -> {}
        }
    }

    private void replace(InstalmentsPlanned planned) {
        plan.clear();
        for (int i = 0; i < planned.instalments().size(); i++) {
            plan.add(new Planned(
                    planned.instalments().get(i), planned.amountsCents().get(i)));
        }
    }

    /** The next payment of the plan that was not asked for yet. */
    Optional<Planned> next() {
        return plan.stream().findFirst();
    }

    /** All expenditure accepted so far; zero when none was reviewed. */
    long justifiedCents() {
        return sum(justified);
    }

    /** The expenditure that {@code payment} needs, with all that was asked beside it, beyond what others have justified. */
    long toJustifyCents(int payment) {
        long beside = justifiedCents() - justified.getOrDefault(payment, 0L);
        return Math.max(0, Math.ceilDiv(sum(asked) * WHOLE_BP, rateBp) - beside);
    }

    /** What of {@code payment} its expenditure answers for, with that of all that was advanced or certified beside it. */
    long acceptableCents(int payment) {
        long own = asked.getOrDefault(payment, 0L);
        long already = answeredFor.stream()
                .filter(beside -> beside != payment)
                .mapToLong(beside -> asked.getOrDefault(beside, 0L))
                .sum();
        long spent = justified.entrySet().stream()
                .filter(each -> each.getKey() == payment || answeredFor.contains(each.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        return Math.clamp(new Money(spent).share(rateBp).cents() - already, 0, own);
    }

    /** The grant as signed and amended; zero before the signature. */
    long grantCents() {
        return grantCents;
    }

    Optional<LocalDate> completionDueOn() {
        return Optional.ofNullable(completionDueOn);
    }

    int amendments() {
        return amendments;
    }

    /** Zero before the final amount is known, and for what the bank has sent back. */
    long overpaidCents() {
        return Math.max(0, paidCents - finalCents);
    }

    private static long sum(Map<Integer, Long> cents) {
        return cents.values().stream().mapToLong(Long::longValue).sum();
    }
}
