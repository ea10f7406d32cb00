package org.grekko.web.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** A framed part of a screen with a title, that says when it loads, when it is empty and when it failed. */
public final class Panel extends Div {
    private static final Logger LOG = System.getLogger(Panel.class.getName());
    private static final long serialVersionUID = 1L;

    private final H2 title;
    private final Div tools = new Div();
    private final Div notice = new Div();

    /** A panel that loads until it is told otherwise. */
    public Panel(String area, String title, Component... content) {
        addClassNames("panel", "a-" + area);
        this.title = new H2(title);
        tools.addClassName("tools");
        Div head = new Div(this.title, tools);
        head.addClassName("head");
        Div body = new Div(content);
        body.addClassName("body");
        notice.addClassName("notice");
        notice.getElement().setAttribute("role", "status");
        body.add(notice);
        add(head, body);
        say("loading", "Loading…");
    }

    /** Puts controls beside the title. */
    public Panel with(Component... controls) {
        tools.add(controls);
        return this;
    }

    /** Changes the title. */
    public void rename(String text) {
        title.setText(text);
    }

    /** Shows the content; when there is none, says so instead. */
    public void show(boolean empty, String whenEmpty) {
        if (empty) {
            say("empty", whenEmpty);
        } else {
            notice.setVisible(false);
        }
    }

    /** Runs what fills the panel; a failure is logged and shown with a button that tries again. */
    public void fill(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException problem) {
            LOG.log(Level.WARNING, "the panel " + title.getText() + " could not be filled", problem);
            say("failed", "This could not be loaded.");
            Button again = new Button("Try again", click -> fill(work));
            again.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
            notice.add(again);
        }
    }

    private void say(String state, String words) {
        notice.removeAll();
        notice.removeClassNames("loading", "empty", "failed");
        notice.addClassName(state);
        notice.add(new Span(words));
        notice.setVisible(true);
    }
}
