package org.grekko.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/** Waiting for what a running Grekko does by itself. */
final class Patience {
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final long LOOK_MILLIS = 100;

    private Patience() {}

    /** A question that may fail to be asked. */
    interface Question {
        boolean yes() throws IOException, InterruptedException;
    }

    /** Asks until the answer is yes, a minute long; then it fails and names what it waited for. */
    static void await(String what, Question question) throws IOException, InterruptedException {
        Instant last = Instant.now().plus(LONGEST);
        while (!question.yes()) {
            assertThat(Instant.now()).as("waited for " + what).isBefore(last);
            Thread.sleep(LOOK_MILLIS);
        }
    }
}
