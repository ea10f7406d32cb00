package org.grekko.execution;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.grekko.execution.event.IncomeTaken;
import org.grekko.execution.store.IncomeRow;
import org.grekko.shared.EventPublisher;

/** What was taken over of the venues' income histories, each line once. */
@Stateless
@SuppressWarnings("NullAway.Init")
public class IncomeService {
    /** A line may show up this much later than it happened, and clocks differ. */
    public static final Duration OVERLAP = Duration.ofMinutes(10);

    @PersistenceContext(unitName = "grekko")
    private EntityManager entities;

    @Inject
    private EventPublisher events;

    /** From when an account's venue is to be asked. */
    public Instant since(VenueAccount account) {
        return entities.createQuery(
                        "select i.occurredAt from IncomeRow i where i.accountId = :account order by i.occurredAt desc",
                        Instant.class)
                .setParameter("account", account.id())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(account.createdAt())
                .minus(OVERLAP);
    }

    /** Those lines that were not taken yet, in their order. */
    public List<VenueIncome> unknown(UUID accountId, List<VenueIncome> told) {
        if (told.isEmpty()) {
            return told;
        }
        Instant first =
                told.stream().map(VenueIncome::at).min(Instant::compareTo).orElseThrow();
        Set<String> taken = new HashSet<>();
        entities.createQuery(
                        "select i from IncomeRow i where i.accountId = :account and i.occurredAt >= :first",
                        IncomeRow.class)
                .setParameter("account", accountId)
                .setParameter("first", first)
                .getResultStream()
                .forEach(row -> taken.add(String.join(" ", row.type, row.venueId, row.symbol, row.asset)));
        return told.stream().filter(each -> taken.add(each.key())).toList();
    }

    /** What was taken already of a fill. */
    public Set<IncomeKind> taken(UUID accountId, String fillId) {
        Set<IncomeKind> kinds = new HashSet<>();
        entities.createQuery(
                        "select i.kind from IncomeRow i where i.accountId = :account and i.tradeId = :trade",
                        String.class)
                .setParameter("account", accountId)
                .setParameter("trade", fillId)
                .getResultStream()
                .forEach(kind -> kinds.add(IncomeKind.valueOf(kind)));
        return kinds;
    }

    /**
     * Stores a line as taken.
     *
     * @param id its row
     * @param accountId the account
     * @param income the line
     * @param booked the part of it that the ledger did not have
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void record(UUID id, UUID accountId, VenueIncome income, BigDecimal booked) {
        IncomeRow row = new IncomeRow();
        row.id = id;
        row.accountId = accountId;
        row.kind = income.kind().name();
        row.type = income.type();
        row.venueId = income.id();
        row.symbol = income.symbol();
        row.tradeId = income.trade();
        row.asset = income.asset();
        row.amount = income.amount();
        row.booked = booked;
        row.occurredAt = income.at();
        entities.persist(row);
        events.publish(new IncomeTaken(
                id,
                accountId,
                row.kind,
                row.type,
                row.venueId,
                row.tradeId,
                row.asset,
                row.amount,
                booked,
                row.occurredAt));
    }
}
