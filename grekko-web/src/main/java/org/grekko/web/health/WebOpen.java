package org.grekko.web.health;

import jakarta.enterprise.context.ApplicationScoped;

/** Whether the console and the REST interface can be reached: trading may be ready some seconds before them. */
@ApplicationScoped
public class WebOpen {
    private volatile boolean open;

    /** Whether they can be reached. */
    public boolean open() {
        return open;
    }

    /** From now on they can. */
    void become() {
        open = true;
    }
}
