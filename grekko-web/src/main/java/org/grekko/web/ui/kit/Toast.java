package org.grekko.web.ui.kit;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;

/** Short messages at the corner of the screen. */
public final class Toast {
    private static final int SHOWN_MS = 5_000;

    private Toast() {}

    /** Something went as wished. */
    public static void done(String words) {
        show(words, NotificationVariant.LUMO_SUCCESS);
    }

    /** Something did not happen, and why. */
    public static void refused(String words) {
        show(words, NotificationVariant.LUMO_ERROR).setAssertive(true);
    }

    private static Notification show(String words, NotificationVariant look) {
        Notification toast = new Notification(words, SHOWN_MS, Notification.Position.BOTTOM_END);
        toast.addThemeVariants(look);
        toast.open();
        return toast;
    }
}
