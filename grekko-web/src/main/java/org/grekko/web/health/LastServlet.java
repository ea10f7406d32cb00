package org.grekko.web.health;

import jakarta.inject.Inject;
import jakarta.servlet.GenericServlet;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebListener;

/** Tells that the web application is open, by a servlet that has no address and is loaded after all others. */
@WebListener
@SuppressWarnings("NullAway.Init")
public class LastServlet implements ServletContextListener {
    @Inject
    private WebOpen web;

    @Override
    public void contextInitialized(ServletContextEvent started) {
        started.getServletContext().addServlet("last", new Opening(web)).setLoadOnStartup(Integer.MAX_VALUE);
    }

    private static final class Opening extends GenericServlet {
        private static final long serialVersionUID = 1L;

        private final transient WebOpen web;

        private Opening(WebOpen web) {
            this.web = web;
        }

        @Override
        public void init() {
            web.become();
        }

        @Override
        public void service(ServletRequest request, ServletResponse response) throws ServletException {
            throw new ServletException("nothing is served here");
        }
    }
}
