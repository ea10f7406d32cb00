package org.grekko.web.api;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/** Whether a list is asked for as a file of comma-separated values. */
final class CsvAsked {
    /** The media type of such a file. */
    static final MediaType CSV = new MediaType("text", "csv", "utf-8");

    private CsvAsked() {}

    /** Whether a file is asked for by name; whoever takes anything gets JSON. */
    static boolean in(HttpHeaders asked) {
        for (MediaType type : asked.getAcceptableMediaTypes()) {
            if (type.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                return false;
            }
            if (type.isCompatible(CSV)) {
                return true;
            }
        }
        return false;
    }
}
