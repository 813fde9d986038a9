package fr.jalon.app.history;

import fr.jalon.domain.kernel.LegalForm;
import fr.jalon.domain.kernel.Sector;
import fr.jalon.domain.kernel.TerritoryClass;
import fr.jalon.domain.kernel.VaultToken;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Invents the candidates, each with its own name, commune, SIRET, account and people. */
final class Casting {
    private static final long EURO = 100;
    private static final long ROUND_EUROS = 1_000;
    /** No request goes over the cap of the rule set. */
    private static final long REQUEST_MOST_EUROS = 500_000;

    /** First number of the accounts that take over from closed ones. */
    private static final int OTHER_ACCOUNTS = 50_000;

    private static final List<LegalForm> FORMS = List.of(
            LegalForm.ASSOCIATION,
            LegalForm.ASSOCIATION,
            LegalForm.ASSOCIATION,
            LegalForm.ASSOCIATION,
            LegalForm.SCIC,
            LegalForm.SCIC,
            LegalForm.SCIC,
            LegalForm.SCOP,
            LegalForm.SCOP,
            LegalForm.SAS,
            LegalForm.SAS,
            LegalForm.SARL,
            LegalForm.SARL,
            LegalForm.SA,
            LegalForm.SEM,
            LegalForm.PUBLIC_BODY);

    private final long seed;
    private final Gazetteer gazetteer;
    private final Names names;
    private final List<PersonalDatum> personalData = new ArrayList<>();
    private int invented;

    Casting(long seed) {
        this.seed = seed;
        this.gazetteer = Gazetteer.shuffledBy(new Dice(seed, "communes"));
        this.names = new Names(new Dice(seed, "names"));
    }

    /** @param amountEuros the grant it will get, should it get one */
    Candidate anywhere(
            String dossier, String call, int wave, TerritoryClass territory, List<Sector> sectors, long amountEuros) {
        return candidate(dossier, call, wave, territory, gazetteer.take(territory), sectors, amountEuros);
    }

    Candidate inRegion(
            String region,
            String dossier,
            String call,
            int wave,
            TerritoryClass territory,
            List<Sector> sectors,
            long amountEuros) {
        return candidate(dossier, call, wave, territory, gazetteer.take(territory, region), sectors, amountEuros);
    }

    /** Everything personal in the files invented so far. */
    List<PersonalDatum> personalData() {
        return List.copyOf(personalData);
    }

    private Candidate candidate(
            String dossier,
            String call,
            int wave,
            TerritoryClass territory,
            Commune commune,
            List<Sector> sectors,
            long amountEuros) {
        Dice dice = new Dice(seed, dossier);
        LegalForm form = dice.pick(FORMS);
        String title = names.project();
        invented++;
        long requested = Math.min(REQUEST_MOST_EUROS, rounded(amountEuros * dice.between(100, 122) / 100));
        return new Candidate(
                dossier,
                call,
                wave,
                Names.applicant(title, form),
                form,
                FictionalIdentity.siret(invented),
                title,
                commune,
                territory,
                sectors,
                amountEuros * EURO,
                requested * EURO,
                rounded(requested * dice.between(130, 220) / 100) * EURO,
                contact(dossier));
    }

    private Candidate.Contact contact(String dossier) {
        String person = names.person();
        return new Candidate.Contact(
                kept("contact-" + dossier, "name", person),
                kept("contact-" + dossier, "email", Names.email(person)),
                kept("payee-" + dossier, "iban", FictionalIdentity.iban(invented)),
                kept("payee-" + dossier + "-2", "iban", FictionalIdentity.iban(OTHER_ACCOUNTS + invented)));
    }

    private PersonalDatum kept(String subject, String kind, String value) {
        UUID id = UUID.nameUUIDFromBytes((seed + "/" + subject + "/" + kind).getBytes(StandardCharsets.UTF_8));
        PersonalDatum datum =
                new PersonalDatum(new VaultToken("v1-" + id.toString().replace("-", "")), subject, kind, value);
        personalData.add(datum);
        return datum;
    }

    /** Up to the next thousand euros. */
    private static long rounded(long euros) {
        return Math.ceilDiv(euros, ROUND_EUROS) * ROUND_EUROS;
    }
}
