package fr.jalon.app.race;

import fr.jalon.app.JalonApplication;
import fr.jalon.domain.payment.command.PaymentCommand.ExecuteInRun;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/** The application, which goes out in the middle of the first run that it issues. Not found by component scan: a process is started with it. */
final class PowerCut {
    /** Payments of the run that are executed before. */
    static final int PAID = 2;

    public static void main(String[] arguments) {
        SpringApplication.run(new Class<?>[] {JalonApplication.class, PowerCut.class}, arguments);
    }

    @Bean
    InitializingBean powerCut(CommandBus bus) {
        AtomicInteger executed = new AtomicInteger();
        return () -> bus.registerHandlerInterceptor((unitOfWork, chain) -> {
            boolean executes = unitOfWork.getMessage().getPayload() instanceof ExecuteInRun;
            if (executes && executed.getAndIncrement() == PAID) {
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
        @Primary
        TransactionManager noTransactions(PlatformTransactionManager transactions) {
            return new SpringTransactionManager(
                    transactions, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NOT_SUPPORTED));
        }
    }
}
