package org.grekko.web.ui.kit;

import com.vaadin.flow.server.VaadinRequest;
import java.security.Principal;

/** Who looks at the screen. To be asked on a request thread only. */
public final class Caller {
    private Caller() {}

    /** The name of the user. */
    public static String name() {
        Principal principal = VaadinRequest.getCurrent().getUserPrincipal();
        return principal == null ? "nobody" : principal.getName();
    }

    /** Whether the user has one of the roles. */
    public static boolean hasAny(String... roles) {
        for (String role : roles) {
            if (VaadinRequest.getCurrent().isUserInRole(role)) {
                return true;
            }
        }
        return false;
    }

    /** Like {@link #hasAny}; when not, tells the user who may. */
    public static boolean mayOrIsTold(String deed, String... roles) {
        boolean may = hasAny(roles);
        if (!may) {
            Toast.refused("To " + deed + " takes the role " + String.join(" or ", roles) + ".");
        }
        return may;
    }
}
