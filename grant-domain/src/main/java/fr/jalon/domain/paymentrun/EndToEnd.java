package fr.jalon.domain.paymentrun;

/** The name that the bank gives back with each answer about a payment. Fr: référence de bout en bout. ISO 20022: EndToEndId. */
public final class EndToEnd {
    private EndToEnd() {}

    /**
     * {@code dossier/payment}; a payment that came back and leaves again bears another name: {@code dossier/payment-2}.
     *
     * @param attempt 1, or one more than the times it was reissued
     */
    public static String of(String dossierId, int payment, int attempt) {
        String first = dossierId + "/" + payment;
        return attempt == 1 ? first : first + "-" + attempt;
    }
}
