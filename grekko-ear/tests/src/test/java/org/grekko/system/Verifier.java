package org.grekko.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The offline verifier: a program of its own that knows neither the server nor its database. */
public final class Verifier {
    private static final int SAID = 1_000;

    private Verifier() {}

    /**
     * Runs it.
     *
     * @param words its arguments, the exported file first
     * @param exit the code that it must end with: 0 whole, 1 broken, 2 wrong usage
     * @return the first of what it says
     */
    public static String verify(List<String> words, int exit) throws IOException, InterruptedException {
        List<String> call = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                System.getProperty("grekko.verifier")));
        call.addAll(words);
        Process process = new ProcessBuilder(call).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readNBytes(SAID), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isEqualTo(exit);
        return said;
    }
}
