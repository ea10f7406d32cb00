package org.grekko.shared.command;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** How a command ended and what it said. */
public record Ended(int code, String out, String errors) {
    /** A command as the launcher calls it. */
    public interface Command {
        int run(String[] given, PrintStream out, PrintStream errors);
    }

    /** Runs a command without the launcher. */
    public static Ended of(Command command, String... given) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int code = command.run(
                given,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(errors, true, StandardCharsets.UTF_8));
        return new Ended(code, out.toString(StandardCharsets.UTF_8), errors.toString(StandardCharsets.UTF_8));
    }
}
