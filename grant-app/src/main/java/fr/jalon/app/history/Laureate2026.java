package fr.jalon.app.history;

import static fr.jalon.app.history.Stand2026.AGREEMENT_DRAFTED;
import static fr.jalon.app.history.Stand2026.AMOUNT_PROPOSED;
import static fr.jalon.app.history.Stand2026.AWARDED;
import static fr.jalon.app.history.Stand2026.BANK_DETAILS_TO_VERIFY;
import static fr.jalon.app.history.Stand2026.GRANT_REFUSED;
import static fr.jalon.app.history.Stand2026.INCUBATED;
import static fr.jalon.app.history.Stand2026.LABELLED;
import static fr.jalon.app.history.Stand2026.LABEL_ANNOUNCED;
import static fr.jalon.app.history.Stand2026.NOTIFIED;
import static fr.jalon.app.history.Stand2026.RENOUNCED_AFTER_AWARD;
import static fr.jalon.app.history.Stand2026.SIGNED;
import static fr.jalon.app.history.Stand2026.SIGNED_BY_BENEFICIARY;

import fr.jalon.domain.kernel.Instalment;
import java.time.LocalDate;

/**
 * What happens to one file that a jury of the call of today kept, as far as it has come. Each wave has its own day of selection; days are
 * counted back from the load.
 */
final class Laureate2026 {
    private final Folder folder;
    private final Stand2026 stand;
    private final LocalDate today;
    private final IncubationSteps incubation;
    private final GrantSteps grant;

    Laureate2026(Folder folder, Stand2026 stand, LocalDate today) {
        this.folder = folder;
        this.stand = stand;
        this.today = today;
        this.incubation = folder.incubation();
        this.grant = folder.grant();
    }

    void write() {
        switch (stand) {
            case SELECTED -> {}
            case SELECTED_THEN_WITHDRAWN ->
                folder.application().withdraw(ago(120), "Associés séparés avant l'incubation");
            case INCUBATION_FAILED -> {
                incubate(ago(565), 1);
                incubation.fail(ago(430), "Équipe dissoute, livrables non remis");
            }
            case INCUBATING -> incubate(ago(60), 0);
            case NEAR_THE_END -> incubate(ago(117), 2);
            case READY_TO_ATTEST -> incubate(ago(127), 4);
            case EXTENDED -> {
                incubate(ago(127), 2);
                incubation.extend(ago(14), 1);
            }
            default -> label();
        }
    }

    /** Starts, holds workshops, accepts {@code deliverables} of the four. */
    private LocalDate incubate(LocalDate start, int deliverables) {
        incubation.start(start);
        incubation.workshop(start.plusDays(21));
        if (deliverables > 0) {
            incubation.workshop(start.plusDays(60));
            incubation.acceptDeliverables(start.plusDays(95), deliverables);
        }
        return start.plusMonths(4);
    }

    private void label() {
        boolean recent = stand == INCUBATED || stand == LABELLED || stand == LABEL_ANNOUNCED;
        LocalDate start = switch (stand.wave()) {
            case 1 -> ago(1012);
            case 2 -> ago(565);
            default -> ago(recent ? 135 : 160);
        };
        LocalDate attested = incubate(start, 4).plusDays(1);
        incubation.attest(attested);
        if (stand == INCUBATED) {
            return;
        }
        LocalDate labelled = recent ? ago(4) : attested.plusDays(4);
        incubation.grantLabel(labelled);
        if (stand == LABELLED) {
            return;
        }
        incubation.announceLabel(labelled.plusDays(1));
        if (stand != LABEL_ANNOUNCED) {
            agree(labelled);
        }
    }

