package fr.jalon.app.race;

import fr.jalon.app.JalonApplication;
import fr.jalon.domain.budget.command.BudgetCommand.ConsumePaymentCredits;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/**
 * The application, which goes out in the middle of the first run that it issues: its payments are appended, and are about to consume their
 * credits. Not found by component scan: a process is started with it.
 */
final class PowerCut {
    public static void main(String[] arguments) {
        SpringApplication.run(new Class<?>[] {JalonApplication.class, PowerCut.class}, arguments);
    }

    @Bean
    InitializingBean goingOut(CommandBus bus) {
        return () -> bus.registerHandlerInterceptor((unitOfWork, chain) -> {
            if (unitOfWork.getMessage().getPayload() instanceof ConsumePaymentCredits) {
                Runtime.getRuntime().halt(1);
            }
            return chain.proceed();
        });
    }

    /** A bug put back: each fact is committed as soon as it is appended. */
    static final class WithoutTransactions {
        public static void main(String[] arguments) {
            SpringApplication.run(
                    new Class<?>[] {JalonApplication.class, PowerCut.class, WithoutTransactions.class}, arguments);
        }

        @Bean
        PlatformTransactionManager noTransactions(DataSource database) {
            PlatformTransactionManager real = new JdbcTransactionManager(database);
            return new PlatformTransactionManager() {
                @Override
                public TransactionStatus getTransaction(@Nullable TransactionDefinition asked) {
                    return real.getTransaction(
                            new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NOT_SUPPORTED));
                }

                @Override
                public void commit(TransactionStatus status) {
                    real.commit(status);
                }

                @Override
                public void rollback(TransactionStatus status) {
                    real.rollback(status);
                }
            };
        }
    }
}
