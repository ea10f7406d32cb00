package org.grekko.lab.drill;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.grekko.lab.simulator.Simulation;
import org.grekko.shared.json.GrekkoJson;
import org.grekko.watchdog.BeatFile;
import org.grekko.watchdog.WatchdogFolder;
import org.grekko.watchdog.domain.Beat;

/** A real Grekko, started by the launcher together with its watchdog, on a free port and a data directory of its own. */
final class DrilledServer implements AutoCloseable {
    private static final String PASSWORD = "Drill-password-2026";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int LONGEST_STOP_SECONDS = 70;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process launcher;
    private final Path data;
    private final int port;

    private DrilledServer(Process launcher, Path data, int port) {
        this.launcher = launcher;
        this.data = data;
        this.port = port;
    }

    /** Starts it and waits until it can trade. */
    static DrilledServer start(Path root, Path data, List<Simulation> venues) throws IOException {
        int port = freePort();
        StringBuilder options = new StringBuilder();
        for (Simulation venue : venues) {
            String name = venue.venue().venue().toLowerCase(Locale.ROOT);
            options.append(" -Dgrekko.venue.").append(name).append(".url=").append(venue.address());
        }
        ProcessBuilder builder = new ProcessBuilder(
                root.resolve("grekko").toString(),
                "run",
                "--port",
                Integer.toString(port),
                "--data",
                data.toString(),
                "--profile",
                "live");
        builder.environment().put("GREKKO_JAVA_OPTS", options.toString().trim());
        builder.environment().put("GREKKO_ADMIN_PASSWORD", PASSWORD);
        builder.environment().remove("GREKKO_DB_URL");
        builder.environment().remove("GREKKO_JMS_URL");
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        Process launcher = builder.start();
        DrilledServer server = new DrilledServer(launcher, data, port);
        server.awaitReady();
        return server;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady() throws IOException {
        BufferedReader words =
                new BufferedReader(new InputStreamReader(launcher.getInputStream(), StandardCharsets.UTF_8));
        String line = words.readLine();
        while (line != null && !line.contains("Grekko ready")) {
            line = words.readLine();
        }
        if (line == null) {
            throw new IOException("the server did not start; its log is in " + data + "/logs");
        }
    }

    /** The server's process, as it tells it itself. */
    private long pid() throws IOException {
        try (BeatFile file = new WatchdogFolder(data).server()) {
            return file.read().map(Beat::pid).orElseThrow(() -> new IOException("the server gave no sign of life"));
        }
    }

    /** Stops its process in the middle of whatever it does: it exists, and does nothing. */
    void freeze() throws IOException {
        signal("-STOP", pid());
    }

    /** Lets it go on. */
    void thaw() throws IOException {
        signal("-CONT", pid());
    }

    private static void signal(String name, long pid) throws IOException {
        Process kill =
                new ProcessBuilder("kill", name, Long.toString(pid)).inheritIO().start();
        try {
            if (kill.waitFor() != 0) {
                throw new IOException("kill " + name + " failed");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }

    JsonNode get(String route) throws IOException {
        return ask(request(route).GET().build(), 200);
    }

    JsonNode post(String route, String body, int expected) throws IOException {
        HttpRequest request = request(route)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        return ask(request, expected);
    }

    private HttpRequest.Builder request(String route) {
        String login = Base64.getEncoder().encodeToString(("admin:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1" + route))
                .timeout(PATIENCE)
                .header("Authorization", "Basic " + login);
    }

    private JsonNode ask(HttpRequest request, int expected) throws IOException {
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != expected) {
                throw new IOException(request.method() + " " + request.uri().getPath() + " answered "
                        + answer.statusCode() + " instead of " + expected + ": " + answer.body());
            }
            return GrekkoJson.mapper().readTree(answer.body());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }

    /** Stops it in good order. */
    @Override
    public void close() throws IOException {
        if (launcher.isAlive()) {
            thaw();
        }
        launcher.destroy();
        try {
            if (!launcher.waitFor(LONGEST_STOP_SECONDS, TimeUnit.SECONDS)) {
                launcher.destroyForcibly();
                throw new IOException("the server did not stop");
            }
        } catch (InterruptedException interrupted) {
            launcher.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
