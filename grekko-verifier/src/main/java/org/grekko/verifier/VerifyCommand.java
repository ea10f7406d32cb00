package org.grekko.verifier;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code grekko audit verify FILE}: 0 when the export is whole, 1 when it is not, 2 when the call makes no sense. */
public final class VerifyCommand {
    private static final int WHOLE = 0;
    private static final int BROKEN = 1;
    private static final int WRONG_USAGE = 2;
    private static final Pattern KNOWN = Pattern.compile("([1-9][0-9]{0,17}):([0-9a-f]{64})");
    private static final String USAGE =
            "usage: verify FILE [--against EARLIER_FILE] [--known SEQ:HASH], files as GET /audit/export wrote them";

    private final PrintStream out;
    private final PrintStream err;

    VerifyCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Runs and ends the process. */
    public static void main(String... words) {
        System.exit(new VerifyCommand(System.out, System.err).run(List.of(words)));
    }

    /** Runs; the exit code. */
    int run(List<String> words) {
        Deque<String> left = new ArrayDeque<>(words);
        Optional<Path> file = Optional.empty();
        Optional<Path> earlier = Optional.empty();
        Optional<Verification.KnownEvent> known = Optional.empty();
        while (!left.isEmpty()) {
            String word = left.pop();
            boolean option = word.equals("--against") || word.equals("--known");
            if (option ? left.isEmpty() : word.startsWith("-") || file.isPresent()) {
                return wrongUsage(option ? word + " needs a value" : "'" + word + "' is not expected");
            }
            if (word.equals("--against")) {
                earlier = Optional.of(Path.of(left.pop()));
            } else if (word.equals("--known")) {
                known = known(left.pop());
                if (known.isEmpty()) {
                    return wrongUsage("--known needs a place and a hash, such as 12:0a4f... with 64 digits");
                }
            } else {
                file = Optional.of(Path.of(word));
            }
        }
        return file.isPresent() ? verified(file.get(), earlier, known) : wrongUsage("which file?");
    }

    private static Optional<Verification.KnownEvent> known(String text) {
        Matcher known = KNOWN.matcher(text);
        return known.matches()
                ? Optional.of(new Verification.KnownEvent(Long.parseLong(known.group(1)), known.group(2)))
                : Optional.empty();
    }

    private int verified(Path file, Optional<Path> earlier, Optional<Verification.KnownEvent> known) {
        Optional<Path> missing = earlier.filter(each -> !Files.isRegularFile(each))
                .or(() -> Optional.of(file).filter(each -> !Files.isRegularFile(each)));
        if (missing.isPresent()) {
            return wrongUsage("there is no file " + missing.get());
        }
        try {
            Verification verification = new Verification(file);
            verification.whole(known);
            if (earlier.isPresent()) {
                verification.against(earlier.get());
            }
            out.println(verification.text());
            return WHOLE;
        } catch (BrokenExport broken) {
            out.println("BROKEN: " + broken.text());
            return BROKEN;
        } catch (IOException problem) {
            err.println("grekko: a file cannot be read: " + problem.getMessage());
            return BROKEN;
        }
    }

    private int wrongUsage(String what) {
        err.println("grekko: " + what + "; " + USAGE);
        return WRONG_USAGE;
    }
}
