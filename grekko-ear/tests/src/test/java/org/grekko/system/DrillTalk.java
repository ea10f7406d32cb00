package org.grekko.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;

/** A drill that is overdue: told once a day, over a kill too, and no more after a good one. */
public final class DrillTalk {
    private static final String TITLE = "The watchdog's drill is overdue";

    private final Rest rest;

    /** Talks to a server. */
    public DrillTalk(GrekkoProcess grekko) {
        rest = new Rest(grekko);
    }

    /** Puts the report of a drill into a data directory, as the drill does. */
    public static void report(Path data, Instant at, boolean passed) throws IOException {
        Path folder = Files.createDirectories(data.resolve("drills"));
        Files.writeString(
                folder.resolve("drill-" + at.toString().replaceAll("[:.]", "-") + ".json"),
                "{\"at\":\"" + at + "\",\"passed\":" + passed
                        + ",\"orders\":40,\"noticedMillis\":10000,\"firstCancelMillis\":20,\"confirmedMillis\":90,"
                        + "\"problem\":null}\n");
    }

    /** Waits until it is told. */
    public void isTold() throws IOException, InterruptedException {
        assertThat(standing().get("drillOverdue").asBoolean())
                .as(standing().toString())
                .isTrue();
        JsonNode alert = Patience.await("the alert", this::alerts, found -> !found.isEmpty())
                .get(0);
        assertThat(alert.get("text").asText()).contains("./grekko drill", "2020-01-01");
        assertThat(alert.get("readAt").isNull()).isTrue();
    }

    /** After a good drill: the alert is over, and it was told once a day, whoever died in between. */
    public void isOverAndWasToldOnceADay() throws IOException, InterruptedException {
        Patience.await(
                "the end of the alert", () -> !alerts().get(0).get("readAt").isNull());
        assertThat(standing().get("drillOverdue").asBoolean()).isFalse();
        List<String> days = StreamSupport.stream(
                        rest.get("/audit/events?type=DrillFellDue").get("items").spliterator(), false)
                .map(each -> each.get("occurredAt").asText().substring(0, 10))
                .toList();
        assertThat(days).isNotEmpty().doesNotHaveDuplicates();
    }

    private JsonNode standing() throws IOException, InterruptedException {
        return rest.get("/risk/watchdog");
    }

    private List<JsonNode> alerts() throws IOException, InterruptedException {
        return StreamSupport.stream(rest.get("/alerts?limit=200").get("items").spliterator(), false)
                .filter(each -> each.get("title").asText().equals(TITLE))
                .toList();
    }
}
