package org.grekko.web.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.grekko.web.ui.kit.Toast;

/** Lets nobody onto a screen whose roles they lack, and tells users of errors without their details. */
@ApplicationScoped
public class Entrance {
    private static final Logger LOG = System.getLogger(Entrance.class.getName());

    void guard(@Observes ServiceInitEvent event) {
        NavigationAccessControl control = new NavigationAccessControl();
        control.setLoginView("/login");
        event.getSource().addUIInitListener(begin -> begin.getUI().addBeforeEnterListener(control));
        event.getSource().addSessionInitListener(begin -> begin.getSession().setErrorHandler(Entrance::tell));
    }

    private static void tell(ErrorEvent event) {
        LOG.log(Level.ERROR, "a screen failed", event.getThrowable());
        if (UI.getCurrent() != null) {
            Toast.refused("Something went wrong here; the log of the server says what.");
        }
    }
}
