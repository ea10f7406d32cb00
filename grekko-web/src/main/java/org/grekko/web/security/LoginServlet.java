package org.grekko.web.security;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.temporal.ChronoUnit;
import org.grekko.access.AccessService;
import org.grekko.access.Authentication;

/** The login page of the console. */
@WebServlet("/login")
@SuppressWarnings("NullAway.Init")
public class LoginServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String PAGE =
            """
            <!doctype html>
            <html lang="en" theme="dark"><head><meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Sign in · Grekko</title>
            <link rel="icon" href="assets/icon.svg"><link rel="stylesheet" href="assets/console.css"></head>
            <body class="login"><main>
            <img src="assets/icon.svg" width="36" height="36" alt="">
            <h1>Grekko</h1><p>Sign in to the operator console</p>%s
            <form method="post" action="login">
            <label for="username">User name</label>
            <input id="username" name="username" autocomplete="username" required autofocus maxlength="64">
            <label for="password">Password</label>
            <input id="password" type="password" name="password" autocomplete="current-password" required maxlength="200">
            <button id="sign-in">Sign in</button></form>
            </main></body></html>
            """;

    @EJB
    private transient AccessService access;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        page(response, HttpServletResponse.SC_OK, "");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = request.getParameter("username");
        String password = request.getParameter("password");
        Authentication said =
                name == null || password == null ? new Authentication.Denied() : access.signIn(name, password);
        if (said instanceof Authentication.Granted granted) {
            Doorkeeper.open(request, granted);
            response.sendRedirect(request.getContextPath() + "/");
        } else if (said instanceof Authentication.Locked locked) {
            page(
                    response,
                    429,
                    "Too many failures. Try again after " + locked.until().truncatedTo(ChronoUnit.SECONDS) + ".");
        } else {
            page(response, HttpServletResponse.SC_UNAUTHORIZED, "Wrong user name or password.");
        }
    }

    private static void page(HttpServletResponse response, int status, String error) throws IOException {
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        String message = error.isEmpty() ? "" : "<p class=\"err\" role=\"alert\">" + error + "</p>";
        response.getWriter().write(PAGE.formatted(message));
    }
}
