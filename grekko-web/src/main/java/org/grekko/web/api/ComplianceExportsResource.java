package org.grekko.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.grekko.execution.OrderHistory;
import org.grekko.shared.Clock;

/** Orders and trades as files for whoever supervises us. */
@Path("/compliance/exports")
@SuppressWarnings("NullAway.Init")
public class ComplianceExportsResource {
    @EJB
    private OrderHistory history;

    @Inject
    private Clock clock;

    /** A file. */
    @GET
    @Path("/{file}")
    @Produces("text/csv;charset=utf-8")
    @RolesAllowed({"compliance", "admin"})
    @Operation(summary = "orders.csv or trades.csv between from and to, in the names and codes of FIX")
    public Response file(@PathParam("file") String file, @BeanParam PeriodParams period) {
        Instant from = period.from();
        if (from == null) {
            throw Params.wrong("from", "is needed: the first instant, such as 2026-01-01");
        }
        Instant end = period.to();
        Instant now = clock.now();
        Instant to = end == null || end.isAfter(now) ? now : end;
        return switch (file) {
            case "orders.csv" -> CsvFile.answer(file, RegulatoryFiles.orders(history, from, to));
            case "trades.csv" -> CsvFile.answer(file, RegulatoryFiles.trades(history, from, to));
            default -> throw Problem.missing("file: choose orders.csv or trades.csv");
        };
    }
}
