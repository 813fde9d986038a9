package fr.jalon.domain.payment;

import static fr.jalon.domain.kernel.Instalment.*;
import static fr.jalon.domain.language.Given.dossier;
import static fr.jalon.domain.language.Life.*;
import static fr.jalon.domain.language.People.*;
import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.domain.dossier.DossierState;
import fr.jalon.domain.dossier.DossierState.Fact;
import fr.jalon.domain.kernel.Instalment;
import fr.jalon.domain.kernel.Money;
import fr.jalon.domain.kernel.NextAct;
import fr.jalon.domain.kernel.Role;
import fr.jalon.domain.kernel.RuleViolated;
import fr.jalon.domain.kernel.rule.AmountNegative;
import fr.jalon.domain.kernel.rule.DocumentHashInvalid;
import fr.jalon.domain.language.Life;
import fr.jalon.domain.language.Rules;
import fr.jalon.domain.payment.command.PaymentCommand.DeclareCompletion;
import fr.jalon.domain.payment.command.PaymentCommand.FixFinalAmount;
import fr.jalon.domain.payment.event.PaymentEvent.CompletionDeclared;
import fr.jalon.domain.payment.event.PaymentEvent.FinalAmountFixed;
import fr.jalon.domain.payment.event.PaymentEvent.InstalmentsPlanned;
import fr.jalon.domain.payment.rule.CompletionAlreadyDeclared;
import fr.jalon.domain.payment.rule.CompletionNotDeclared;
import fr.jalon.domain.payment.rule.DocumentsMissing;
import fr.jalon.domain.payment.rule.FinalAmountAlreadyFixed;
import fr.jalon.domain.payment.rule.PaymentsInProgress;
import fr.jalon.domain.subsidy.SubsidyAct;
import fr.jalon.domain.subsidy.event.SubsidyEvent.AidReleased;
import fr.jalon.domain.subsidy.rule.DateInFuture;
import fr.jalon.domain.subsidy.rule.NotNotified;
import fr.jalon.domain.subsidy.rule.StartNotDeclared;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The project is done: what is due in the end, what of it is paid, what goes back. The grant is 250 000 euros, half of 500 000. */
class FinalAmountTest {
    private static final long INTERIMS = 200_000_00L;
    private static final Life PAID =
            untilPayable().requested(1, INTERIM, INTERIMS).paid(1, INTERIM, INTERIMS);
    private static final Life COMPLETED = PAID.completed();

    @Test
    void completesOnceOnADayThatHasCome() {
        dossier(untilPayable())
                .when(completion("2022-11-30", DOCUMENT), TELLER.on("2022-11-30"))
                .records(new CompletionDeclared(DOSSIER, parse("2022-11-30"), List.of(DOCUMENT)));
        dossier(untilPayable())
                .when(completion("2022-12-01", DOCUMENT), TELLER.on("2022-11-30"))
                .refusedBy(DateInFuture.class, "field", "completedOn");
        dossier(COMPLETED)
                .when(completion("2022-11-30", DOCUMENT), TELLER.on("2022-12-02"))
                .refusedBy(CompletionAlreadyDeclared.class);
    }

    @Test
    void completesAProjectThatStartedWithItsDocuments() {
        dossier(untilSigned()).when(completion("2022-11-30", DOCUMENT), TELLER).refusedBy(NotNotified.class);
        dossier(untilNotified())
                .when(completion("2022-11-30", DOCUMENT), TELLER)
                .refusedBy(StartNotDeclared.class);
        dossier(untilPayable())
                .when(new DeclareCompletion(DOSSIER, parse("2022-11-30"), List.of()), TELLER.on("2022-12-01"))
                .refusedBy(DocumentsMissing.class);
        dossier(untilPayable())
                .when(completion("2022-11-30", "report"), TELLER.on("2022-12-01"))
                .refusedBy(DocumentHashInvalid.class);
    }

    @Test
    void fixesTheRateOfWhatIsJustifiedAndPlansTheBalance() {
        dossier(COMPLETED)
                .when(new FixFinalAmount(DOSSIER, 450_000_01L), ORDONNATEUR.on("2022-12-05"))
                .records(
                        fixed(450_000_01L, 225_000_00L, INTERIMS, 0, 25_000_00L),
                        new AidReleased(DOSSIER, SIREN, 25_000_00L),
                        new InstalmentsPlanned(
                                DOSSIER, CALL, List.of(BALANCE), List.of(parse("2023-01-30")), List.of(25_000_00L)));
    }

    @Test
    void fixesAtMostTheGrantAndThenReleasesNothing() {
        dossier(COMPLETED)
                .when(new FixFinalAmount(DOSSIER, ELIGIBLE + 1), ORDONNATEUR.on("2022-12-05"))
                .records(
                        fixed(ELIGIBLE + 1, REQUESTED, INTERIMS, 0, 0),
                        new InstalmentsPlanned(
                                DOSSIER, CALL, List.of(BALANCE), List.of(parse("2023-01-30")), List.of(50_000_00L)));
    }

