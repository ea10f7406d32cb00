package org.grekko.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.grekko.portfolio.PortfolioService;
import org.grekko.shared.AssetPair;
import org.grekko.shared.FieldError;
import org.grekko.signal.NewSignal;
import org.grekko.signal.Signal;
import org.grekko.signal.SignalService;
import org.grekko.signal.Submission;
import org.jspecify.annotations.Nullable;

/** Signals of agents. */
@Path("/signals")
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class SignalsResource {
    @EJB
    private SignalService signals;

    @EJB
    private PortfolioService portfolios;

    @Context
    private SecurityContext security;

    /** A signal from an agent outside or an integration. */
    public record SignalJson(
            @Nullable UUID agentId,
            @Nullable UUID portfolioId,
            @Nullable AssetPair pair,
            @Nullable String type,
            @Nullable Double confidence,
            @Nullable BigDecimal targetPrice,
            @Nullable BigDecimal stopLoss,
            @Nullable BigDecimal takeProfit,
            @Nullable BigDecimal positionSize,
            @Nullable Instant expiresAt,
            @Nullable String rationale) {}

    /** Signals, newest first. */
    @GET
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(summary = "Signals, newest first")
    public Page<Signal> list(@BeanParam ListParams params) {
        return Cursor.page(
                signals.signals(params.signalQuery()),
                params.limit(),
                signal -> Cursor.text(signal.createdAt(), signal.id()));
    }

    /** Takes a signal from outside. */
    @POST
    @RolesAllowed({"trader", "admin"})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Send a signal for an agent")
    public Response submit(SignalJson wish) {
        List<FieldError> missing = new ArrayList<>();
        need("agentId", wish.agentId(), missing);
        need("pair", wish.pair(), missing);
        need("type", wish.type(), missing);
        need("confidence", wish.confidence(), missing);
        UUID portfolio = wish.portfolioId() == null
                ? portfolios.named("main").map(main -> main.id()).orElse(null)
                : portfolios.find(wish.portfolioId()).map(found -> found.id()).orElse(null);
        if (portfolio == null) {
            missing.add(new FieldError("portfolioId", "there is no such portfolio"));
        }
        if (wish.agentId() == null
                || portfolio == null
                || wish.pair() == null
                || wish.type() == null
                || wish.confidence() == null) {
            throw Problem.fields(missing);
        }
        Submission answer = signals.submit(new NewSignal(
                wish.agentId(),
                portfolio,
                wish.pair(),
                wish.type(),
                wish.confidence(),
                wish.targetPrice(),
                wish.stopLoss(),
                wish.takeProfit(),
                wish.positionSize(),
                wish.expiresAt(),
                Caller.name(security),
                wish.rationale()));
        if (answer instanceof Submission.Accepted accepted) {
            return Response.status(201).entity(accepted.signal()).build();
        }
        throw Problem.fields(((Submission.Invalid) answer).errors());
    }

    private static void need(String field, @Nullable Object value, List<FieldError> errors) {
        if (value == null) {
            errors.add(new FieldError(field, "is needed"));
        }
    }
}
