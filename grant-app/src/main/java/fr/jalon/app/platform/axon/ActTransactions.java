package fr.jalon.app.platform.axon;

import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;

/** Tells an act that was not recorded from one of which nobody knows, because its answer was lost on the way back. */
final class ActTransactions extends SpringTransactionManager {
    ActTransactions(PlatformTransactionManager transactions) {
        super(transactions);
    }

    @Override
    protected void commitTransaction(TransactionStatus status) {
        boolean whole = status.isNewTransaction() && Appended.UNDER_WAY.isBound();
        try {
            super.commitTransaction(status);
        } catch (RuntimeException failure) {
            throw whole && UniqueKeys.isLostAnswer(failure) ? new OutcomeUnknown(failure) : failure;
        }
        if (whole) {
            Appended.UNDER_WAY.get().commit();
        }
    }
}
