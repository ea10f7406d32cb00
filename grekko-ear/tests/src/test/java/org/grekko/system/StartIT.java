package org.grekko.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped jar starts, answers, survives a kill and goes on with what it knew. */
class StartIT {
    @Test
    void whatItKnewBeforeAKillItKnowsAfterwards(@TempDir Path data) throws IOException, InterruptedException {
        String before;
        try (GrekkoProcess grekko = GrekkoProcess.start(data, "paper")) {
            assertThat(statusWithoutLogin(grekko)).isEqualTo(401);
            before = grekko.get("/api/v1/portfolios").body();
            assertThat(before).contains("\"main\"");
            grekko.kill();
        }
        try (GrekkoProcess grekko = GrekkoProcess.start(data, "paper")) {
            assertThat(grekko.get("/api/v1/portfolios").body()).isEqualTo(before);
            assertThat(grekko.get("/api/v1/audit/verify").body()).contains("\"ok\":true");
        }
    }

    private static int statusWithoutLogin(GrekkoProcess grekko) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(grekko.address() + "/api/v1/portfolios"))
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }
}
