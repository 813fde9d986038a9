package fr.jalon.domain.call;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** One number of a rule set, with its unit in its name. No rule of the product holds such a number itself. Fr: paramètre de règle. */
public enum RuleParameter {
    /** Labels the call may give. Fr: nombre de labels visé. */
    LABEL_TARGET,
    /** 1 when the label follows the incubation, 0 when it follows the selection. Fr: moment de la labellisation. */
    LABEL_AFTER_INCUBATION,
    /** Most that one grant may be. Fr: plafond de subvention. */
    GRANT_CAP_CENTS,
    /** Largest share of the eligible cost that a grant may pay. Fr: taux maximal. */
    AID_RATE_BP,
    /** Silence of the service makes a file admissible after this. Decree 2018-514, art. 4. */
    ADMISSIBILITY_MONTHS,
    /** Silence of the authority refuses a file after this. Decree 2018-514, art. 7. */
    DECISION_MONTHS,
    /** 1 when the file is the grant request, so that silence refuses it, else 0. Fr: la candidature vaut demande de subvention. */
    SILENCE_REFUSES,
    /** Time given to send missing documents. CRPA, art. L.114-5. */
    COMPLEMENT_MONTHS,
    /** Share of the jury that must be present. Fr: quorum. */
    QUORUM_BP,
    /** Length of the incubation. Fr: durée d'incubation. */
    INCUBATION_MONTHS,
    /** Most that an incubation may be prolonged by, in all. Fr: prolongation maximale. */
    INCUBATION_EXTENSION_MONTHS,
    /** Time the holder of a label has to answer in a hearing. CRPA, art. L.122-1. */
    HEARING_DAYS,
    /** Time to start the works once the agreement is notified. Fr: délai de commencement. */
    START_MONTHS,
    /** Time to publish an agreement once signed. Decree 2017-779. */
    PUBLICATION_MONTHS,
    /** Largest advance, as a share of the grant. Decree 2018-514, art. 12. */
    ADVANCE_RATE_BP,
    /** Most that may be paid before the balance, advance included, as a share of the grant. Decree 2018-514, art. 12. */
    INTERIM_CEILING_BP,
    /** Length of the support. Fr: durée d'accompagnement. */
    SUPPORT_MONTHS,
    /** First day, written 20220102, from which an association must have signed the republican commitment. Decree 2021-1947. */
    REPUBLICAN_COMMITMENT_FROM_YYYYMMDD;

    /** Stable key in events and files: {@code INCUBATION_MONTHS} is {@code incubationMonths}. */
    public String key() {
        String[] words = name().toLowerCase(Locale.ROOT).split("_", -1);
        StringBuilder key = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            key.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return key.toString();
    }

    /**
     * The parameters shipped for the call of 2021-22, sorted by key.
     *
     * @apiNote Source of each: its own javadoc; where nothing was published (cap, rate) the value only bounds, it does not state the law
     */
    public static Map<String, Long> defaults() {
        Map<String, Long> values = new TreeMap<>();
        Arrays.stream(values()).forEach(parameter -> values.put(parameter.key(), parameter.defaultValue()));
        return values;
    }

    /** Whether a rule could read {@code value}: a rate is a share, a flag is 0 or 1, a delay stays within a century, a day exists. */
    public boolean allows(long value) {
        return switch (this) {
            case LABEL_AFTER_INCUBATION, SILENCE_REFUSES -> value == 0 || value == 1;
            case AID_RATE_BP, QUORUM_BP, ADVANCE_RATE_BP, INTERIM_CEILING_BP -> 0 <= value && value <= 10_000;
            case ADMISSIBILITY_MONTHS,
                    DECISION_MONTHS,
                    COMPLEMENT_MONTHS,
                    INCUBATION_MONTHS,
                    INCUBATION_EXTENSION_MONTHS,
                    START_MONTHS,
                    PUBLICATION_MONTHS,
                    SUPPORT_MONTHS -> 0 <= value && value <= 1_200;
            case HEARING_DAYS -> 0 <= value && value <= 36_500;
            case REPUBLICAN_COMMITMENT_FROM_YYYYMMDD -> isDay(value);
            case LABEL_TARGET, GRANT_CAP_CENTS -> value >= 0;
        };
    }

    private static boolean isDay(long yyyymmdd) {
        int month = (int) (yyyymmdd / 100 % 100);
        int day = (int) (yyyymmdd % 100);
        return 1_000_01_01 <= yyyymmdd
                && yyyymmdd <= 9_999_12_31
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of((int) (yyyymmdd / 10_000), month).lengthOfMonth();
    }

    private long defaultValue() {
        return switch (this) {
            case LABEL_TARGET -> 100;
            case LABEL_AFTER_INCUBATION -> 0;
            case GRANT_CAP_CENTS -> 500_000_00L;
            case AID_RATE_BP -> 10_000;
            case ADMISSIBILITY_MONTHS -> 2;
            case DECISION_MONTHS -> 8;
            case SILENCE_REFUSES -> 0;
            case COMPLEMENT_MONTHS -> 1;
            case QUORUM_BP -> 5_000;
            case INCUBATION_MONTHS -> 4;
            case INCUBATION_EXTENSION_MONTHS -> 2;
            case HEARING_DAYS -> 15;
            case START_MONTHS -> 24;
            case PUBLICATION_MONTHS -> 3;
            case ADVANCE_RATE_BP -> 3_000;
            case INTERIM_CEILING_BP -> 8_000;
            case SUPPORT_MONTHS -> 24;
            case REPUBLICAN_COMMITMENT_FROM_YYYYMMDD -> 20_220_102;
        };
    }
}
