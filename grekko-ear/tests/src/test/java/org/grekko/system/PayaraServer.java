package org.grekko.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A full Payara Server with a fresh domain, prepared and deployed to as the guide tells an operator to. */
final class PayaraServer implements Door, AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofMinutes(5);
    private static final int HTTP = 80;
    private static final int ADMINISTRATION = 48;
    private static final String DOMAIN = "grekko";

    private final Path domains;
    private final int portBase;
    private final Path log;

    private PayaraServer(Path data, int portBase) {
        this.domains = data.resolve("domains");
        this.portBase = portBase;
        this.log = data.resolve("asadmin.log");
    }

    /** Creates the domain below the data directory, deploys adapter and application, and waits until it can trade. */
    static PayaraServer start(Path data) throws IOException, InterruptedException {
        PayaraServer server = new PayaraServer(data, GrekkoProcess.freePort() / 100 * 100);
        try {
            server.prepare(data);
            server.deploy();
            server.awaitReady();
            return server;
        } catch (IOException | InterruptedException | RuntimeException problem) {
            server.close();
            throw problem;
        }
    }

    @Override
    public String address() {
        return "http://localhost:" + (portBase + HTTP);
    }

    private void prepare(Path data) throws IOException, InterruptedException {
        asadmin(
                "create-domain",
                "--nopassword",
                "--checkports=false",
                "--portbase",
                Integer.toString(portBase),
                "--domaindir",
                domains.toString(),
                DOMAIN);
        asadmin("start-domain", "--domaindir", domains.toString(), DOMAIN);
        remote("multimode", "--file", file("grekko.root", "../..") + "/server-config/server/prepare-domain.asadmin");
        remote(
                "create-jvm-options",
                "-Dgrekko.data.dir=" + data.resolve("data") + ":-Dgrekko.profile=paper:-Djava.io.tmpdir="
                        + Files.createDirectories(data.resolve("tmp")));
        asadmin("restart-domain", "--domaindir", domains.toString(), DOMAIN);
    }

    private void deploy() throws IOException, InterruptedException {
        remote("deploy", "--name", "grekko-rar", file("grekko.rar", "../micro/target/parts/grekko-rar.rar"));
        remote("deploy", "--name", "grekko", file("grekko.ear", "../server/target/grekko.ear"));
    }

    private void awaitReady() throws IOException, InterruptedException {
        Instant last = Instant.now().plus(LONGEST_START);
        while (!ready()) {
            if (Instant.now().isAfter(last)) {
                throw new IllegalStateException("Payara Server did not become ready; see " + log());
            }
            Thread.sleep(500);
        }
    }

    /** What the server wrote. */
    String log() throws IOException {
        return Files.readString(domains.resolve(DOMAIN).resolve("logs").resolve("server.log"));
    }

    private void remote(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("--port", Integer.toString(portBase + ADMINISTRATION)));
        command.addAll(Arrays.asList(words));
        asadmin(command.toArray(String[]::new));
    }

    private void asadmin(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(file("grekko.payara", "target/payara6") + "/bin/asadmin"));
        command.addAll(Arrays.asList(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("GREKKO_ADMIN_PASSWORD", PASSWORD);
        builder.environment().put("AS_JAVA", System.getProperty("java.home"));
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        Process process = builder.start();
        if (!process.waitFor(LONGEST_START.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IllegalStateException("asadmin " + words[0] + " failed:\n" + Files.readString(log));
        }
    }

    private static String file(String property, String otherwise) {
        return Path.of(System.getProperty(property, otherwise))
                .toAbsolutePath()
                .normalize()
                .toString();
    }

    /** Stops the domain, by force if need be. */
    @Override
    public void close() throws IOException {
        try {
            asadmin("stop-domain", "--kill=true", "--domaindir", domains.toString(), DOMAIN);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
