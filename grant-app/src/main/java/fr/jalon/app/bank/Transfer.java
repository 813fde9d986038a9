package fr.jalon.app.bank;

/**
 * One payment as the bank is told to make it. Fr: virement.
 *
 * @param endToEndId our id of it, which comes back in what the bank answers
 * @param iban without spaces, in capitals
 * @param purpose what the payee reads on the statement
 */
public record Transfer(String endToEndId, long amountCents, String payee, String iban, String purpose) {}
