package org.grekko.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.grekko.execution.domain.arbitrage.OpenLegPolicy;
import org.grekko.shared.FieldError;
import org.grekko.trading.arbitrage.ArbitrageParameters;
import org.grekko.trading.arbitrage.ArbitrageRows;
import org.grekko.trading.arbitrage.ArbitrageTrade;
import org.grekko.trading.arbitrage.OpportunityRing;
import org.jspecify.annotations.Nullable;

/** Arbitrage: what the books offer, what was traded, and what it may do. */
@Path("/arbitrage")
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class ArbitrageResource {
    @EJB
    private ArbitrageRows rows;

    @Inject
    private OpportunityRing ring;

    @Context
    private SecurityContext security;

    /** New parameters; all of them are needed. */
    public record Parameters(
            @Nullable Boolean enabled,
            @Nullable BigDecimal minNetBps,
            @Nullable BigDecimal minProfit,
            @Nullable BigDecimal maxNotional,
            @Nullable Long cooldownMillis,
            @Nullable Long legTimeoutMillis,
            @Nullable String openLegPolicy) {}

    /** The opportunities that were seen last, newest first. */
    @GET
    @Path("/opportunities")
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(summary = "Opportunities that were seen last, newest first, and what was made of them")
    public Page<OpportunityRing.Seen> opportunities(@BeanParam ListParams params) {
        return Page.all(ring.newest(params.limit()));
    }

    /** Trades with their reports, newest first. */
    @GET
    @Path("/trades")
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(summary = "Arbitrage trades, newest first: expected against realised, and where the difference went")
    public Page<ArbitrageTrade> trades(@BeanParam ListParams params) {
        Cursor place = params.cursor();
        return Cursor.page(
                rows.trades(place.time(), place.id(), params.limit() + 1),
                params.limit(),
                trade -> Cursor.text(trade.openedAt(), trade.id()));
    }

    /** What arbitrage may do. */
    @GET
    @Path("/parameters")
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(summary = "What arbitrage may do")
    public ArbitrageParameters parameters() {
        return rows.parameters();
    }

    /** Changes what arbitrage may do, from the next book on. */
    @PUT
    @Path("/parameters")
    @RolesAllowed("risk-manager")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Change what arbitrage may do; effective with the next book")
    public ArbitrageParameters change(Parameters wish) {
        List<FieldError> missing = new ArrayList<>();
        Boolean enabled = needed("enabled", wish.enabled(), missing);
        BigDecimal minNetBps = needed("minNetBps", wish.minNetBps(), missing);
        BigDecimal minProfit = needed("minProfit", wish.minProfit(), missing);
        BigDecimal maxNotional = needed("maxNotional", wish.maxNotional(), missing);
        Long cooldown = needed("cooldownMillis", wish.cooldownMillis(), missing);
        Long timeout = needed("legTimeoutMillis", wish.legTimeoutMillis(), missing);
        String policy = needed("openLegPolicy", wish.openLegPolicy(), missing);
        if (enabled == null
                || minNetBps == null
                || minProfit == null
                || maxNotional == null
                || cooldown == null
                || timeout == null
                || policy == null) {
            throw Problem.fields(missing);
        }
        ArbitrageParameters parameters = new ArbitrageParameters(
                enabled,
                minNetBps,
                minProfit,
                maxNotional,
                cooldown,
                timeout,
                Params.constant("openLegPolicy", policy, OpenLegPolicy.class));
        List<FieldError> errors = parameters.errors();
        if (!errors.isEmpty()) {
            throw Problem.fields(errors);
        }
        return rows.change(parameters, Caller.name(security));
    }

    private static <T> @Nullable T needed(String field, @Nullable T value, List<FieldError> missing) {
        if (value == null) {
            missing.add(new FieldError(field, "is needed"));
        }
        return value;
    }
}
