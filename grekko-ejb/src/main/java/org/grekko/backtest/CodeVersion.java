package org.grekko.backtest;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which code has run: the version of Grekko, and the beginning of a SHA-256 over the classes that decide a backtest. Two
 * builds of the same source have the same.
 */
public final class CodeVersion {
    private static final String BUILD = "/META-INF/maven/org.grekko/grekko-ejb/pom.properties";
    private static final List<String> DECIDING =
            List.of("org/grekko/backtest/domain", "org/grekko/market/domain", "org/grekko/model");
    private static final int DIGITS = 16;

    private CodeVersion() {}

    /**
     * The version, such as 0.1.0+3f84ac2e0b1d9a77; without what follows the plus where the classes cannot be looked at.
     *
     * @throws IOException when the classes cannot be read
     */
    public static String read() throws IOException {
        Path home = home();
        String build = build();
        return home == null ? build : build + "+" + fingerprint(home);
    }

    private static String build() throws IOException {
        Properties build = new Properties();
        try (InputStream in = CodeVersion.class.getResourceAsStream(BUILD)) {
            if (in != null) {
                build.load(in);
            }
        }
        return build.getProperty("version", "development");
    }

    private static @Nullable Path home() throws IOException {
        CodeSource source = CodeVersion.class.getProtectionDomain().getCodeSource();
        try {
            return source == null
                            || source.getLocation() == null
                            || !"file".equals(source.getLocation().getProtocol())
                    ? null
                    : Path.of(source.getLocation().toURI());
        } catch (URISyntaxException notAPath) {
            throw new IOException(notAPath);
        }
    }

    private static String fingerprint(Path home) throws IOException {
        if (Files.isDirectory(home)) {
            return fingerprintIn(home);
        }
        try (FileSystem jar = FileSystems.newFileSystem(home)) {
            return fingerprintIn(jar.getPath("/"));
        }
    }

    private static String fingerprintIn(Path root) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String each : DECIDING) {
                for (Path file : classes(root.resolve(each))) {
                    digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
                    digest.update(Files.readAllBytes(file));
                }
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static List<Path> classes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .sorted()
                    .toList();
        }
    }
}
