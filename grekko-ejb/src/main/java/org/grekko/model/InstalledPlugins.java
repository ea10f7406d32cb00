package org.grekko.model;

import org.grekko.model.domain.Models;

/** The models that this server can run. */
public interface InstalledPlugins {
    /** All of them, by name; the same from the start on. */
    Models all();
}
