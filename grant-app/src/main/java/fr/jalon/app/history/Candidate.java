package fr.jalon.app.history;

import fr.jalon.domain.application.command.ApplicationCommand.DraftApplication;
import fr.jalon.domain.kernel.LegalForm;
import fr.jalon.domain.kernel.Sector;
import fr.jalon.domain.kernel.TerritoryClass;
import java.util.List;

/**
 * One fictional file: who, where, for how much.
 *
 * @param amountCents what the grant will be, should there be one
 * @param contact whose name and e-mail go to the vault, and whose account is paid
 */
record Candidate(
        String dossierId,
        String callId,
        int wave,
        String applicant,
        LegalForm legalForm,
        String siret,
        String title,
        Commune commune,
        TerritoryClass territory,
        List<Sector> sectors,
        long amountCents,
        long requestedCents,
        long eligibleCostCents,
        Contact contact) {
    private static final int WHOLE_BP = 10_000;
    private static final int SIREN_DIGITS = 9;

    DraftApplication draft(boolean republicanCommitment) {
        return new DraftApplication(
                dossierId,
                callId,
                wave,
                applicant,
                legalForm,
                siret,
                title,
                commune.insee(),
                sectors,
                requestedCents,
                eligibleCostCents,
                republicanCommitment,
                contact.name().token(),
                contact.email().token());
    }

    /** The same project, asked for again in a later wave. */
    Candidate again(String laterDossier, int laterWave) {
        return new Candidate(
                laterDossier,
                callId,
                laterWave,
                applicant,
                legalForm,
                siret,
                title,
                commune,
                territory,
                sectors,
                amountCents,
                requestedCents,
                eligibleCostCents,
                contact);
    }

    /** The smallest rate that gives the amount. */
    int rateBp() {
        return Math.toIntExact(Math.ceilDiv(amountCents * WHOLE_BP, eligibleCostCents));
    }

    /** Whose place it is. */
    String siren() {
        return siret.substring(0, SIREN_DIGITS);
    }

    /**
     * The personal data of a file.
     *
     * @param otherIban the account that takes over when the first one is closed
     */
    record Contact(PersonalDatum name, PersonalDatum email, PersonalDatum iban, PersonalDatum otherIban) {}
}
