package org.grekko.audit;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.grekko.audit.event.PersonalDataErased;
import org.grekko.audit.store.PersonalTable;
import org.grekko.shared.Erasure;
import org.grekko.shared.EventPublisher;
import org.grekko.shared.PersonalData;
import org.grekko.shared.PersonalWords;

/**
 * Erases what events say of people: salts and values go, and in the same transaction an event tells which, so that the
 * chain stays what it was and shows that nobody made away with them.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class PersonalEvents implements PersonalData {
    /** As many commitments as one event can name. */
    private static final int MOST = 400;

    @EJB
    private PersonalTable table;

    @Inject
    private PersonalVault vault;

    @Inject
    private EventPublisher events;

    /** For the container, which fills the fields. */
    public PersonalEvents() {}

    /** Over that table, without a container. */
    PersonalEvents(PersonalTable table, PersonalVault vault, EventPublisher events) {
        this.table = table;
        this.vault = vault;
        this.events = events;
    }

    @Override
    public long count(Erasure.Kind kind, String value) {
        return holding(kind, value, Integer.MAX_VALUE).size();
    }

    private List<String> holding(Erasure.Kind kind, String value, int most) {
        return table.holding(kind == Erasure.Kind.USER ? value : null, new PersonalWords(value), most);
    }

    @Override
    public long plain(String value) {
        return table.plain(new PersonalWords(value));
    }

    @Override
    public int erase(Erasure what, int most) {
        List<String> found = holding(what.kind(), what.value(), Math.min(most, MOST));
        if (!found.isEmpty()) {
            table.empty(found, what.id(), what.at());
            vault.forget();
            events.publish(new PersonalDataErased(
                    what.id(),
                    what.kind().name(),
                    found,
                    what.reference(),
                    what.requestedBy(),
                    what.approvedBy(),
                    what.at()));
        }
        return found.size();
    }
}
