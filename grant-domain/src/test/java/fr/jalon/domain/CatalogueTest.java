package fr.jalon.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.jalon.domain.bankfile.command.BankFileCommand;
import fr.jalon.domain.bankfile.event.BankFileEvent;
import fr.jalon.domain.bill.command.BillCommand;
import fr.jalon.domain.bill.event.BillEvent;
import fr.jalon.domain.budget.command.BudgetCommand;
import fr.jalon.domain.budget.event.BudgetEvent;
import fr.jalon.domain.call.command.CallCommand;
import fr.jalon.domain.call.event.CallEvent;
import fr.jalon.domain.delegation.command.DelegationCommand;
import fr.jalon.domain.delegation.event.DelegationEvent;
import fr.jalon.domain.kernel.Act;
import fr.jalon.domain.kernel.DossierCommand;
import fr.jalon.domain.kernel.DossierEvent;
import fr.jalon.domain.kernel.EventType;
import fr.jalon.domain.kernel.Role;
import fr.jalon.domain.kernel.VaultToken;
import fr.jalon.domain.paymentrun.command.PaymentRunCommand;
import fr.jalon.domain.paymentrun.event.PaymentRunEvent;
import fr.jalon.domain.selection.command.SelectionCommand;
import fr.jalon.domain.selection.event.SelectionEvent;
import fr.jalon.domain.undertaking.command.UndertakingCommand;
import fr.jalon.domain.undertaking.event.UndertakingEvent;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The two closed lists of the product: what may be asked, what may be recorded. */
class CatalogueTest {
    private static final List<Class<?>> COMMAND_FAMILIES = List.of(
            DossierCommand.class,
            CallCommand.class,
            SelectionCommand.class,
            BillCommand.class,
            DelegationCommand.class,
            UndertakingCommand.class,
            BudgetCommand.class,
            PaymentRunCommand.class,
            BankFileCommand.class);
    private static final List<Class<?>> EVENT_FAMILIES = List.of(
            DossierEvent.class,
            CallEvent.class,
            SelectionEvent.class,
            BillEvent.class,
            DelegationEvent.class,
            UndertakingEvent.class,
            BudgetEvent.class,
            PaymentRunEvent.class,
            BankFileEvent.class);
    private static final List<String> BANNED_IN_NAMES =
            List.of("Updated", "Changed", "Created", "Modified", "Status", "Data", "Info");
    private static final List<String> PERSONAL =
            List.of("email", "phone", "iban", "firstname", "lastname", "contact", "birth", "address");

    // Acts

    @Test
    void namesEachActOnce() {
        assertThat(ActCatalogue.ALL).extracting(Act::code).doesNotHaveDuplicates();
        assertThat(ActCatalogue.ALL).extracting(Act::command).doesNotHaveDuplicates();
        assertThat(ActCatalogue.ALL).extracting(Act::code).allMatch(code -> code.matches("[a-z]+\\.[a-z]+(-[a-z]+)*"));
    }

