package fr.jalon.domain.kernel;

/**
 * What may be committed and what may be paid, always together. Fr: autorisations d'engagement (AE) et crédits de paiement (CP).
 *
 * @apiNote Source: LOLF, art. 8 (organic law 2001-692).
 */
public record Appropriations(Money ae, Money cp) {
    public static final Appropriations NONE = new Appropriations(Money.ZERO, Money.ZERO);

    public static Appropriations ofCents(long aeCents, long cpCents) {
        return new Appropriations(new Money(aeCents), new Money(cpCents));
    }

    public Appropriations plus(Appropriations other) {
        return new Appropriations(ae.plus(other.ae), cp.plus(other.cp));
    }

    /** @throws IllegalArgumentException if {@code other} is larger on either side */
    public Appropriations minus(Appropriations other) {
        return new Appropriations(ae.minus(other.ae), cp.minus(other.cp));
    }
}
