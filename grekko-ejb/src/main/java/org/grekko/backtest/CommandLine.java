package org.grekko.backtest;

import java.io.IOException;
import java.io.PrintStream;
import org.grekko.backtest.Arguments.WrongUsage;

/** How a command ends. */
public final class CommandLine {
    private CommandLine() {}

    /** What a command does; its answer is the exit code. */
    public interface Work {
        /** Does it; the message of a failure is fit for a user. */
        int run() throws IOException;
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
