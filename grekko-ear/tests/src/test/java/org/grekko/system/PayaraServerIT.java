package org.grekko.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The delivery for Payara Server: grekko.ear beside the resource adapter, through REST. */
@EnabledIfSystemProperty(named = "grekko.server", matches = "true", disabledReason = "needs ./grekko test --server")
class PayaraServerIT {
    @Test
    void theEarTradesRecordedMarketsOnTheFullServer(@TempDir Path data) throws IOException, InterruptedException {
        try (PayaraServer server = PayaraServer.start(data)) {
            Rest rest = new Rest(server);
            JsonNode token = rest.post("/tokens", "{\"username\":\"admin\",\"password\":\"" + Door.PASSWORD + "\"}");
            assertThat(token.get("roles").toString()).contains("admin");
            RecordedReplay.bringIn(server);
            RecordedReplay.awaitDone(server, RecordedReplay.begin(server));
            new Books(server).assertAddUp();

            JsonNode kill = rest.post("/risk/kill", "{\"scope\":\"GLOBAL\",\"reason\":\"drill on the full server\"}");
            String breaker = kill.get("breaker").get("id").asText();
            rest.post("/risk/breakers/" + breaker + "/resume", "{\"reason\":\"the drill is over\"}");
            assertThat(page(server, "/login")).contains("<form");
            assertThat(rest.get("/audit/verify").get("ok").asBoolean()).isTrue();
        }
    }

    private static String page(Door door, String path) throws IOException, InterruptedException {
        return door.send(HttpRequest.newBuilder(URI.create(door.address() + path))
                        .build())
                .body();
    }
}
