package org.grekko.access;

import org.jspecify.annotations.Nullable;

/** What is known of a request that was sent under an idempotency key. */
public sealed interface Attempt {
    /** It is the first, or the one before was lost on its way: do it. */
    record First() implements Attempt {}

    /** One before it is still being worked on. */
    record InFlight() implements Attempt {}

    /** The key was used for something else. */
    record OtherRequest() implements Attempt {}

    /**
     * It was done before.
     *
     * @param status the HTTP status of the answer
     * @param response the body of the answer; null when it had none
     */
    record Answered(int status, @Nullable String response) implements Attempt {}
}
