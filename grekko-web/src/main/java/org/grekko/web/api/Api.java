package org.grekko.web.api;

import jakarta.annotation.security.DeclareRoles;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** The REST API, version 1. */
@ApplicationPath("/api/v1")
@DeclareRoles({"viewer", "trader", "risk-manager", "admin", "quant", "portfolio-manager", "fund-manager", "compliance"})
@OpenAPIDefinition(
        info = @Info(title = "Grekko", version = "1", description = "Trading, risk, ledger and audit."),
        security = {@SecurityRequirement(name = "token"), @SecurityRequirement(name = "password")})
@SecurityScheme(
        securitySchemeName = "token",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        description = "A token from POST /tokens")
@SecurityScheme(
        securitySchemeName = "password",
        type = SecuritySchemeType.HTTP,
        scheme = "basic",
        description = "Name and password of a user")
public class Api extends Application {
    /** Refusals keep the body that they were given instead of the server's own page. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.response.setStatusOverSendError", true);
    }
}
