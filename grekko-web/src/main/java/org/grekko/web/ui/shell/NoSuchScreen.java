package org.grekko.web.ui.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;

/** What is shown at an address where there is no screen. */
@ParentLayout(MainLayout.class)
@PageTitle("No such screen · Grekko")
@PermitAll
public class NoSuchScreen extends Div implements HasErrorParameter<NotFoundException> {
    private static final long serialVersionUID = 1L;

    private final Paragraph words = new Paragraph();

    /** An empty page; the address comes with the error. */
    public NoSuchScreen() {
        addClassName("nowhere");
        add(new H1("There is no such screen"), words, new Anchor("", "Go to the overview"));
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        words.setText("Nothing is at /" + event.getLocation().getPath()
                + ". The menu and the keys (? shows them) lead to every screen that you may see.");
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