    @Test
    void findsAnActByItsCodeAndByItsCommand() {
        assertThat(ActCatalogue.ALL).allSatisfy(act -> {
            assertThat(ActCatalogue.named(act.code())).contains(act);
            assertThat(ActCatalogue.of(act.command())).isSameAs(act);
        });
        assertThat(ActCatalogue.named("label.unheard-of")).isEmpty();
        assertThatThrownBy(() -> ActCatalogue.of(String.class)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Every command record of the sealed families is asked for by an act, and nothing else is. */
    @Test
    void hasAnActForEachCommand() {
        assertThat(ActCatalogue.ALL.stream().map(Act::command).<Class<?>>map(c -> c))
                .containsExactlyInAnyOrderElementsOf(commands());
    }

    @Test
    void letsNobodyAloneDoEverything() {
        assertThat(ActCatalogue.ALL).allSatisfy(act -> {
            assertThat(act.roles()).isNotEmpty().doesNotContain(Role.AUDITOR);
            assertThat(act.isForPeople()).isEqualTo(!act.roles().equals(Set.of(Role.SYSTEM)));
        });
        for (Role role : Role.values()) {
            assertThat(ActCatalogue.ALL).anyMatch(act -> !act.roles().contains(role));
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aimsEachCommandAtOneStream(Class<?> command) {
        assertThat(Stream.of(command.getDeclaredFields())
                        .filter(field -> field.isAnnotationPresent(TargetAggregateIdentifier.class))
                        .map(field -> field.getName()))
                .hasSize(1)
                .first()
                .asString()
                .isIn(
                        "dossierId",
                        "callId",
                        "sessionId",
                        "billId",
                        "delegationId",
                        "undertakingId",
                        "budgetId",
                        "runId",
                        "bankFileId");
    }

    // Events

    @Test
    void namesEachEventOnce() {
        assertThat(EventCatalogue.names()).doesNotHaveDuplicates();
        assertThat(EventCatalogue.EVENTS).allSatisfy(event -> {
            EventType type = event.getAnnotation(EventType.class);
            assertThat(type).as(event.getName()).isNotNull();
            assertThat(type.name()).matches("[a-z]+\\.[a-z]+(-[a-z]+)*").startsWith(stage(event) + ".");
            assertThat(type.revision()).isPositive();
        });
    }

    /** What a dossier records belongs to exactly one family, which its stage alone evolves with; nothing is left out of the catalogue. */
    @Test
    void givesEachEventToOneFamily() {
        assertThat(EventCatalogue.EVENTS).doesNotHaveDuplicates().allSatisfy(event -> {
            assertThat(EventCatalogue.FAMILIES.stream().filter(family -> family.isAssignableFrom(event)))
                    .hasSize(1);
            assertThat(EVENT_FAMILIES.stream().filter(family -> family.isAssignableFrom(event)))
                    .hasSize(1);
        });
    }

    @Test
    void speaksOfFactsInThePast() {
        List<String> notRegular = List.of("Given", "Held", "Begun", "Paid");
        assertThat(EventCatalogue.EVENTS).allSatisfy(event -> {
            String name = event.getSimpleName();
            assertThat(BANNED_IN_NAMES.stream().filter(name::contains)).isEmpty();
            assertThat(name.contains("ed")
                            || name.contains("Frozen")
                            || name.contains("Unfrozen")
                            || name.contains("Withdrawn")
                            || name.contains("Taken")
                            || name.contains("TurnedDown")
                            || notRegular.stream().anyMatch(name::endsWith)
                            || name.endsWith("BySilence")
                            || name.endsWith("Down"))
                    .as(name + " is in the past")
                    .isTrue();
        });
    }

    /** Personal data stay in the vault: an event holds their token, as a plain string whose name says so. */
    @Test
    void keepsPersonalDataOutOfEvents() {
        assertThat(EventCatalogue.EVENTS.stream().flatMap(CatalogueTest::personal))
                .isEmpty();
    }

    /** Control: it sees a token as an object, and a personal field without the word token. */
    @Test
    void wouldSeePersonalData() {
        assertThat(personal(Leaky.class)).containsExactly("token", "contactEmail");
    }

    @Test
    void isMadeOfPlainValues() {
        assertThat(EventCatalogue.EVENTS.stream()
                        .flatMap(event -> Stream.of(event.getRecordComponents()))
                        .filter(component -> !isPlain(component.getType())))
                .isEmpty();
    }

    @Test
    void writesTheUnitLastInTheName() {
        assertThat(EventCatalogue.EVENTS.stream()
                        .flatMap(event -> Stream.of(event.getRecordComponents())
                                .filter(component -> component.getType() == long.class
                                        || component.getType() == LocalDate.class
                                        || component.getType() == Instant.class)
                                .map(component -> component.getName())))
                .allMatch(name -> name.endsWith("Cents")
                        || name.endsWith("On")
                        || name.endsWith("At")
                        || name.equals("validFrom"));
    }

    static List<Class<?>> commands() {
        return COMMAND_FAMILIES.stream()
                .flatMap(family -> family.isSealed()
                        ? Stream.of(family.getPermittedSubclasses())
                        : ActCatalogue.OF_A_DOSSIER.stream()
                                .<Class<?>>map(act -> act.command().getInterfaces()[0])
                                .distinct()
                                .flatMap(stage -> Stream.of(stage.getPermittedSubclasses())))
                .<Class<?>>map(command -> command)
                .toList();
    }

    private record Leaky(String dossierId, VaultToken token, String contactEmail, String contactEmailToken) {}

    private static Stream<String> personal(Class<?> event) {
        return Stream.of(event.getRecordComponents())
                .filter(component -> component.getType() == VaultToken.class
                        || (PERSONAL.stream()
                                        .anyMatch(word -> component
                                                .getName()
                                                .toLowerCase(Locale.ROOT)
                                                .contains(word))
                                && !component.getName().endsWith("Token")))
                .map(RecordComponent::getName);
    }

    private static boolean isPlain(Class<?> type) {
        return type.isPrimitive()
                || type.isEnum()
                || Set.of(String.class, LocalDate.class, Instant.class, List.class, java.util.Map.class)
                        .contains(type);
    }

    private static String stage(Class<?> event) {
        String[] packages = event.getPackageName().split("\\.", -1);
        return packages[packages.length - 2];
    }
}
