package org.grekko.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.grekko.access.event.LoginFailed;
import org.grekko.access.event.UserCreated;
import org.grekko.audit.domain.Commitment;
import org.grekko.compliance.event.RuleStepped;
import org.grekko.execution.event.DestinationChanged;
import org.grekko.risk.event.BreakerResumed;
import org.grekko.shared.DomainEvent;
import org.grekko.shared.Erasure;
import org.grekko.shared.store.MigratedDatabase;
import org.junit.jupiter.api.Test;

/** Whatever is erased, in whatever batches: the chain verifies, nothing plain is left, and tampering is told from it. */
class ErasureTest {
    private static final Instant AT = Instant.parse("2026-11-22T08:00:00.123456Z");

    @Test
    void theChainVerifiesAfterEveryBatchAndNoRowHoldsWhatWasErased() throws SQLException, IOException {
        for (long seed = 1; seed <= 25; seed++) {
            SplittableRandom dice = new SplittableRandom(seed);
            Books books = new Books();
            List<String> names = names(dice);
            for (int event = 0; event < 40; event++) {
                books.tell(event(names, dice));
            }
            rows(books, names);
            Map<Long, String> published = hashes(books);
            for (int erasure = 0; erasure < 3; erasure++) {
                String gone = names.get(erasure);
                Erasure what = erasure(
                        erasure == 2 ? Erasure.Kind.WORDS : Erasure.Kind.USER,
                        erasure == 2 ? mail(gone) : gone,
                        names.get(4));
                assertThat(MigratedDatabase.holding(books.database, what.value()))
                        .as("seed %d before", seed)
                        .contains("alert.text");
                while (books.erase(what, 1 + dice.nextInt(3))) {
                    assertThat(books.verify().problem()).as("seed %d", seed).isNull();
                }
                assertThat(MigratedDatabase.holding(books.database, what.value()))
                        .as("seed %d", seed)
                        .isEmpty();
                assertThat(books.read().toString()).as("seed %d", seed).doesNotContain(what.value());
            }
            assertThat(books.read().toString()).contains("erased on 2026-11-22", names.get(3));
            assertThat(books.verify().erased()).as("seed %d", seed).isPositive();
            assertThat(hashes(books)).as("seed %d", seed).containsAllEntriesOf(published);
        }
    }

    /** Five names that stand in no word of ours. */
    private static List<String> names(SplittableRandom dice) {
        List<String> names = new ArrayList<>();
        for (int name = 0; name < 5; name++) {
            names.add("Zq" + Long.toString(dice.nextLong() & Long.MAX_VALUE, 36) + (dice.nextBoolean() ? ".x" : ""));
        }
        return names;
    }

    private static String mail(String name) {
        return name + "@example.org";
    }

    private static DomainEvent event(List<String> names, SplittableRandom dice) {
        String by = names.get(dice.nextInt(names.size()));
        String other = names.get(dice.nextInt(names.size()));
        String text = "asked by " + other + " (" + mail(names.get(dice.nextInt(names.size()))) + "), \"again\"";
        UUID id = new UUID(2, dice.nextLong());
        return switch (dice.nextInt(5)) {
            case 0 -> new LoginFailed(by, dice.nextInt(5), AT);
            case 1 -> new UserCreated(other, List.of("viewer"), by, AT);
            case 2 -> new BreakerResumed(id, "PAIR", "BTC/USD", text, by, AT);
            case 3 ->
                new RuleStepped(
                        id,
                        "hold",
                        "LEGAL_HOLD",
                        1,
                        "{\"matter\":\"" + mail(other) + "\"}",
                        false,
                        null,
                        "PROPOSED",
                        text,
                        by,
                        AT,
                        AT);
            default -> new DestinationChanged(id, id, "BTC", mail(other), null, null, "PROPOSED", "proposed", by, AT);
        };
    }

    private static void rows(Books books, List<String> names) throws SQLException {
        for (String name : names) {
            books.run(
                    "insert into alert (id, severity, title, text, source, dedup_key, created_at, last_at, occurrences)"
                            + " values (random_uuid(), 3, 'Kill by " + name + "', 'Tell " + name + ", or " + mail(name)
                            + ".', 'risk', random_uuid(), current_timestamp, current_timestamp, 1)");
            books.run("insert into watch_list (id, owner, name, markets, updated_at) values (random_uuid(), '" + name
                    + "', 'mine', '[]', current_timestamp)");
        }
    }

