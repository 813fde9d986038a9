package fr.jalon.app.platform.axon;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import fr.jalon.domain.ActCatalogue;
import fr.jalon.domain.bankfile.command.BankFileCommand.ReceiveBankFile;
import fr.jalon.domain.delegation.command.DelegationCommand.RevokeDelegation;
import fr.jalon.domain.kernel.Act;
import fr.jalon.domain.payment.AccountCheck;
import fr.jalon.domain.paymentrun.command.PaymentRunCommand.ApproveRun;
import fr.jalon.domain.subsidy.command.SubsidyCommand.SignAgreement;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.junit.jupiter.api.Test;

/** What is computed once at the start, against another reading of the same classes. */
class ForeignReadsTest {
    /** As the running product: what Axon and the domain resolve by themselves, and whatever else is asked for. */
    private static final ParameterResolverFactory RESOLVED = MultiParameterResolverFactory.ordered(
            ClasspathParameterResolverFactory.forClass(ForeignReadsTest.class),
            (method, parameters, index) -> index == 0 ? null : new Anything());

    private final ForeignReads foreign =
            ForeignReads.of(new ActsConfiguration().aggregateTypes().all(), RESOLVED);

    /** Reads the names of the parameters in the class files, the members of the aggregates included; what asks the vault goes first too. */
    @Test
    void everyActThatIsGivenABookReadsItFirstInLineAndNoOtherDoes() {
        Set<Class<?>> given = handlers()
                .filter(handler -> handler.getRawParameterTypes().stream()
                        .anyMatch(type -> type.isInterface()
                                && (type.getSimpleName().endsWith("Book") || type.isEquivalentTo(AccountCheck.class))))
                .map(handler -> handler.getRawParameterTypes().getFirst().reflect())
                .collect(Collectors.toSet());
        Set<Class<?>> computed =
                ActCatalogue.ALL.stream().map(Act::command).filter(foreign::by).collect(Collectors.toSet());

        assertThat(given).contains(SignAgreement.class).hasSizeGreaterThan(10);
        assertThat(computed).isEqualTo(given);
    }

    /** Control: what decides on its own stream alone waits for nobody before it reads. */
    @Test
    void anActThatIsGivenNoneIsNotAmongThem() {
        assertThat(List.of(RevokeDelegation.class, ApproveRun.class, ReceiveBankFile.class))
                .noneMatch(foreign::by);
    }

    /** A guard is asked before each act of its aggregate: one that took a book would put all of them in line. */
    @Test
    void aGuardThatIsGivenABookPutsItsActsInLine() {
        ForeignReads guarded = ForeignReads.of(List.of(GuardedByABook.class), RESOLVED);
        assertThat(guarded.by(RevokeDelegation.class)).isTrue();
        assertThat(guarded.by(ApproveRun.class)).isFalse();
    }

    private static Stream<? extends JavaCodeUnit> handlers() {
        return new ClassFileImporter()
                .importPackages("fr.jalon.domain").stream()
                        .map(JavaClass::getCodeUnits)
                        .flatMap(Collection::stream)
                        .filter(unit -> unit.isAnnotatedWith(CommandHandler.class)
                                || unit.isAnnotatedWith(CommandHandlerInterceptor.class));
    }

    private static final class Anything implements ParameterResolver<Object> {
        @Override
        public Object resolveParameterValue(Message<?> message) {
            throw new IllegalStateException("Nothing is handled here");
        }

        @Override
        public boolean matches(Message<?> message) {
            return true;
        }
    }
}
