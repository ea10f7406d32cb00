package org.grekko.web.api;

import jakarta.annotation.security.DeclareRoles;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;

/** The REST API, version 1. */
@ApplicationPath("/api/v1")
@DeclareRoles({"viewer", "trader", "risk-manager", "admin"})
@OpenAPIDefinition(info = @Info(title = "Grekko", version = "1", description = "Trading, risk, ledger and audit."))
public class Api extends Application {}
