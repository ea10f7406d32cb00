package org.grekko.audit;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.grekko.audit.store.EventTable;
import org.grekko.audit.store.PersonalTable;
import org.grekko.shared.DomainEvent;
import org.grekko.shared.Erasure;
import org.grekko.shared.PersonalData;
import org.grekko.shared.store.ErasedRows;
import org.grekko.shared.store.MigratedDatabase;
import org.h2.jdbcx.JdbcDataSource;

/** The real tables, vault, sealer and verifier over a real database; only the container's transaction is not there. */
final class Books {
    private static final int ALL = 10_000;

    final JdbcDataSource database = MigratedDatabase.open();
    final PersonalTable people = new PersonalTable(database);
    private final PersonalVault vault = new PersonalVault(people);
    private final EventTable events = new EventTable(database);
    private final SealedEvents sealed = new SealedEvents(database);
    private final AuditService audit = new AuditService(sealed, people);
    private final List<PersonalData> keepers =
            List.of(new PersonalEvents(people, vault, this::tell), new ErasedRows(database));
    private long ids;

    Books() throws SQLException, IOException {}

    /** Stores an event as the transaction of whoever tells it would, and seals it. */
    void tell(DomainEvent event) {
        List<PersonalTable.Row> fresh = new ArrayList<>();
        AuditEvent.SealedText text = vault.seal(event, fresh);
        people.insert(fresh);
        events.append(List.of(new EventTable.Row(
                new UUID(1, ++ids),
                event.occurredAt().truncatedTo(ChronoUnit.MICROS),
                event.getClass().getPackageName().split("\\.", -1)[2],
                event.getClass().getSimpleName(),
                text.key(),
                text.body())));
        new Sealer(database).seal();
    }

    /** Stores an event as it was stored before there were commitments. */
    void tellPlainly(String key, String body) {
        events.append(List.of(new EventTable.Row(
                new UUID(1, ++ids), Instant.parse("2026-01-01T00:00:00Z"), "risk", "BreakerTripped", key, body)));
        new Sealer(database).seal();
    }

    /** One batch of an erasure; false when nothing was left. */
    boolean erase(Erasure what, int most) {
        for (PersonalData keeper : keepers) {
            if (keeper.erase(what, most) > 0) {
                return true;
            }
        }
        return false;
    }

    long plain(String value) {
        return keepers.stream().mapToLong(each -> each.plain(value)).sum();
    }

    ChainReport verify() {
        return audit.verify();
    }

    List<AuditEvent> chain() {
        return sealed.after(0, ALL);
    }

    List<AuditEvent> read() {
        return new Disclosure(people).of(chain());
    }

    void run(String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement running = connection.createStatement()) {
            running.execute(statement);
        }
    }
}
