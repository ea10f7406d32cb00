package org.grekko.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher as a stranger uses it: every refusal is one clear sentence and the right exit code. */
class LauncherIT {
    private static final int LONGEST_SECONDS = 240;

    /** How a command ended, and all that it said. */
    private record Ended(int code, String words) {}

    @Test
    void aPortInUseIsNamedWithTheWayOut(@TempDir Path data) throws IOException, InterruptedException {
        try (ServerSocket taken = new ServerSocket(0)) {
            Ended ended = grekko(Map.of(), "run", "--port", port(taken), "--data", data.toString());
            assertThat(ended.code()).isEqualTo(1);
            assertThat(ended.words()).contains("port " + port(taken) + " is in use", "--port");
        }
    }

    @Test
    void aDataDirectoryThatCannotBeWrittenIsNamed(@TempDir Path data) throws IOException, InterruptedException {
        Path file = Files.writeString(data.resolve("file"), "in the way");
        Ended ended = grekko(Map.of(), "run", "--port", freePort(), "--data", file.toString());
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.words()).contains(file + " cannot be written", "--data");
    }

    @Test
    void anOldJdkIsNamedWithTheCommandThatInstallsAnother(@TempDir Path home) throws IOException, InterruptedException {
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\necho 'openjdk version \"11.0.2\" 2019-01-15' >&2\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        Ended old = grekko(Map.of("JAVA_HOME", home.toString()), "run", "--port", freePort());
        assertThat(old.code()).isEqualTo(1);
        assertThat(old.words()).contains("JDK 11 is too old", "apt-get install openjdk-17-jdk-headless");
        Ended none = grekko(Map.of("JAVA_HOME", home.resolve("nowhere").toString()), "run");
        assertThat(none.code()).isEqualTo(1);
        assertThat(none.words()).contains("no JDK found", "apt-get install");
    }

    @Test
    void wrongUsageEndsWithTwoAndHelpWithNothing() throws IOException, InterruptedException {
        for (String[] words : new String[][] {
            {"fly"},
            {"run", "--wings"},
            {"run", "--port"},
            {"run", "--port", "70000"},
            {"run", "--profile", "toy"},
            {"backtest", "--model", "moon"},
            {"check-lookahead"}
        }) {
            Ended ended = grekko(Map.of(), words);
            assertThat(ended.code()).as(ended.words()).isEqualTo(2);
            assertThat(ended.words()).startsWith("grekko: ").contains("./grekko help");
        }
        assertThat(grekko(Map.of(), "help").code()).isZero();
    }

    @Test
    void theDoctorSaysEverythingAsJson() throws IOException, InterruptedException {
        Ended ended = grekko(Map.of(), "doctor", "--json");
        assertThat(ended.words()).contains("\"jdk\"", "\"disk\"", "\"database\"");
        new com.fasterxml.jackson.databind.ObjectMapper().readTree(ended.words());
    }

    @Test
    void theFirstLoginIsPrintedOnceKeptPrivateAndInterruptingStopsInOrder(@TempDir Path data)
            throws IOException, InterruptedException {
        String port = freePort();
        Process first = start(Map.of("GREKKO_ADMIN_PASSWORD", ""), data.resolve("first"), port, data);
        assertThat(untilReady(first, data.resolve("first"))).contains("http://localhost:" + port + "/", "admin");
        Path login = data.resolve("data").resolve("first-login.txt");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(login)))
                .isEqualTo("rw-------");
        String secret = Files.readString(login).strip();
        assertThat(Files.readString(data.resolve("first"))).contains(secret);
        assertThat(Files.readString(data.resolve("data").resolve("logs").resolve("grekko.log")))
                .doesNotContain(secret);
        Ended second = grekko(
                Map.of(),
                "run",
                "--port",
                freePort(),
                "--data",
                data.resolve("data").toString());
        assertThat(second.code()).isEqualTo(1);
        assertThat(second.words()).contains("another Grekko already works in the data directory");
        interrupt(first);
        assertThat(first.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(first.exitValue()).isZero();

        Process again = start(Map.of("GREKKO_ADMIN_PASSWORD", ""), data.resolve("again"), port, data);
        assertThat(untilReady(again, data.resolve("again"))).doesNotContain(secret);
        interrupt(again);
        assertThat(again.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(again.exitValue()).isZero();
    }

    private static Process start(Map<String, String> environment, Path words, String port, Path data)
            throws IOException {
        ProcessBuilder builder = command(
                environment,
                "run",
                "--profile",
                "paper",
                "--port",
                port,
                "--data",
                data.resolve("data").toString());
        return builder.redirectOutput(words.toFile()).start();
    }

    private static String untilReady(Process process, Path words) throws IOException, InterruptedException {
        String unused = Patience.of(Duration.ofSeconds(LONGEST_SECONDS))
                .until("the server to be ready", () -> Files.readString(words), said -> {
                    assertThat(process.isAlive()).as(said).isTrue();
                    return said.contains("Grekko ready at");
                });
        Thread.sleep(500);
        return Files.readString(words);
    }

    /** What Ctrl-C does: the terminal interrupts the launcher. */
    private static void interrupt(Process process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    }

    private static Ended grekko(Map<String, String> environment, String... words)
            throws IOException, InterruptedException {
        Process process = command(environment, words).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), said);
    }

    private static ProcessBuilder command(Map<String, String> environment, String... words) {
        Path root = Path.of(System.getProperty("grekko.root", "../.."))
                .toAbsolutePath()
                .normalize();
        List<String> command = new ArrayList<>(List.of(root.resolve("grekko").toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return builder;
    }

    private static String freePort() throws IOException {
        return Integer.toString(GrekkoProcess.freePort());
    }

    private static String port(ServerSocket socket) {
        return Integer.toString(socket.getLocalPort());
    }
}
