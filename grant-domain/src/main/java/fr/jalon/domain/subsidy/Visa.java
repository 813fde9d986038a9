package fr.jalon.domain.subsidy;

import fr.jalon.domain.kernel.Money;
import fr.jalon.domain.subsidy.event.SubsidyEvent;
import fr.jalon.domain.subsidy.event.SubsidyEvent.VisaGranted;
import fr.jalon.domain.subsidy.event.SubsidyEvent.VisaOverruled;

/** What the budget controller last said of a grant. Fr: visa du contrôleur budgétaire. */
final class Visa {
    private Money covered = Money.ZERO;
    private Money refused = Money.ZERO;

    void evolve(SubsidyEvent event) {
        switch (event) {
            case VisaGranted e -> cover(e.amountCents());
            case VisaOverruled e -> cover(e.amountCents());
            case SubsidyEvent.VisaRefused e -> refused = new Money(e.amountCents());
            default -> {}
        }
    }

    /** Up to how much may be signed. */
    Money covered() {
        return covered;
    }

    boolean covers(Money amount) {
        return !isRefused() && !amount.isMoreThan(covered);
    }

    boolean isRefused() {
        return !refused.isZero();
    }

    /** What the last word was no to; zero when it was yes. */
    Money refused() {
        return refused;
    }

    private void cover(long cents) {
        covered = new Money(cents);
        refused = Money.ZERO;
    }
}
