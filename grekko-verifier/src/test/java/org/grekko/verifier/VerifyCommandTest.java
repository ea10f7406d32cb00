package org.grekko.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every way to change an export is found and its place is named. The three events of the file were written and hashed by
 * another program (hashlib and json of Python 3.11), so that what is right is not told by what is tested.
 */
@SuppressWarnings("NullAway.Init")
class VerifyCommandTest {
    private static final String LAST_HASH = "7d9a4c5e738952ce274e7e20dcf9aa65fa850372be8e60cee829cdafc8bcc0de";

    @TempDir
    private Path folder;

    private byte[] good;
    private Path file;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void write() throws IOException {
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("three-events.jsonl"))) {
            good = in.readAllBytes();
        }
        file = Files.write(folder.resolve("mine.jsonl"), good);
    }

    private int verify(Object... words) {
        said.reset();
        PrintStream to = new PrintStream(said, true, StandardCharsets.UTF_8);
        List<String> all = new ArrayList<>();
        for (Object word : words) {
            all.add(word.toString());
        }
        return new VerifyCommand(to, to).run(all);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8).strip();
    }

    private List<String> lines() {
        return new ArrayList<>(List.of(new String(good, StandardCharsets.UTF_8).split("(?<=\n)")));
    }

    private int verify(List<String> lines) throws IOException {
        Files.writeString(file, String.join("", lines));
        return verify(file);
    }

    @Test
    void whatAnotherProgramHashedIsWhole() {
        assertThat(verify(file)).as(said()).isZero();
        assertThat(said()).isEqualTo("whole: 3 events, 1 to 3, last hash " + LAST_HASH);
    }

    @Test
    void everyByteThatChangesIsFoundInItsLine() throws IOException {
        for (int place = 0; place < good.length; place++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] bad = good.clone();
                bad[place] ^= (byte) (1 << bit);
                Files.write(file, bad);
                assertThat(verify(file)).as("byte " + place + ", bit " + bit).isEqualTo(1);
                long line = 1
                        + new String(good, 0, place, StandardCharsets.ISO_8859_1)
                                .chars()
                                .filter(each -> each == '\n')
                                .count();
                assertThat(said()).as("byte " + place + ", bit " + bit).contains("mine.jsonl, line ");
                long named = Long.parseLong(said().replaceAll(".*, line (\\d+):.*", "$1"));
                assertThat(named).as("byte " + place + ", bit " + bit).isBetween(line, line + 1);
            }
        }
    }

    @Test
    void anExportThatIsCutOffAnywhereIsFound() throws IOException {
        for (int length = 0; length < good.length; length++) {
            Files.write(file, Arrays.copyOf(good, length));
            assertThat(verify(file)).as("length " + length).isEqualTo(1);
        }
        Files.writeString(file, new String(good, StandardCharsets.UTF_8) + "\n");
        assertThat(verify(file)).isEqualTo(1);
    }

    @Test
    void eventsThatAreLeftOutPutInDoubledOrMovedAreFound() throws IOException {
        for (int line = 1; line <= 3; line++) {
            List<String> without = lines();
            without.remove(line);
            assertThat(verify(without)).as("without line " + line).isEqualTo(1);
            List<String> twice = lines();
            twice.add(line, twice.get(line));
            assertThat(verify(twice)).as("line " + line + " twice").isEqualTo(1);
            for (int other = line + 1; other <= 3; other++) {
                List<String> moved = lines();
                Collections.swap(moved, line, other);
                assertThat(verify(moved))
                        .as(line + " and " + other + " swapped")
                        .isEqualTo(1);
            }
        }
    }

    @Test
    void aChainThatWasWrittenAnewIsFoundByWhatWasKeptElsewhereOnly() throws IOException {
        Path earlier = Files.write(folder.resolve("earlier.jsonl"), good);
        assertThat(verify(file, "--against", earlier)).as(said()).isZero();
        assertThat(said()).endsWith("; 3 events are those of earlier.jsonl");
        Files.writeString(file, Chains.of(1, Chains.FIRST, List.of("one", "two", "another", "four")));
        assertThat(verify(file)).as("its hashes are right").isZero();
        assertThat(verify(file, "--against", earlier)).isEqualTo(1);
        assertThat(said()).contains("mine.jsonl, line 2: event 1 is another than in earlier.jsonl");
        assertThat(verify(file, "--known", "3:" + LAST_HASH)).isEqualTo(1);
        assertThat(said()).contains("line 4: event 3 is another than the one that is known");
    }

    @Test
    void aPartIsHeldAgainstTheWholeAndAShorterOneIsCutOff() throws IOException {
        Path whole = Files.writeString(
                folder.resolve("whole.jsonl"), Chains.of(1, Chains.FIRST, List.of("a", "b", "c", "d")));
        Path shorter =
                Files.writeString(folder.resolve("shorter.jsonl"), Chains.of(1, Chains.FIRST, List.of("a", "b", "c")));
        String second = Chains.hash(shorter, 2);
        Path part = Files.writeString(folder.resolve("part.jsonl"), Chains.of(3, second, List.of("c", "d")));
        assertThat(verify(whole, "--against", shorter)).as(said()).isZero();
        assertThat(verify(part, "--against", whole)).as(said()).isZero();
        assertThat(verify(part, "--known", "3:" + Chains.hash(shorter, 3)))
                .as(said())
                .isZero();
        assertThat(verify(shorter, "--against", whole)).isEqualTo(1);
        assertThat(said()).contains("it ends before event 4, which whole.jsonl has");
        assertThat(verify(part, "--known", "2:" + second)).isEqualTo(1);
        assertThat(said()).contains("event 2, which is known, is not in it: it has 3 to 4");
        Path later =
                Files.writeString(folder.resolve("later.jsonl"), Chains.of(5, Chains.hash(whole, 4), List.of("e")));
        assertThat(verify(later, "--against", shorter)).isEqualTo(1);
        assertThat(said()).contains("no event in common");
    }

    @Test
    void chainsOfAnyLengthAreWholeAndAnyChangeOfAnEventIsNamed() throws IOException {
        for (long seed = 0; seed < 300; seed++) {
            Random dice = new Random(seed);
            List<String> bodies = new ArrayList<>();
            int many = 1 + dice.nextInt(40);
            for (int i = 0; i < many; i++) {
                bodies.add(Chains.text(dice));
            }
            String text = Chains.of(1, Chains.FIRST, bodies);
            Files.writeString(file, text);
            assertThat(verify(file)).as("seed " + seed + ": " + said()).isZero();
            List<String> lines = new ArrayList<>(List.of(text.split("(?<=\n)")));
            int victim = 1 + dice.nextInt(many);
            lines.set(victim, lines.get(victim).replace("\"type\":\"T\"", "\"type\":\"U\""));
            assertThat(verify(lines)).as("seed " + seed).isEqualTo(1);
            assertThat(said())
                    .as("seed " + seed)
                    .endsWith("line " + (victim + 1) + ": event " + victim + " is not the one that was sealed");
        }
    }

    @Test
    void aCallThatMakesNoSenseIsTold() {
        assertThat(verify()).isEqualTo(2);
        assertThat(verify(file, file)).isEqualTo(2);
        assertThat(verify(file, "--against")).isEqualTo(2);
        assertThat(verify(file, "--known", "3")).isEqualTo(2);
        assertThat(verify(file, "--known", "0:" + LAST_HASH)).isEqualTo(2);
        assertThat(verify(file, "--loud")).isEqualTo(2);
        assertThat(verify(folder.resolve("none"))).isEqualTo(2);
        assertThat(said()).contains("there is no file", "usage: verify FILE");
    }
}
