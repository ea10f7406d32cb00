package org.grekko.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.grekko.portfolio.Balance;
import org.grekko.portfolio.LedgerQuery;
import org.grekko.portfolio.NavPoint;
import org.grekko.portfolio.PerformanceReports;
import org.grekko.portfolio.Portfolio;
import org.grekko.portfolio.PortfolioReports;
import org.grekko.portfolio.PortfolioService;
import org.grekko.portfolio.Position;
import org.grekko.portfolio.domain.LedgerEntry;
import org.grekko.portfolio.domain.Performance;
import org.grekko.portfolio.domain.RoundTrip;
import org.grekko.trading.LockedBalances;

/** Portfolios and their books. */
@Path("/portfolios")
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class PortfoliosResource {
    private static final int MOST_POINTS = 2_000;

    @EJB
    private PortfolioService portfolios;

    @EJB
    private PortfolioReports reports;

    @EJB
    private PerformanceReports performances;

    @EJB
    private LockedBalances locked;

    /** All portfolios, the oldest first. */
    @GET
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(summary = "All portfolios")
    public Page<Portfolio> list() {
        return Page.all(portfolios.list());
    }

    /** One portfolio. */
    @GET
    @Path("/{id}")
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(summary = "One portfolio")
    public Portfolio one(@PathParam("id") String id) {
        return Existing.portfolio(portfolios, id);
    }

    /** Its open positions. */
    @GET
    @Path("/{id}/positions")
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(summary = "Open positions")
    public Page<Position> positions(@PathParam("id") String id) {
        return Page.all(reports.positions(known(id)));
    }

    /** Its balances. */
    @GET
    @Path("/{id}/balances")
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(summary = "Balances by venue and asset")
    public Page<Balance> balances(@PathParam("id") String id) {
        return Page.all(locked.balances(known(id)));
    }

    /** Its ledger, newest first. */
    @GET
    @Path("/{id}/ledger")
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(summary = "Ledger entries, newest first")
    public Page<LedgerEntry> ledger(
            @PathParam("id") String id, @BeanParam ListParams params, @BeanParam LedgerParams which) {
        Cursor place = params.cursor();
        LedgerQuery query = new LedgerQuery(known(id), which.filter(), place.time(), place.id(), params.limit() + 1);
        return Cursor.page(reports.ledger(query), params.limit(), entry -> Cursor.text(entry.occurredAt(), entry.id()));
    }

    /** How it did. */
    @GET
    @Path("/{id}/performance")
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(
            summary = "Performance between two times",
            description = "sampling says which values the ratios are of: 1d (the last of each UTC day, 365 a year), 4h"
                    + " (2190 a year) or weekday (252 a year)")
    public Performance performance(@PathParam("id") String id, @BeanParam PartsParams params) {
        return performances.performance(known(id), params.range());
    }

    /** Its value over time. */
    @GET
    @Path("/{id}/nav")
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(summary = "Value over time, at most 2,000 points")
    public Page<NavPoint> nav(@PathParam("id") String id, @BeanParam ListParams params) {
        return Page.all(reports.navHistory(known(id), params.from(), params.to(), MOST_POINTS));
    }

    /** What it closed, newest first. */
    @GET
    @Path("/{id}/round-trips")
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(summary = "Closed round trips, newest first")
    public Page<RoundTrip> roundTrips(@PathParam("id") String id, @BeanParam ListParams params) {
        return Page.all(reports.roundTrips(known(id), params.limit()));
    }

    private UUID known(String id) {
        return one(id).id();
    }
}
