package org.grekko.web.ui.shell;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Inline;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.shared.communication.PushMode;
import com.vaadin.flow.shared.ui.Transport;

/** The page that every screen lives in. The theme is set before the first paint. */
@Push(value = PushMode.AUTOMATIC, transport = Transport.WEBSOCKET_XHR)
public class Shell implements AppShellConfigurator {
    private static final long serialVersionUID = 1L;
    private static final String THEME =
            """
            (function () {
              var theme = localStorage.getItem('grekko.theme') === 'light' ? 'light' : 'dark';
              document.documentElement.setAttribute('theme', theme);
              document.documentElement.style.colorScheme = theme;
            })();""";

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addInlineWithContents(Inline.Position.PREPEND, THEME, Inline.Wrapping.JAVASCRIPT);
        settings.addLink("stylesheet", "assets/console.css");
        settings.addLink("modulepreload", "assets/console.js");
        settings.addFavIcon("icon", "assets/icon.svg", "any");
        settings.setViewport("width=device-width, initial-scale=1");
    }
}
