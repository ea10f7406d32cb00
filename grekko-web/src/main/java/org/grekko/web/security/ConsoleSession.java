package org.grekko.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who signed in at the console, as the session keeps it. */
record ConsoleSession(String user, HashSet<String> roles) implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String NAME = "grekko.console";

    /** The one of this request; null when nobody signed in. */
    static @Nullable ConsoleSession of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(NAME) instanceof ConsoleSession console ? console : null;
    }

    static void open(HttpSession session, String user, Set<String> roles) {
        session.setAttribute(NAME, new ConsoleSession(user, new HashSet<>(roles)));
    }
}
