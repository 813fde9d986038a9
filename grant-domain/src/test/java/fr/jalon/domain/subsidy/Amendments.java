package fr.jalon.domain.subsidy;

import static fr.jalon.domain.language.Life.*;

import fr.jalon.domain.kernel.AidBasis;
import fr.jalon.domain.language.Rules;
import fr.jalon.domain.subsidy.command.SubsidyCommand.AmendAgreement;
import fr.jalon.domain.subsidy.event.SubsidyEvent.AgreementAmended;
import java.time.LocalDate;

/** Amendments of November 2022, asked for and signed. */
final class Amendments {
    static final String ON = "2022-11-02";
    static final String GROUNDS = "fewer machines";

    private Amendments() {}

    static AmendAgreement of(int number, long maxCents, String completionDueOn) {
        return new AmendAgreement(
                DOSSIER, number, maxCents, LocalDate.parse(completionDueOn), false, Rules.DELEGATION, GROUNDS);
    }

    static AgreementAmended signed(int number, long max, long increase, long decrease, String completionDueOn) {
        return new AgreementAmended(
                DOSSIER,
                CALL,
                1,
                AGREEMENT,
                number,
                max,
                increase,
                decrease,
                BUDGET_2022,
                2022,
                LocalDate.parse(ON),
                LocalDate.parse(completionDueOn),
                SIREN,
                AidBasis.BLOCK_EXEMPTION,
                Rules.DELEGATION,
                GROUNDS);
    }
}