    @Test
    void fixesNothingWhenNothingIsJustified() {
        dossier(COMPLETED)
                .when(new FixFinalAmount(DOSSIER, 0), ORDONNATEUR.on("2022-12-05"))
                .records(
                        fixed(0, 0, INTERIMS, INTERIMS, 50_000_00L),
                        new AidReleased(DOSSIER, SIREN, 50_000_00L),
                        nothingPlanned());
        dossier(COMPLETED)
                .when(new FixFinalAmount(DOSSIER, -1), ORDONNATEUR.on("2022-12-05"))
                .refusedBy(AmountNegative.class, "field", "justifiedCents");
    }

    @Test
    void withdrawsInTheBudgetOfTheDay() {
        dossier(COMPLETED)
                .when(new FixFinalAmount(DOSSIER, 400_000_00L), ORDONNATEUR.on("2024-02-01"))
                .records(
                        new FinalAmountFixed(
                                DOSSIER,
                                CALL,
                                1,
                                400_000_00L,
                                INTERIMS,
                                INTERIMS,
                                0,
                                50_000_00L,
                                Rules.NODE + "-2024",
                                2022),
                        new AidReleased(DOSSIER, SIREN, 50_000_00L),
                        nothingPlanned());
    }

    @Test
    void fixesOnceCompletedWithNothingOnItsWay() {
        FixFinalAmount fix = new FixFinalAmount(DOSSIER, ELIGIBLE);
        dossier(PAID).when(fix, ORDONNATEUR).refusedBy(CompletionNotDeclared.class);
        dossier(COMPLETED.requested(2, INTERIM, 1))
                .when(fix, ORDONNATEUR)
                .refusedBy(PaymentsInProgress.class, "payments", "[2]");
        dossier(COMPLETED.bankReturned(1, INTERIM, INTERIMS))
                .when(fix, ORDONNATEUR)
                .refusedBy(PaymentsInProgress.class, "payments", "[1]");
        dossier(COMPLETED.finalAmountFixed(INTERIMS)).when(fix, ORDONNATEUR).refusedBy(FinalAmountAlreadyFixed.class);
    }

    @Test
    void isNotAmendedOnceFixed() {
        assertThat(amendmentBlockedBy(COMPLETED)).isNotEqualTo(Optional.of("FinalAmountAlreadyFixed"));
        assertThat(amendmentBlockedBy(COMPLETED.finalAmountFixed(INTERIMS))).contains("FinalAmountAlreadyFixed");
    }

    /** Floored to the cent in favour of the State, whatever the rate. */
    @ParameterizedTest
    @CsvSource({
        "250, 500, 5000, 500, 0, 250",
        "250, 500, 5000, 501, 0, 250",
        "250, 500, 5000, 499, 0, 249",
        "250, 500, 5000, 0, 0, 0",
        "100, 500, 5000, 500, 0, 100",
        "1000, 500, 3333, 100, 0, 33",
        "1000, 10000, 10000, 1001, 0, 1000",
        // All public aid together is no more than was spent.
        "250, 500, 5000, 500, 250, 250",
        "250, 500, 5000, 500, 251, 249",
        "250, 500, 5000, 501, 320, 180",
        "250, 500, 5000, 400, 320, 80",
        "250, 500, 5000, 320, 320, 0",
        "250, 500, 5000, 319, 320, 0"
    })
    void isTheRateOfTheJustifiedCostAtMostTheGrantAndWhatOtherAidLeaves(
            long grant, long eligible, int rateBp, long justified, long otherAid, long expected) {
        assertThat(FinalAmount.of(
                        new Money(grant), new Money(eligible), rateBp, new Money(justified), new Money(otherAid)))
                .isEqualTo(new Money(expected));
    }

    private static Optional<String> amendmentBlockedBy(Life life) {
        List<Fact> facts = life.facts().stream()
                .map(fact -> new Fact(fact.getPayload(), fact.getMetaData()))
                .toList();
        return DossierState.of(facts)
                .nextActs(Set.of(Role.AUTHORITY), AUTHORITY.on("2022-12-06").context(SubsidyAct.AMEND_AGREEMENT))
                .stream()
                .filter(next -> next.act() == SubsidyAct.AMEND_AGREEMENT)
                .findFirst()
                .flatMap(NextAct::blockedBy)
                .map(RuleViolated::code);
    }

    private static DeclareCompletion completion(String on, String document) {
        return new DeclareCompletion(DOSSIER, parse(on), List.of(document));
    }

    private static FinalAmountFixed fixed(long justified, long due, long paid, long overpaid, long released) {
        return new FinalAmountFixed(DOSSIER, CALL, 1, justified, due, paid, overpaid, released, BUDGET_2022, 2022);
    }

    private static InstalmentsPlanned nothingPlanned() {
        return new InstalmentsPlanned(DOSSIER, CALL, List.<Instalment>of(), List.of(), List.of());
    }
}
