package org.grekko.shared.command;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.grekko.shared.command.Arguments.WrongUsage;

/** How a command ends, and what it leaves. */
public final class CommandLine {
    private CommandLine() {}

    /** What a command does; its answer is the exit code. */
    public interface Work {
        /** Does it; the message of a failure is fit for a user. */
        int run() throws IOException;
    }

    /** What a command writes to a file. */
    public interface Form {
        /** Writes all of it. */
        void write(OutputStream to) throws IOException;
    }

    /**
     * Writes a result to the file of {@code --json}.
     *
     * @throws IOException when it cannot be written; the message names the way out
     */
    public static void json(Path file, Form form) throws IOException {
        try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(file))) {
            form.write(to);
        } catch (IOException problem) {
            throw new IOException(
                    "--json " + file + " cannot be written; name a file in a folder that is there", problem);
        }
    }

    /** Runs it: its own exit code, 2 on wrong usage, 1 when a file cannot be used; either is told. */
    public static int run(PrintStream errors, Work work) {
        try {
            return work.run();
        } catch (WrongUsage wrong) {
            errors.println("grekko: " + wrong.getMessage() + "; './grekko help' lists the commands");
            return 2;
        } catch (IOException problem) {
            errors.println("grekko: " + problem.getMessage());
            return 1;
        }
    }
}
