package fr.jalon.domain.undertaking;

/** Where an award looks up whose aid stack a company counts in. Read from the company's own events. Fr: recueil des entreprises uniques. */
@FunctionalInterface
public interface UndertakingBook {
    /** The head of the single undertaking that {@code siren} belongs to; itself when it joined no other. */
    String headOf(String siren);
}
