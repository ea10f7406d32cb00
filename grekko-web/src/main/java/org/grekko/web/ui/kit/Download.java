package org.grekko.web.ui.kit;

import com.vaadin.flow.component.html.Anchor;
import java.util.List;

/** A link behind which is a file. */
public final class Download extends Anchor {
    private static final long serialVersionUID = 1L;

    /** A link to the file of that name; its address comes later. */
    public Download(String name) {
        super("", name);
        setRouterIgnore(true);
        getElement().setAttribute("download", true);
    }

    /** Links to files of those names that lie together, each with that query behind it. */
    public static Download[] all(String folder, List<String> names, String query) {
        return names.stream()
                .map(name -> {
                    Download file = new Download(name);
                    file.setHref(folder + "/" + name + query);
                    return file;
                })
                .toArray(Download[]::new);
    }
}
