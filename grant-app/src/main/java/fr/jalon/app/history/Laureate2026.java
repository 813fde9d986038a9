package fr.jalon.app.history;

import static fr.jalon.app.history.Stand2026.*;

import fr.jalon.domain.kernel.Instalment;
import java.time.LocalDate;

/**
 * What happens to one file that a jury of the call of today kept, as far as it has come: its incubation, its label, its agreement. Each wave
 * has its own day of selection; days are counted back from the load.
 */
final class Laureate2026 {
    private final Folder folder;
    private final Stand2026 stand;
    private final LocalDate today;
    private final IncubationSteps incubation;
    private final GrantSteps grant;
    private final Undertakings undertakings;

    Laureate2026(Folder folder, Stand2026 stand, LocalDate today, Undertakings undertakings) {
        this.folder = folder;
        this.stand = stand;
        this.today = today;
        this.undertakings = undertakings;
        this.incubation = folder.incubation();
        this.grant = folder.grant();
    }

    /** @param runs of the last days, in which some payments are */
    void write(RunsOfToday runs) {
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
            default -> label(runs);
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

    private void label(RunsOfToday runs) {
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
        if (stand == LABEL_ANNOUNCED) {
            return;
        }
        if (stand == GRANT_REFUSED) {
            grant.refuse(labelled.plusDays(9), "Plan de financement bouclé sans subvention");
        } else {
            agree(stand == RESERVATION_EXPIRING ? ago(86) : labelled, runs);
        }
    }

    private void agree(LocalDate labelled, RunsOfToday runs) {
        if (stand == GRANT_INCREASED) {
            grant.proposeLess(labelled.plusDays(4), Execution2026.INCREASE);
        } else {
            grant.propose(labelled.plusDays(4));
        }
        if (stand == AMOUNT_PROPOSED || stand == RESERVATION_EXPIRING) {
            return;
        }
        if (stand == DE_MINIMIS) {
            undertakings.declareAid(
                    labelled.plusDays(5), folder.candidate().siren(), 48_000_00L, labelled.minusYears(2));
            grant.awardDeMinimis(labelled.plusDays(8));
            return;
        }
        grant.award(labelled.plusDays(8));
        switch (stand) {
            case AWARDED -> {}
            case RENOUNCED_AFTER_AWARD ->
                folder.application().withdraw(labelled.plusDays(15), "Renonciation : projet repris par la commune");
            case RESERVATION_LAPSED -> grant.lapseReservation(labelled.plusDays(96));
            case RESERVATION_RENEWED -> {
                grant.lapseReservation(labelled.plusDays(96));
                grant.renewReservation(ago(21));
            }
            default -> conclude(labelled, runs);
        }
    }

    private void conclude(LocalDate labelled, RunsOfToday runs) {
        grant.draftAgreement(labelled.plusDays(12));
        if (stand == AGREEMENT_DRAFTED) {
            return;
        }
        grant.recordBeneficiarySignature(labelled.plusDays(18));
        if (stand == SIGNED_BY_BENEFICIARY || stand == VISA_AWAITED) {
            return;
        }
        if (stand == OVER_AIDED) {
            Candidate file = folder.candidate();
            grant.declarePublicAid(
                    labelled.plusDays(20),
                    "Région (aide fictive)",
                    file.eligibleCostCents() - file.amountCents() + 30_000_00L);
            return;
        }
        if (stand.needsVisa()) {
            seek(labelled.plusDays(21));
            return;
        }
        LocalDate signed = labelled.plusDays(23);
        grant.sign(signed);
        if (stand == SIGNED) {
            return;
        }
        grant.notifyAgreement(signed.plusDays(2));
        if (stand != NOTIFIED) {
            execute(signed, runs);
        }
    }

    private void seek(LocalDate day) {
        if (stand == VISA_GRANTED) {
            grant.grantVisa(day);
            return;
        }
        grant.refuseVisa(day);
        if (stand == VISA_OVERRULED) {
            grant.overruleVisa(day.plusDays(7));
        }
    }

    private void execute(LocalDate signed, RunsOfToday runs) {
        grant.declareStart(signed.plusDays(10));
        if (stand == BANK_DETAILS_TO_VERIFY) {
            folder.payments().request(ago(9), Instalment.ADVANCE);
            folder.accounts().enter(ago(3));
            return;
        }
        folder.accounts().enter(signed.plusDays(12));
        folder.accounts().verify(signed.plusDays(15));
        folder.payments().pay(signed.plusDays(18), Instalment.ADVANCE);
        new Execution2026(folder, stand, today).write(runs);
    }

    private LocalDate ago(int days) {
        return today.minusDays(days);
    }
}
