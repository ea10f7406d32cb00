package org.grekko.web.security;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import java.util.regex.Pattern;
import org.grekko.access.AccessService;
import org.grekko.access.Authentication;
import org.grekko.access.Roles;
import org.grekko.shared.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Lets callers in: the API by bearer token, API key or basic authentication, the console by the session
 * that the login page opened. The roles of a session are kept in it and told to the container with every
 * request, because the container loses them under parallel requests.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Doorkeeper implements HttpAuthenticationMechanism {
    private static final Pattern OPEN = Pattern.compile(".*(/api/v1/tokens|/openapi|/health(/(live|ready|started))?)");

    @EJB
    private AccessService access;

    @Inject
    private Clock clock;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        try {
            Authentication said = credentials(request);
            if (said instanceof Authentication.Granted granted) {
                return context.notifyContainerAboutLogin(
                        new CallerPrincipal(granted.user()), Roles.effective(granted.roles()));
            }
            if (said != null) {
                return refuse(response, said);
            }
            ConsoleSession session = ConsoleSession.of(request);
            if (session != null && access.knows(session.user())) {
                return context.notifyContainerAboutLogin(
                        new CallerPrincipal(session.user()), Roles.effective(session.roles()));
            }
            boolean open = OPEN.matcher(request.getRequestURI()).matches();
            return context.isProtected() && !open ? unknown(request, response) : context.doNothing();
        } catch (IOException problem) {
            throw new AuthenticationException("the answer could not be written", problem);
        }
    }

    private @Nullable Authentication credentials(HttpServletRequest request) {
        String key = request.getHeader("X-API-Key");
        if (key != null) {
            return access.bearer(key);
        }
        String header = request.getHeader("Authorization");
        if (header == null) {
            return null;
        }
        if (header.regionMatches(true, 0, "Bearer ", 0, 7)) {
            return access.bearer(header.substring(7).trim());
        }
        return header.regionMatches(true, 0, "Basic ", 0, 6)
                ? basic(header.substring(6).trim())
                : new Authentication.Denied();
    }

    private Authentication basic(String encoded) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0
                    ? new Authentication.Denied()
                    : access.signIn(pair.substring(0, colon), pair.substring(colon + 1));
        } catch (IllegalArgumentException notBase64) {
            return new Authentication.Denied();
        }
    }

    private AuthenticationStatus refuse(HttpServletResponse response, Authentication said) throws IOException {
        if (said instanceof Authentication.Locked locked) {
            response.setHeader("Retry-After", Long.toString(locked.secondsFrom(clock.now())));
            Refusal.write(response, 429, "Too many failures; try again after " + locked.until());
        } else {
            response.setHeader("WWW-Authenticate", "Bearer, Basic realm=\"grekko\"");
            Refusal.write(response, 401, "The credentials are not valid; get a token with POST /api/v1/tokens");
        }
        return AuthenticationStatus.SEND_FAILURE;
    }

    /** What a protected address answers to somebody unknown, in the way its client understands. */
    private static AuthenticationStatus unknown(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String part = request.getParameter("v-r");
        response.setHeader("Cache-Control", "no-store");
        if (request.getServletPath().startsWith("/api/")
                || request.getServletPath().startsWith("/ws/")) {
            response.setHeader("WWW-Authenticate", "Bearer, Basic realm=\"grekko\"");
            Refusal.write(response, 401, "Sign in with a bearer token or basic authentication");
            return AuthenticationStatus.SEND_FAILURE;
        }
        if ("uidl".equals(part)) {
            response.setContentType("application/json;charset=UTF-8");
            response.getWriter().write("for(;;);[{\"meta\":{\"sessionExpired\":true}}]");
        } else if ("heartbeat".equals(part)) {
            response.sendError(HttpServletResponse.SC_GONE);
        } else if (part != null) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(request.getContextPath() + "/login");
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }

    /** Opens a fresh session for a user who has signed in at the login page. */
    static void open(HttpServletRequest request, Authentication.Granted granted) {
        HttpSession old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        ConsoleSession.open(request.getSession(true), granted.user(), Set.copyOf(granted.roles()));
    }
}
