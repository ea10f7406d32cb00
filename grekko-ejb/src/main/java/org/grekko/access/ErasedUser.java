package org.grekko.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.grekko.access.store.UserRow;
import org.grekko.shared.Erasure;
import org.grekko.shared.PersonalData;

/** Erases a user: from then on nobody can sign in by that name. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class ErasedUser implements PersonalData {
    @PersistenceContext(unitName = "grekko")
    private EntityManager entities;

    /** For the container, which fills the field. */
    public ErasedUser() {}

    /** Over that database, without a container. */
    ErasedUser(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<String> obstacle(Erasure.Kind kind, String value) {
        UserRow user = entities.find(UserRow.class, value);
        if (user == null) {
            return Optional.empty();
        }
        if (kind != Erasure.Kind.USER) {
            return Optional.of("is the name of a user; choose the kind USER");
        }
        boolean last = may(user) && all().stream().filter(ErasedUser::may).count() == 1;
        return last ? Optional.of("is the last user with the role admin; create another one first") : Optional.empty();
    }

    private List<UserRow> all() {
        return entities.createQuery("select u from UserRow u", UserRow.class).getResultList();
    }

    private static boolean may(UserRow user) {
        return List.of(user.roles.split(",", -1)).contains(Roles.ADMIN);
    }

    @Override
    public long count(Erasure.Kind kind, String value) {
        return kind == Erasure.Kind.USER && entities.find(UserRow.class, value) != null ? 1 : 0;
    }

    @Override
    public int erase(Erasure what, int most) {
        UserRow user = what.kind() == Erasure.Kind.USER
                ? entities.find(UserRow.class, what.value(), LockModeType.PESSIMISTIC_WRITE)
                : null;
        if (user == null) {
            return 0;
        }
        entities.createQuery("delete from TokenRow t where t.user = :name")
                .setParameter("name", what.value())
                .executeUpdate();
        entities.remove(user);
        return 1;
    }
}
