package org.grekko.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One running Grekko: the self-contained jar in a process of its own, on a free port. */
public final class GrekkoProcess implements AutoCloseable {
    /** The password of the first user, {@code admin}. */
    public static final String PASSWORD = "correct-horse-battery-1";

    private static final Duration LONGEST_START = Duration.ofMinutes(4);
    private static final int LONGEST_STOP_SECONDS = 60;

    private final Process process;
    private final int port;

    private GrekkoProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts the jar and waits until it can trade.
     *
     * @param data where it keeps its data and its log, {@code grekko.log}
     * @param profile demo, paper or live
     */
    public static GrekkoProcess start(Path data, String profile) throws IOException, InterruptedException {
        Path jar = Path.of(System.getProperty("grekko.jar", "../micro/target/grekko-micro.jar"));
        if (!Files.exists(jar)) {
            throw new IllegalStateException(
                    jar.toAbsolutePath().normalize() + " is not built; run ./mvnw package first");
        }
        int port = freePort();
        Path temporary = Files.createDirectories(data.resolve("tmp"));
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        ProcessBuilder builder = new ProcessBuilder(List.of(
                java.toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-Djava.io.tmpdir=" + temporary,
                "-Dmp.health.default.readiness.empty.response=DOWN",
                "-Dgrekko.data.dir=" + data,
                "-Dgrekko.profile=" + profile,
                "-jar",
                jar.toAbsolutePath().normalize().toString(),
                "--port",
                Integer.toString(port)));
        builder.environment().put("GREKKO_ADMIN_PASSWORD", PASSWORD);
        builder.redirectErrorStream(true)
                .redirectOutput(data.resolve("grekko.log").toFile());
        GrekkoProcess grekko = new GrekkoProcess(builder.start(), port);
        grekko.awaitReady(data.resolve("grekko.log"));
        return grekko;
    }

    /** Where it answers, without a slash at the end. */
    public String address() {
        return "http://localhost:" + port;
    }

    private void awaitReady(Path log) throws IOException, InterruptedException {
        Instant last = Instant.now().plus(LONGEST_START);
        while (!ready()) {
            if (!process.isAlive() || Instant.now().isAfter(last)) {
                close();
                throw new IllegalStateException("Grekko did not become ready; its last words:\n" + tail(log));
            }
            Thread.sleep(500);
        }
    }

    private boolean ready() throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address() + "/health/ready"))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            String body = HttpClient.newHttpClient()
                    .send(request, BodyHandlers.ofString())
                    .body();
            return body.startsWith("{\"status\":\"UP\"") && body.contains("\"name\"");
        } catch (IOException notYet) {
            return false;
        }
    }

    private static String tail(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    /** Stops it in good order; one that does not obey within a minute is ended. */
    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(LONGEST_STOP_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
