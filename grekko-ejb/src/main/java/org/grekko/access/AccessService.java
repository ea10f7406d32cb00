package org.grekko.access;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.grekko.access.domain.PasswordHash;
import org.grekko.access.domain.Secrets;
import org.grekko.access.event.LoginFailed;
import org.grekko.access.event.LoginSucceeded;
import org.grekko.access.event.PasswordChanged;
import org.grekko.access.event.UserCreated;
import org.grekko.access.store.TokenRow;
import org.grekko.access.store.UserRow;
import org.grekko.shared.Clock;
import org.grekko.shared.EventPublisher;
import org.grekko.shared.FieldError;

/** Users, their passwords and their tokens. Five failures in a row lock a user for five minutes. */
@Stateless
@SuppressWarnings("NullAway.Init")
public class AccessService {
    /** How long a token lives. */
    public static final Duration TOKEN_LIFE = Duration.ofHours(12);

    private static final int MOST_FAILURES = 5;
    private static final Duration LOCK = Duration.ofMinutes(5);
    private static final int SHORTEST_PASSWORD = 8;
    private static final String NOBODY = PasswordHash.of("nobody".toCharArray(), Secrets.bytes(16));

    @PersistenceContext(unitName = "grekko")
    private EntityManager entities;

    @EJB
    private VerifiedPasswords verified;

    @Inject
    private EventPublisher events;

    @Inject
    private Clock clock;

    /** For the container, which fills the fields. */
    public AccessService() {}

    AccessService(EntityManager entities, VerifiedPasswords verified, EventPublisher events, Clock clock) {
        this.entities = entities;
        this.verified = verified;
        this.events = events;
        this.clock = clock;
    }

    /** Checks a name and password. A name that does not exist takes as long as a wrong password. */
    public Authentication signIn(String name, String password) {
        UserRow known = entities.find(UserRow.class, name);
        if (known == null) {
            PasswordHash.matches(password.toCharArray(), NOBODY);
            return new Authentication.Denied();
        }
        Optional<Authentication> locked = locked(known);
        if (locked.isPresent()) {
            return locked.get();
        }
        if (verified.knows(name, password, known.passwordHash)) {
            return granted(known);
        }
        String hash = known.passwordHash;
        boolean right = PasswordHash.matches(password.toCharArray(), hash);
        // While the hash was computed other guesses may have locked the user, or the password may have changed.
        entities.refresh(known, LockModeType.PESSIMISTIC_WRITE);
        return locked(known)
                .orElseGet(() -> right && hash.equals(known.passwordHash) ? success(known, password) : failure(known));
    }

    private Optional<Authentication> locked(UserRow user) {
        return Optional.ofNullable(user.lockedUntil)
                .filter(until -> until.isAfter(clock.now()))
                .map(Authentication.Locked::new);
    }

    /** Checks a token. */
    public Authentication bearer(String token) {
        TokenRow row = entities.find(TokenRow.class, Secrets.fingerprint(token));
        if (row == null || !row.expiresAt.isAfter(clock.now())) {
            return new Authentication.Denied();
        }
        UserRow user = entities.find(UserRow.class, row.user);
        return user == null ? new Authentication.Denied() : granted(user);
    }

    /** Whether there is a user of that name; one that was erased is none. */
    public boolean knows(String name) {
        return entities.find(UserRow.class, name) != null;
    }

    /** Makes a token for a user who has just signed in, and forgets tokens that have ended. */
    public Token token(Authentication.Granted who) {
        entities.createQuery("delete from TokenRow t where t.expiresAt < :now")
                .setParameter("now", clock.now())
                .executeUpdate();
        String secret = Secrets.token();
        TokenRow row = new TokenRow();
        row.fingerprint = Secrets.fingerprint(secret);
        row.user = who.user();
        row.expiresAt = clock.now().plus(TOKEN_LIFE);
        entities.persist(row);
        return new Token(secret, row.expiresAt, who.roles());
    }

    /** Ends a token. */
    public void revoke(String token) {
        TokenRow row = entities.find(TokenRow.class, Secrets.fingerprint(token));
        if (row != null) {
            entities.remove(row);
        }
    }

    /** All users, by name. */
    public List<User> users() {
        return entities.createQuery("select u from UserRow u order by u.name", UserRow.class)
                .getResultStream()
                .map(row -> new User(row.name, roles(row), row.createdAt))
                .toList();
    }

    /** Creates a user; the errors are empty when it was created. */
    public List<FieldError> create(String name, String password, Set<String> roles, String by) {
        List<FieldError> errors = new ArrayList<>();
        if (!name.matches("[A-Za-z][A-Za-z0-9._-]{0,63}")) {
            errors.add(new FieldError(
                    "username", "must be a letter and up to 63 letters, digits, dots, dashes or underscores"));
        } else if (entities.find(UserRow.class, name) != null) {
            errors.add(new FieldError("username", "is taken; choose another"));
        }
        checkPassword(password).ifPresent(errors::add);
        if (roles.isEmpty() || !Roles.ALL.containsAll(roles)) {
            errors.add(new FieldError("roles", "must name some of " + new TreeSet<>(Roles.ALL)));
        }
        if (errors.isEmpty()) {
            UserRow row = new UserRow();
            row.name = name;
            row.passwordHash = PasswordHash.of(password.toCharArray(), Secrets.bytes(16));
            row.roles = String.join(",", new TreeSet<>(roles));
            row.createdAt = clock.now();
            entities.persist(row);
            events.publish(new UserCreated(name, List.copyOf(new TreeSet<>(roles)), by, row.createdAt));
        }
        return errors;
    }

    /** Changes a password; the errors are empty when it was changed. */
    public List<FieldError> changePassword(String name, String password, String by) {
        UserRow row = entities.find(UserRow.class, name, LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            return List.of(new FieldError("username", "there is no such user"));
        }
        Optional<FieldError> error = checkPassword(password);
        if (error.isPresent()) {
            return List.of(error.get());
        }
        row.passwordHash = PasswordHash.of(password.toCharArray(), Secrets.bytes(16));
        row.failures = 0;
        row.lockedUntil = null;
        entities.createQuery("delete from TokenRow t where t.user = :name")
                .setParameter("name", name)
                .executeUpdate();
        events.publish(new PasswordChanged(name, by, clock.now()));
        return List.of();
    }

    private static Optional<FieldError> checkPassword(String password) {
        return password.length() >= SHORTEST_PASSWORD && password.length() <= 200
                ? Optional.empty()
                : Optional.of(new FieldError("password", "must have 8 to 200 characters"));
    }

    private Authentication success(UserRow row, String password) {
        row.failures = 0;
        row.lockedUntil = null;
        verified.note(row.name, password, row.passwordHash);
        events.publish(new LoginSucceeded(row.name, clock.now()));
        return granted(row);
    }

    private Authentication failure(UserRow row) {
        row.failures++;
        events.publish(new LoginFailed(row.name, row.failures, clock.now()));
        if (row.failures >= MOST_FAILURES) {
            row.failures = 0;
            row.lockedUntil = clock.now().plus(LOCK);
        }
        return new Authentication.Denied();
    }

    private static Authentication granted(UserRow row) {
        return new Authentication.Granted(row.name, roles(row));
    }

    private static Set<String> roles(UserRow row) {
        return new TreeSet<>(List.of(row.roles.split(",")));
    }
}