    private static Erasure erasure(Erasure.Kind kind, String value, String by) {
        return new Erasure(new UUID(3, value.hashCode()), kind, value, "request 7", by, "carl", AT);
    }

    private static Map<Long, String> hashes(Books books) {
        Map<Long, String> hashes = new LinkedHashMap<>();
        books.chain().forEach(event -> hashes.put(event.seq(), event.hash()));
        return hashes;
    }

    @Test
    void whoMakesAwayWithAValueOrChangesItIsFoundAndAnErasureIsNot() throws SQLException, IOException {
        String first = "(select min(commitment) from personal_value where content is not null)";
        String erased = "(select min(commitment) from personal_value where erased_at is not null)";
        Map<String, String> edits = new LinkedHashMap<>();
        edits.put("update personal_value set content = content || 'x' where commitment = " + first, "not the one");
        edits.put("update personal_value set person = 'mallory' where person is not null", "not the one");
        edits.put("update personal_value set salt = repeat('1', 64) where commitment = " + first, "not the one");
        edits.put(
                "update personal_value set salt = null, content = null, erased_at = current_timestamp where commitment = "
                        + first,
                "no erasure names");
        edits.put("delete from personal_value where commitment = " + first, "gone with its line");
        edits.put("delete from personal_value where commitment = " + erased, "gone with its line");
        edits.put(
                "update personal_value set salt = repeat('0', 64), content = 'made up' where commitment = " + erased,
                "was erased");
        edits.put(
                "update event set body = replace(body, '{\"commitment\":\"', '{\"commitment\":\"0') where ord = "
                        + "(select ord from seal where seq = 2)",
                "not the one that was sealed");
        for (Map.Entry<String, String> edit : edits.entrySet()) {
            Books books = new Books();
            for (String reason : List.of("as Anna asked", "a drill", "another drill")) {
                books.tell(new BreakerResumed(new UUID(2, 1), "PAIR", "BTC/USD", reason, "trudy", AT));
            }
            while (books.erase(erasure(Erasure.Kind.WORDS, "Anna", "cora"), 10)) {
                assertThat(books.verify().problem()).isNull();
            }
            assertThat(books.verify().erased()).isEqualTo(1);
            books.run(edit.getKey());
            assertThat(books.verify().ok()).as(edit.getKey()).isFalse();
            assertThat(books.verify().problem()).as(edit.getKey()).contains(edit.getValue());
        }
    }

    @Test
    void whatWasSealedInPlainBeforeIsCountedAndStaysAsItWas() throws SQLException, IOException {
        Books books = new Books();
        books.tellPlainly("x", "{\"by\":\"anna\",\"reason\":\"annals\"}");
        books.tellPlainly("y", "{\"by\":\"bert\",\"reason\":\"{\\\"commitment\\\":\\\"" + "0".repeat(64) + "\\\"}\"}");
        books.tell(new LoginFailed("anna", 1, AT));
        assertThat(books.plain("anna")).isEqualTo(1);
        List<AuditEvent> before = books.read();
        assertThat(before.get(2).key()).isEqualTo("anna");
        assertThat(before.get(2).sealed()).isNotNull();
        while (books.erase(erasure(Erasure.Kind.USER, "anna", "cora"), 10)) {
            assertThat(books.verify().problem()).isNull();
        }
        assertThat(books.plain("anna")).isEqualTo(1);
        assertThat(books.read().subList(0, 2)).isEqualTo(before.subList(0, 2));
        assertThat(books.read().get(2).key()).isEqualTo("erased on 2026-11-22");
        assertThat(books.verify().personal())
                .as("an imitation in a text is none")
                .isGreaterThan(0);
    }

    @Test
    void thePersonIsTheSameInEveryEventAndTheTextNever() throws SQLException, IOException {
        Books books = new Books();
        for (int time = 0; time < 2; time++) {
            books.tell(new BreakerResumed(new UUID(2, time), "PAIR", "BTC/USD", "a drill", "trudy", AT));
        }
        List<String> bodies = books.chain().stream().map(AuditEvent::body).toList();
        List<List<String>> commitments = bodies.stream()
                .map(body -> List.copyOf(Commitment.in("", body)))
                .toList();
        assertThat(commitments.get(0)).hasSize(2).doesNotContainSequence(commitments.get(1));
        assertThat(commitments.get(0).get(1)).isEqualTo(commitments.get(1).get(1));
        assertThat(commitments.get(0).get(0)).isNotEqualTo(commitments.get(1).get(0));
        assertThat(bodies.toString()).doesNotContain("trudy", "a drill");
    }
}
