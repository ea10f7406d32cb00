package org.grekko.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.grekko.market.PriceAlert;
import org.grekko.market.PriceAlertService;
import org.grekko.market.domain.InstrumentTerms;
import org.grekko.market.domain.PriceRule;
import org.grekko.shared.AssetPair;
import org.grekko.shared.FieldError;
import org.jspecify.annotations.Nullable;

/** Alerts on prices that people set. */
@Path("/market/alerts")
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class MarketAlertsResource {
    @EJB
    private PriceAlertService alerts;

    @Context
    private SecurityContext security;

    /** A new alert. */
    public record NewPriceAlert(
            @Nullable String venue,
            @Nullable String pair,
            @Nullable String kind,
            @Nullable String price,
            @Nullable String percent,
            @Nullable Integer windowSeconds,
            @Nullable String rearmPercent) {}

    /** An alert as it is told. */
    public record PriceAlertJson(
            UUID id,
            @Nullable String venue,
            AssetPair pair,
            PriceRule.Kind kind,
            @Nullable BigDecimal price,
            @Nullable BigDecimal percent,
            @Nullable Integer windowSeconds,
            @Nullable BigDecimal rearmPercent,
            boolean armed,
            int fired,
            @Nullable BigDecimal lastPrice,
            @Nullable Instant lastFiredAt,
            String owner,
            Instant createdAt) {
        static PriceAlertJson of(PriceAlert alert) {
            PriceRule rule = alert.rule();
            return new PriceAlertJson(
                    alert.id(),
                    rule.venue(),
                    rule.pair(),
                    rule.kind(),
                    rule.price(),
                    rule.percent(),
                    rule.windowSeconds(),
                    rule.rearmPercent(),
                    alert.armed(),
                    alert.fired(),
                    alert.lastPrice(),
                    alert.lastFiredAt(),
                    alert.owner(),
                    alert.createdAt());
        }
    }

    /** All alerts, the newest first. */
    @GET
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(summary = "Alerts on prices, newest first")
    public Page<PriceAlertJson> list() {
        return Page.all(alerts.all().stream().map(PriceAlertJson::of).toList());
    }

    /** Sets an alert. */
    @POST
    @RolesAllowed({"trader", "risk-manager"})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Set an alert: ABOVE or BELOW a price, or a MOVE of so many percent within a window")
    public Response add(NewPriceAlert wish) {
        PriceRule rule = new PriceRule(
                venue(wish.venue()),
                Params.pair("pair", wish.pair()),
                Params.constant("kind", wish.kind(), PriceRule.Kind.class),
                number("price", wish.price()),
                number("percent", wish.percent()),
                wish.windowSeconds(),
                number("rearmPercent", wish.rearmPercent()));
        List<FieldError> errors = rule.errors();
        if (!errors.isEmpty()) {
            throw Problem.fields(errors);
        }
        PriceAlert alert = alerts.add(rule, Caller.name(security))
                .orElseThrow(() -> Problem.status(
                        409, "There are " + PriceAlertService.MOST + " alerts already; delete one that is not needed"));
        return Response.status(201).entity(PriceAlertJson.of(alert)).build();
    }

    /** Deletes an alert. */
    @DELETE
    @Path("/{id}")
    @RolesAllowed({"trader", "risk-manager"})
    @Operation(summary = "Delete an alert")
    public PriceAlertJson remove(@PathParam("id") String id) {
        return alerts.remove(Params.id(id))
                .map(PriceAlertJson::of)
                .orElseThrow(() -> Problem.missing("alert on a price"));
    }

    private static @Nullable String venue(@Nullable String text) {
        if (text == null) {
            return null;
        }
        return InstrumentTerms.venueName(text.toUpperCase(Locale.ROOT))
                .orElseThrow(() -> Params.wrong(
                        "venue", "must be 1 to 32 letters, digits, dashes or underscores; leave it out for any venue"));
    }

    private static @Nullable BigDecimal number(String name, @Nullable String text) {
        return text == null ? null : Params.decimal(name, text);
    }
}
