package org.grekko.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.grekko.audit.domain.Commitment;
import org.grekko.audit.domain.PersonalFields;
import org.grekko.audit.store.PersonalTable;
import org.grekko.shared.DomainEvent;
import org.grekko.shared.json.GrekkoJson;

/** Puts commitments in the place of what events say of people, before they are stored. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class PersonalVault {
    private static final int LONGEST_NAME = 64;
    private static final int MOST_KNOWN = 1_000;
    /**
     * How long a node goes on using a commitment without looking whether it was erased. What it seals meanwhile reads as
     * erased, since the value is gone.
     */
    private static final Duration KNOWN = Duration.ofSeconds(5);

    private static final ClassValue<Boolean> PERSONAL = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .anyMatch(part ->
                            PersonalFields.kind(type.getSimpleName(), part.getName()) != PersonalFields.Kind.NONE);
        }
    };

    private final SecureRandom dice = new SecureRandom();
    private final Map<String, Known> known = new LinkedHashMap<>();

    @EJB
    private PersonalTable table;

    private record Known(String commitment, long at) {}

    /** For the container, which fills the field. */
    public PersonalVault() {}

    /** Over that table, without a container. */
    PersonalVault(PersonalTable table) {
        this.table = table;
    }

    /** Whether events of that type may speak of people. */
    static boolean personal(Class<? extends DomainEvent> type) {
        return PERSONAL.get(type);
    }

    /**
     * The event with commitments in it.
     *
     * @param fresh takes up the values that are new and must be stored in the same transaction
     */
    AuditEvent.SealedText seal(DomainEvent event, List<PersonalTable.Row> fresh) {
        ObjectNode body = GrekkoJson.mapper().valueToTree(event);
        String type = event.getClass().getSimpleName();
        String key = event.key();
        String sealedKey = key;
        for (Map.Entry<String, JsonNode> field : body.properties()) {
            PersonalFields.Kind kind = PersonalFields.kind(type, field.getKey());
            if (kind == PersonalFields.Kind.NONE || !field.getValue().isTextual()) {
                continue;
            }
            String value = field.getValue().textValue();
            String commitment = kind == PersonalFields.Kind.NAME && value.length() <= LONGEST_NAME
                    ? name(value, fresh)
                    : committed(value, false, fresh);
            if (value.equals(key)) {
                sealedKey = Commitment.key(commitment);
            }
            JsonNode stands = JsonNodeFactory.instance.objectNode().put("commitment", commitment);
            field.setValue(stands);
        }
        return new AuditEvent.SealedText(sealedKey, body.toString());
    }

    private String name(String person, List<PersonalTable.Row> fresh) {
        return known(person)
                .or(() -> fresh.stream()
                        .filter(row -> person.equals(row.person()))
                        .map(PersonalTable.Row::commitment)
                        .findFirst())
                .or(() -> table.commitments(person).stream().findFirst().map(stored -> note(person, stored)))
                .orElseGet(() -> committed(person, true, fresh));
    }

    private String committed(String value, boolean person, List<PersonalTable.Row> fresh) {
        byte[] bytes = new byte[Commitment.SALT];
        dice.nextBytes(bytes);
        String salt = HexFormat.of().formatHex(bytes);
        String commitment = Commitment.of(salt, value);
        fresh.add(new PersonalTable.Row(commitment, salt, person ? value : null, person ? null : value, null));
        return commitment;
    }

    private synchronized Optional<String> known(String person) {
        Known held = known.get(person);
        return held == null || System.nanoTime() - held.at() > KNOWN.toNanos()
                ? Optional.empty()
                : Optional.of(held.commitment());
    }

    private synchronized String note(String person, String commitment) {
        if (known.size() >= MOST_KNOWN) {
            known.clear();
        }
        known.put(person, new Known(commitment, System.nanoTime()));
        return commitment;
    }

    /** Forgets what it knows; the next event looks at the table. */
    synchronized void forget() {
        known.clear();
    }
}
