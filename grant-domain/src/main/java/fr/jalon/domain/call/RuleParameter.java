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
    /** How long AE stay reserved before the signature. Fr: durée de la réservation. */
    RESERVATION_DAYS,
    /** Commitments from this amount need the controller's visa. Fr: seuil de visa. */
    VISA_THRESHOLD_CENTS,
    /** Largest advance under a first-demand bank guarantee, as a share of the grant. Decree 2018-514, art. 12. */
    GUARANTEED_ADVANCE_RATE_BP,
    /** Most that may be paid before the balance of a long project, as a share of the grant. Decree 2018-514, art. 12. */
    LONG_INTERIM_CEILING_BP,
    /** From when on a project is a long one. Decree 2018-514, art. 12. */
    LONG_PROJECT_MONTHS,
    /** Time to ask for the balance once the project was due. Decree 2018-514, art. 13. */
    CLOSING_FILE_MONTHS,
    /** Time to send the financial report after the year of completion. Law 2000-321, art. 10. */
    REPORT_MONTHS,
    /** Time between the verification of an account and the first order toward it. Fr: délai de sûreté. */
    BANK_COOL_OFF_DAYS,
    /** Time to challenge a revenue order. Decree 2012-1246, art. 118. */
    CHALLENGE_MONTHS,
    /** Time to rule on a challenge; silence rejects it. Decree 2012-1246, art. 118. */
    RULING_MONTHS,
    /** Time to declare a claim in an insolvency. C. com., art. R.622-24. */
    INSOLVENCY_CLAIM_MONTHS,
    /** Time within which the State must claim what is due to it. C. civ., art. 2224. */
    PRESCRIPTION_MONTHS,
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
            case AID_RATE_BP,
                    QUORUM_BP,
                    ADVANCE_RATE_BP,
                    INTERIM_CEILING_BP,
                    GUARANTEED_ADVANCE_RATE_BP,
                    LONG_INTERIM_CEILING_BP -> 0 <= value && value <= 10_000;
            case ADMISSIBILITY_MONTHS,
                    DECISION_MONTHS,
                    COMPLEMENT_MONTHS,
                    INCUBATION_MONTHS,
                    INCUBATION_EXTENSION_MONTHS,
                    START_MONTHS,
                    PUBLICATION_MONTHS,
                    SUPPORT_MONTHS,
                    LONG_PROJECT_MONTHS,
                    CLOSING_FILE_MONTHS,
                    REPORT_MONTHS,
                    CHALLENGE_MONTHS,
                    RULING_MONTHS,
                    INSOLVENCY_CLAIM_MONTHS,
                    PRESCRIPTION_MONTHS -> 0 <= value && value <= 1_200;
            case HEARING_DAYS, RESERVATION_DAYS, BANK_COOL_OFF_DAYS -> 0 <= value && value <= 36_500;
            case REPUBLICAN_COMMITMENT_FROM_YYYYMMDD -> isDay(value);
            case LABEL_TARGET, GRANT_CAP_CENTS, VISA_THRESHOLD_CENTS -> value >= 0;
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

    /** The value shipped; also that of an older rule set, which did not know the parameter. */
    long defaultValue() {
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
            case RESERVATION_DAYS -> 90;
            case VISA_THRESHOLD_CENTS -> 1_000_000_00L;
            case GUARANTEED_ADVANCE_RATE_BP -> 6_000;
            case LONG_INTERIM_CEILING_BP -> 9_000;
            case LONG_PROJECT_MONTHS -> 48;
            case CLOSING_FILE_MONTHS -> 12;
            case REPORT_MONTHS -> 6;
            case BANK_COOL_OFF_DAYS -> 2;
            case CHALLENGE_MONTHS -> 2;
            case RULING_MONTHS -> 6;
            case INSOLVENCY_CLAIM_MONTHS -> 2;
            case PRESCRIPTION_MONTHS -> 60;
            case REPUBLICAN_COMMITMENT_FROM_YYYYMMDD -> 20_220_102;
        };
    }
}
