package fr.jalon.app.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.domain.dossier.event.LifecycleStage;
import fr.jalon.domain.kernel.Duty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

class ShowTest {
    private final Show show = new Show(new WebConfiguration().messageSource());

    @BeforeEach
    void speaksFrench() {
        LocaleContextHolder.setLocale(Locale.FRANCE);
    }

    @AfterEach
    void forgetsTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void anAmountHasSpacesThatNeverBreakAndIsExact() {
        assertThat(show.money(123456)).isEqualTo("1\u202F234,56\u00A0€");
        assertThat(show.money(Long.MAX_VALUE)).isEqualTo("92\u202F233\u202F720\u202F368\u202F547\u202F758,07\u00A0€");
        assertThat(show.euros(3_000_000_000L)).isEqualTo("30\u202F000\u202F000\u00A0€");
        assertThat(show.euros(101)).isEqualTo("1,01\u00A0€");
    }

    @Test
    void datesAreWrittenOutAndInstantsAreThoseOfParis() {
        assertThat(show.day(LocalDate.of(2026, 11, 22))).isEqualTo("22\u00A0novembre\u00A02026");
        assertThat(show.day(LocalDate.of(2022, 5, 1))).isEqualTo("1er\u00A0mai\u00A02022");
        assertThat(show.day(null)).isEqualTo("—");
        assertThat(show.instant(Instant.parse("2022-06-30T22:05:00Z")))
                .isEqualTo("1er\u00A0juillet\u00A02022, 0\u00A0h\u00A005");
    }

    @Test
    void englishReadersGetEnglish() {
        LocaleContextHolder.setLocale(Locale.UK);

        assertThat(show.money(123456)).isEqualTo("€1,234.56");
        assertThat(show.day(LocalDate.of(2022, 5, 1))).isEqualTo("1\u00A0May\u00A02022");
        assertThat(show.say(LifecycleStage.NOT_SELECTED)).isEqualTo("Not selected");
    }

    @Test
    void aRuleMetInAnotherDossierSaysInWhich() {
        assertThat(show.rule("InsolvencyStop", Map.of("inDossier", "dossier-7")))
                .isEqualTo(show.rule("InsolvencyStop", Map.of()) + " (Dossier\u00A0dossier-7.)");
    }

    @Test
    void aRuleIsASentenceWithItsValuesInTheirUnits() {
        assertThat(show.rule("InsufficientAvailableAE", Map.of("requestedCents", 200L, "availableCents", 100L)))
                .isEqualTo("AE insuffisantes\u00A0: 2,00\u00A0€ demandés, 1,00\u00A0€ disponibles.");
        assertThat(show.rule(
                        "SeparationOfDuties",
                        Map.of("actor", "authority", "duty", Duty.ORDER, "earlierDuty", Duty.PAY)))
                .contains("Autorité signataire", "ordonnancer", "payer");
    }

    @Test
    void aValueIsReadByTheEndingOfItsName() {
        assertThat(show.value("rateBp", 3_050)).isEqualTo("30,5\u00A0%");
        assertThat(show.value("year", 2026)).isEqualTo("2026");
        assertThat(show.value("residents", 1_200)).isEqualTo("1\u202F200");
        assertThat(show.value("signedOn", "2022-07-18")).isEqualTo("18\u00A0juillet\u00A02022");
        assertThat(show.value("fictional", true)).isEqualTo("oui");
        assertThat(show.value("grounds", "the-grant-ended")).isEqualTo("La subvention a pris fin.");
        assertThat(show.value("grounds", "Écrit à la main")).isEqualTo("Écrit à la main");
        assertThat(show.value("documents", List.of("a", "b"))).isEqualTo("a, b");
        assertThat(show.value("documents", List.of())).isEqualTo("—");
        assertThat(show.value("siteSiret", "12345678900012")).isEqualTo("123\u00A0456\u00A0789\u00A000012");
    }

    @Test
    void whatHasNoNameIsShownAsItIs() {
        assertThat(show.act("payment.dream")).isEqualTo("payment.dream");
        assertThat(show.rule("NewRule", Map.of())).isEqualTo("NewRule");
        assertThat(show.actor("p-4711")).isEqualTo("p-4711");
    }
}
