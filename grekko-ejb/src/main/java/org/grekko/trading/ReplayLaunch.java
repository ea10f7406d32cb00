package org.grekko.trading;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.UUID;

/** Starts a replay when, and only if, the transaction that stored it commits. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
@SuppressWarnings("NullAway.Init")
public class ReplayLaunch {
    @Resource
    private TransactionSynchronizationRegistry transaction;

    @EJB
    private ReplayRunner runner;

    /** Starts the replay after the commit. */
    public void afterCommit(UUID replayId) {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // Nothing to write.
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    runner.run(replayId);
                }
            }
        });
    }
}
