package org.grekko.shared;

/** Port through which every context tells what happened. */
public interface EventPublisher {
    /**
     * Stores the event in the caller's transaction; it is sealed and sent only if that transaction
     * commits.
     *
     * @param event what happened
     * @throws jakarta.ejb.EJBTransactionRequiredException when there is no transaction
     */
    void publish(DomainEvent event);
}
