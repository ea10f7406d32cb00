package org.grekko.web.api;

import jakarta.ws.rs.core.SecurityContext;

/** Who calls. */
final class Caller {
    private Caller() {}

    static String name(SecurityContext security) {
        return security.getUserPrincipal() == null
                ? "nobody"
                : security.getUserPrincipal().getName();
    }
}
