package org.grekko.lab.simulator;

import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How a venue speaks: its REST answers and its streams over one exchange. */
public interface Wire {
    /**
     * A request as it came.
     *
     * @param method GET, POST, PUT or DELETE
     * @param path without the query
     * @param query the raw query, as it was signed; empty when there is none
     * @param headers by their names in lower case
     * @param body empty when there is none
     * @param arrivedNanos {@link System#nanoTime} when its head was read; 0 when nobody looked
     */
    record Request(
            String method, String path, String query, Map<String, String> headers, String body, long arrivedNanos) {
        /** A request that arrived at no particular time. */
        public Request(String method, String path, String query, Map<String, String> headers, String body) {
            this(method, path, query, headers, body, 0);
        }

        /** A header, or null. */
        public @Nullable String header(String name) {
            return headers.get(name);
        }
    }

    /** An answer. */
    record Reply(int status, String body, Map<String, String> headers) {
        /** An answer of JSON. */
        public static Reply of(int status, String body) {
            return new Reply(status, body, Map.of());
        }
    }

    /** One end of a WebSocket. */
    interface Socket {
        /** Sends a text, unless a fault strikes. */
        void send(Faults.Point point, String text);

        /** Cuts the connection. */
        void cut();

        /** What to do with texts that come in. */
        void onText(Consumer<String> reader);

        /** What to do when the connection is over. */
        void onClose(Runnable end);
    }

    /** Which kind of request this is, for the script of faults. */
    Faults.Point point(Request request);

    /** Answers a request. */
    Reply answer(Request request);

    /** Serves a new WebSocket. */
    void serve(Socket socket, Request opening);

    /** The answer of a venue that wants silence. */
    Reply banned(long seconds);

    /**
     * Changes what the venue lets an account do; a wire that knows no such limit ignores it.
     *
     * @param ordersPer10s orders in ten seconds
     * @param weightPerMinute weight of requests in a minute
     */
    default void limits(long ordersPer10s, long weightPerMinute) {}

    /** A frame whose checksum is made wrong; the same one where the venue sends none. */
    default String spoiled(String frame) {
        return frame;
    }
}
