package org.grekko.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;

/**
 * Waiting for what a running Grekko does by itself; the one way in which tests do. Who waits says for what, and a wait
 * that is too long fails with those words and with what was seen last.
 *
 * @param longest after which it fails
 * @param step between two looks
 */
public record Patience(Duration longest, Duration step) {
    private static final Duration STEP = Duration.ofMillis(100);
    private static final Duration CLOSELY = Duration.ofMillis(20);
    private static final Patience MINUTE = of(Duration.ofSeconds(60));

    /** A question that may fail to be asked. */
    public interface Question {
        /** The answer at this moment. */
        boolean yes() throws IOException, InterruptedException;
    }

    /** Something that changes, and that may fail to be seen. */
    public interface Sight<T> {
        /** What is seen at this moment. */
        T now() throws IOException, InterruptedException;
    }

    /** Another length than a minute, where the thing itself takes longer. */
    public static Patience of(Duration longest) {
        return new Patience(longest, STEP);
    }

    /** The same with another step, where the one who looks does something by it. */
    public Patience every(Duration other) {
        return new Patience(longest, other);
    }

    /** The same with looks so close that a moment which is soon over is met. */
    public Patience closely() {
        return every(CLOSELY);
    }

    /** Asks until the answer is yes, a minute long. */
    public static void await(String what, Question question) throws IOException, InterruptedException {
        MINUTE.until(what, question);
    }

    /** Looks until what is seen is what is wanted, a minute long; answers with it. */
    public static <T> T await(String what, Sight<T> sight, Predicate<T> wanted)
            throws IOException, InterruptedException {
        return MINUTE.until(what, sight, wanted);
    }

    /** Asks until the answer is yes. */
    public void until(String what, Question question) throws IOException, InterruptedException {
        boolean unused = until(what, question::yes, yes -> yes);
    }

    /** Looks until what is seen is what is wanted; answers with it. */
    public <T> T until(String what, Sight<T> sight, Predicate<T> wanted) throws IOException, InterruptedException {
        Instant last = Instant.now().plus(longest);
        T seen = sight.now();
        while (!wanted.test(seen)) {
            assertThat(Instant.now())
                    .as("waited %s for %s; seen last: %s", longest, what, told(seen))
                    .isBefore(last);
            Thread.sleep(step.toMillis());
            seen = sight.now();
        }
        return seen;
    }

    private static Object told(Object seen) {
        return seen instanceof HttpResponse<?> answer ? answer.statusCode() + " " + answer.body() : seen;
    }
}
