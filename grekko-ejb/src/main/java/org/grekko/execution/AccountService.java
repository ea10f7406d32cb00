package org.grekko.execution;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.grekko.execution.event.AccountStatusChanged;
import org.grekko.execution.event.DeadManChanged;
import org.grekko.execution.event.LeverageChanged;
import org.grekko.execution.store.AccountRow;
import org.grekko.market.VenueFees;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Clock;
import org.grekko.shared.EventPublisher;
import org.grekko.shared.Ids;
import org.grekko.shared.Text;

/** Accounts on venues as rows; their secrets are sealed and leave only towards the venue. */
@Stateless
@SuppressWarnings("NullAway.Init")
public class AccountService {
    private static final int LONGEST_REASON = 500;
    private static final int HINT = 4;

    @PersistenceContext(unitName = "grekko")
    private EntityManager entities;

    @Inject
    private CredentialVault vault;

    @Inject
    private EventPublisher events;

    @Inject
    private Clock clock;

    @Inject
    private Ids ids;

    /** Credentials as they go to the venue. */
    public record Credentials(String key, String secret) {
        @Override
        public String toString() {
            return "Credentials";
        }
    }

    /**
     * What a new account is made of.
     *
     * @param venue its venue
     * @param name its name, unique
     * @param portfolioId the portfolio that keeps its books
     * @param credentials the API key
     * @param permissions what the venue says that the key may do
     * @param allowWithdrawals whether the operator accepts a key that may withdraw
     * @param by who adds it
     */
    public record NewAccount(
            String venue,
            String name,
            UUID portfolioId,
            Credentials credentials,
            KeyPermissions permissions,
            boolean allowWithdrawals,
            String by) {}

    /** Stores a new account; it may trade as soon as books and venue agree. */
    public VenueAccount add(NewAccount account) {
        AccountRow row = new AccountRow();
        row.id = ids.next();
        row.venue = account.venue();
        row.name = account.name();
        row.portfolioId = account.portfolioId();
        String key = account.credentials().key();
        row.keyHint = Text.cut(key, HINT);
        row.credentials = seal(row.id, account.credentials());
        row.allowWithdrawals = account.allowWithdrawals();
        row.permissions = words(account.permissions());
        row.status = AccountStatus.ACTIVE.name();
        row.createdAt = clock.now();
        row.createdBy = account.by();
        entities.persist(row);
        events.publish(new AccountStatusChanged(
                row.id, row.venue, row.name, null, row.status, "added", account.by(), clock.now()));
        return view(row);
    }

    private static String words(KeyPermissions permissions) {
        return (permissions.read() ? "read " : "")
                + (permissions.trade() ? "trade " : "")
                + (permissions.withdraw() ? "withdraw " : "")
                + (permissions.proven() ? "" : "(inferred)");
    }

    /** Every account, the oldest first. */
    public List<VenueAccount> list() {
        return rows().stream().map(AccountService::view).toList();
    }

    private List<AccountRow> rows() {
        return entities.createQuery("select a from AccountRow a order by a.createdAt, a.id", AccountRow.class)
                .setMaxResults(500)
                .getResultList();
    }

    /** The account of that id. */
    public Optional<VenueAccount> find(UUID id) {
        return Optional.ofNullable(entities.find(AccountRow.class, id)).map(AccountService::view);
    }

    /** The account whose books that portfolio keeps. */
    public Optional<VenueAccount> ofPortfolio(UUID portfolioId) {
        return entities.createQuery("select a from AccountRow a where a.portfolioId = :id", AccountRow.class)
                .setParameter("id", portfolioId)
                .getResultStream()
                .findFirst()
                .map(AccountService::view);
    }

    /** Whether an account of that name exists. */
    public boolean taken(String name) {
        return rows().stream().anyMatch(row -> row.name.equalsIgnoreCase(name));
    }

    /**
     * The credentials of an account.
     *
     * @throws IllegalArgumentException when the master key that sealed them is not here, or they were destroyed
     */
    public Credentials credentials(UUID id) {
        AccountRow row = entities.find(AccountRow.class, id);
        if (row == null) {
            throw new IllegalArgumentException("there is no account " + id);
        }
        if (row.credentials.isEmpty()) {
            throw new IllegalArgumentException("the keys of account " + row.name + " were destroyed; add it anew");
        }
        String[] parts = vault.open(row.credentials, id.toString()).split("\n", 2);
        return new Credentials(parts[0], parts[1]);
    }

