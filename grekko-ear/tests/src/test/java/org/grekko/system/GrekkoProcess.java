package org.grekko.system;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One running Grekko: the self-contained jar in a process of its own, on a free port. */
public final class GrekkoProcess implements Door, AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofMinutes(4);
    private static final int LONGEST_STOP_SECONDS = 60;
    private static final int LAST_WORDS = 40;

    private final Process process;
    private final int port;
    private final Path log;

    private GrekkoProcess(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /**
     * Starts the jar and waits until it can trade.
     *
     * @param data where it keeps its data and its log, {@code grekko.log}
     * @param profile demo, paper or live
     */
    public static GrekkoProcess start(Path data, String profile) throws IOException, InterruptedException {
        return start(data, profile, Map.of());
    }

    /**
     * Starts the jar with further settings and waits until it can trade.
     *
     * @param data where it keeps its data and its log, {@code grekko.log}
     * @param profile demo, paper or live
     * @param settings system properties of the new process, for example {@code grekko.db.url}
     */
    public static GrekkoProcess start(Path data, String profile, Map<String, String> settings)
            throws IOException, InterruptedException {
        Path jar = Path.of(System.getProperty("grekko.jar", "../micro/target/grekko-micro.jar"))
                .toAbsolutePath()
                .normalize();
        if (!Files.exists(jar)) {
            throw new IllegalStateException(jar + " is not built; run ./mvnw package first");
        }
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-Djava.io.tmpdir=" + Files.createDirectories(data.resolve("tmp")),
                "-Dmp.health.default.readiness.empty.response=DOWN",
                "-Dgrekko.data.dir=" + data,
                "-Dgrekko.profile=" + profile));
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-jar", jar.toString(), "--port", Integer.toString(port)));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("GREKKO_ADMIN_PASSWORD", PASSWORD);
        Path log = data.resolve("grekko.log");
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        GrekkoProcess grekko = new GrekkoProcess(builder.start(), port, log);
        grekko.awaitReady();
        return grekko;
    }

    @Override
    public String address() {
        return "http://localhost:" + port;
    }

    /** Everything that it wrote to its log, of earlier processes over the same data too. */
    public String log() throws IOException {
        return Files.readString(log);
    }

    /** Its number. */
    long pid() {
        return process.pid();
    }

    /** Ends it as {@code kill -9} does: without a word, at once. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Stops it in good order; one that does not obey within a minute is ended. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(LONGEST_STOP_SECONDS, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException stop) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void awaitReady() throws IOException, InterruptedException {
        Instant last = Instant.now().plus(LONGEST_START);
        while (!ready()) {
            if (!process.isAlive()
                    || Instant.now().isAfter(last)
                    || log().contains("Exception while loading the app")) {
                close();
                throw new IllegalStateException("Grekko did not become ready; its last words:\n" + lastWords());
            }
            Thread.sleep(500);
        }
    }

    private String lastWords() throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_WORDS), lines.size()));
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