    private void agree(LocalDate labelled) {
        if (stand == GRANT_REFUSED) {
            grant.refuse(labelled.plusDays(9), "Plan de financement bouclé sans subvention");
            return;
        }
        grant.propose(labelled.plusDays(4));
        if (stand == AMOUNT_PROPOSED) {
            return;
        }
        grant.award(labelled.plusDays(8));
        if (stand == RENOUNCED_AFTER_AWARD) {
            folder.application().withdraw(labelled.plusDays(15), "Renonciation : projet repris par la commune");
            return;
        }
        if (stand == AWARDED) {
            return;
        }
        grant.draftAgreement(labelled.plusDays(12));
        if (stand == AGREEMENT_DRAFTED) {
            return;
        }
        grant.recordBeneficiarySignature(labelled.plusDays(18));
        if (stand == SIGNED_BY_BENEFICIARY) {
            return;
        }
        LocalDate signed = labelled.plusDays(23);
        grant.sign(signed);
        if (stand == SIGNED) {
            return;
        }
        grant.notifyAgreement(signed.plusDays(2));
        if (stand != NOTIFIED) {
            execute(signed);
        }
    }

    private void execute(LocalDate signed) {
        grant.declareStart(signed.plusDays(10));
        if (stand == BANK_DETAILS_TO_VERIFY) {
            folder.payments().request(ago(9), Instalment.ADVANCE);
            grant.enterBankDetails(ago(3));
            return;
        }
        grant.enterBankDetails(signed.plusDays(12));
        grant.verifyBankDetails(signed.plusDays(15));
        folder.payments().pay(signed.plusDays(18), Instalment.ADVANCE);
        if (stand.name().startsWith("PAYMENT_")) {
            pay(folder.payments());
        } else {
            support(signed);
        }
    }

    /** The interim payment, as far as it has come. */
    private void pay(PaymentSteps payments) {
        switch (stand) {
            case PAYMENT_REQUESTED -> payments.request(ago(5), Instalment.INTERIM);
            case PAYMENT_CERTIFIED -> payments.certify(ago(13), Instalment.INTERIM);
            case PAYMENT_LIQUIDATED -> payments.liquidate(ago(18), Instalment.INTERIM);
            case PAYMENT_ORDERED -> payments.order(ago(21), Instalment.INTERIM);
            case PAYMENT_RETURNED -> payments.requestReturned(ago(9), Instalment.INTERIM);
            case PAYMENT_SUSPENDED -> {
                payments.order(ago(30), Instalment.INTERIM);
                payments.suspend(ago(7));
            }
            case PAYMENT_REGULARISED -> {
                payments.order(ago(34), Instalment.INTERIM);
                payments.suspend(ago(11));
                payments.regularise(ago(3));
            }
            default -> throw new IllegalStateException(stand + " is not a state of a payment");
        }
    }

    private void support(LocalDate signed) {
        SupportSteps steps = folder.support();
        LocalDate start = signed.plusDays(50);
        steps.start(start);
        steps.visit(start.plusDays(120));
        steps.indicators(start.plusDays(180));
        switch (stand) {
            case IN_SUPPORT -> {}
            case HEARING_OPEN -> incubation.openHearing(ago(8), "Ateliers fermés au public depuis six mois");
            case HEARING_ANSWERED -> {
                incubation.openHearing(ago(22), "Machines prêtées hors du territoire");
                incubation.recordObservations(ago(6), "Les machines reviennent avant la fin du mois");
            }
            case LABEL_WITHDRAWN -> {
                incubation.openHearing(ago(70), "Activité abandonnée");
                incubation.recordObservations(ago(58), "Pas de contestation");
                incubation.withdrawLabel(ago(40), "Activité abandonnée sans reprise");
            }
            default -> finish(steps, start);
        }
    }

    private void finish(SupportSteps steps, LocalDate start) {
        folder.payments().pay(ago(560), Instalment.INTERIM);
        steps.visit(ago(420));
        folder.payments().pay(ago(250), Instalment.BALANCE);
        steps.indicators(ago(110));
        if (stand == Stand2026.SUPPORT_AT_ITS_TERM) {
            return;
        }
        LocalDate ended = start.plusMonths(24).plusDays(2);
        steps.end(ended);
        if (stand == Stand2026.REPORT_MISSING) {
            return;
        }
        steps.report(ended.plusDays(6), ended.getYear() - 1);
        if (stand == Stand2026.CLOSED) {
            steps.close(ended.plusDays(9));
        }
    }

    private LocalDate ago(int days) {
        return today.minusDays(days);
    }
}
