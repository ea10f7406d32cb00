package org.grekko.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.grekko.portfolio.PortfolioService;
import org.grekko.portfolio.Statements;
import org.grekko.portfolio.TaxLots;

/** The books of a portfolio as files by name, for browsers, which cannot choose what they accept. */
@Path("/portfolios/{id}/exports")
@SuppressWarnings("NullAway.Init")
public class PortfolioExportsResource {
    @EJB
    private PortfolioService portfolios;

    @EJB
    private TaxLots lots;

    @EJB
    private Statements statements;

    /** A file. */
    @GET
    @Path("/{file}")
    @Produces("text/csv;charset=utf-8")
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(summary = "tax-lots.csv, open-lots.csv or statement.csv of a year, or between from and to")
    public Response file(@PathParam("id") String id, @PathParam("file") String file, @BeanParam PeriodParams period) {
        UUID portfolio = Existing.portfolio(portfolios, id).id();
        return switch (file) {
            case "tax-lots.csv" ->
                CsvFile.answer(file, PortfolioFiles.taxLots(lots, portfolio, period.from(), period.to()));
            case "open-lots.csv" -> CsvFile.answer(file, PortfolioFiles.openLots(lots, portfolio, period.to()));
            case "statement.csv" ->
                CsvFile.answer(
                        file,
                        PortfolioFiles.statement(
                                statements, portfolio, statements.of(portfolio, period.from(), period.to())));
            default -> throw Problem.missing("file: choose tax-lots.csv, open-lots.csv or statement.csv");
        };
    }
}
