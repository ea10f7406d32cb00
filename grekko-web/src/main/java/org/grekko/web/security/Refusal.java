package org.grekko.web.security;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** An RFC 9457 problem written before the request reaches the API. */
final class Refusal {
    private Refusal() {}

    static void write(HttpServletResponse response, int status, String detail) throws IOException {
        ObjectNode problem = JsonNodeFactory.instance.objectNode();
        problem.put("type", "about:blank");
        problem.put("title", status == 429 ? "Too Many Requests" : "Unauthorized");
        problem.put("status", status);
        problem.put("detail", detail);
        response.setStatus(status);
        response.setContentType("application/problem+json;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(problem.toString());
    }
}