    private String seal(UUID id, Credentials credentials) {
        return vault.seal(credentials.key() + "\n" + credentials.secret(), id.toString());
    }

    /** Seals every secret anew under a fresh master key; returns how many. */
    public int rotate(String by) {
        List<AccountRow> rows =
                rows().stream().filter(row -> !row.credentials.isEmpty()).toList();
        for (AccountRow row : rows) {
            row.credentials = vault.seal(vault.open(row.credentials, row.id.toString()), row.id.toString());
            events.publish(new AccountStatusChanged(
                    row.id, row.venue, row.name, row.status, row.status, "master key rotated", by, clock.now()));
        }
        return rows.size();
    }

    /** Destroys the keys of an account for good; one whose keys were destroyed stays as it is. */
    public void revoke(UUID id, String reason, String by) {
        if (status(id, AccountStatus.REVOKED, reason, by).isPresent()) {
            AccountRow row = entities.find(AccountRow.class, id, LockModeType.PESSIMISTIC_WRITE);
            row.credentials = "";
            row.permissions = "";
        }
    }

    /** Changes what an account may do, unless it is REVOKED; empty when there is no such account. */
    public Optional<VenueAccount> status(UUID id, AccountStatus to, String reason, String by) {
        AccountRow row = entities.find(AccountRow.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            return Optional.empty();
        }
        String from = row.status;
        if (!from.equals(to.name()) && !from.equals(AccountStatus.REVOKED.name())) {
            row.status = to.name();
            row.reason = Text.cut(reason, LONGEST_REASON);
            events.publish(
                    new AccountStatusChanged(id, row.venue, row.name, from, row.status, row.reason, by, clock.now()));
        }
        return Optional.of(view(row));
    }

    /** Sets after how many seconds without us the venue cancels the account's orders; empty when there is no such one. */
    public Optional<VenueAccount> deadMan(UUID id, int seconds, String by) {
        AccountRow row = entities.find(AccountRow.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            return Optional.empty();
        }
        if (row.deadManSeconds != seconds) {
            row.deadManSeconds = seconds;
            events.publish(new DeadManChanged(
                    id, row.venue, row.name, seconds, seconds == 0 ? "OFF" : "SET", "set", by, clock.now()));
        }
        return Optional.of(view(row));
    }

    /** The venue began to confirm its timer, or ceased to. */
    public void deadMan(UUID id, DeadManTimer.News news) {
        AccountRow row = entities.find(AccountRow.class, id);
        if (row != null) {
            String state = news.confirmed() ? "CONFIRMED" : "UNCONFIRMED";
            events.publish(new DeadManChanged(
                    id, row.venue, row.name, row.deadManSeconds, state, news.words(), row.venue, clock.now()));
        }
    }

    /** Records that the leverage of a contract was set. */
    public void leveraged(VenueAccount account, AssetPair pair, int leverage, String reason, String by) {
        events.publish(new LeverageChanged(account.id(), account.venue(), pair, leverage, reason, by, clock.now()));
    }

    /** Notes that books and venue agreed. */
    public void synced(UUID id, Instant at) {
        AccountRow row = entities.find(AccountRow.class, id);
        if (row != null) {
            row.syncedAt = at;
        }
    }

    /** Notes what the account pays. */
    public void fees(UUID id, VenueFees fees, Instant at) {
        AccountRow row = entities.find(AccountRow.class, id);
        if (row != null) {
            row.makerBps = fees.makerBps();
            row.takerBps = fees.takerBps();
            row.feesAt = at;
        }
    }

    private static VenueAccount view(AccountRow row) {
        return new VenueAccount(
                row.id,
                row.venue,
                row.name,
                row.portfolioId,
                row.keyHint,
                row.permissions.trim(),
                row.allowWithdrawals,
                row.deadManSeconds,
                AccountStatus.valueOf(row.status),
                row.reason,
                row.makerBps,
                row.takerBps,
                row.feesAt,
                row.syncedAt,
                row.createdAt,
                row.createdBy);
    }
}
