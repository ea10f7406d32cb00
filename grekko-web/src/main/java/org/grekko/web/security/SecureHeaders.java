package org.grekko.web.security;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Headers that keep other sites and stray scripts out. The console's framework needs inline styles and scripts. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class SecureHeaders implements Filter {
    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (response instanceof HttpServletResponse http) {
            http.setHeader("X-Content-Type-Options", "nosniff");
            http.setHeader("X-Frame-Options", "DENY");
            http.setHeader("Referrer-Policy", "same-origin");
            http.setHeader(
                    "Content-Security-Policy",
                    "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval';"
                            + " style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:;"
                            + " connect-src 'self' ws: wss:; frame-ancestors 'none'; base-uri 'self';"
                            + " form-action 'self'");
        }
        chain.doFilter(request, response);
    }
}
