package org.grekko.web.api;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** An answer that a browser saves as a file. */
final class Attachment {
    private Attachment() {}

    /**
     * The answer.
     *
     * @param name what the file is called
     * @param type its media type
     * @param body what it holds
     */
    static Response of(String name, String type, Object body) {
        return Response.ok(body, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
