package org.grekko.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.grekko.portfolio.LedgerPlace;
import org.grekko.portfolio.PortfolioService;
import org.grekko.portfolio.Statement;
import org.grekko.portfolio.Statements;
import org.grekko.portfolio.domain.LedgerEntry;
import org.jspecify.annotations.Nullable;

/** The statement of a portfolio for a time. */
@Path("/portfolios/{id}/statement")
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class StatementResource {
    @EJB
    private PortfolioService portfolios;

    @EJB
    private Statements statements;

    /**
     * A statement and a page of its entries.
     *
     * @param from start, inclusive; null for the beginning
     * @param to end, exclusive; null for the present
     * @param balances opening, change and closing of every asset on every venue
     * @param proven whether opening + change = closing everywhere
     * @param items entries of the wallet, the oldest first
     * @param next the cursor of the next page; null when this is the last
     */
    public record StatementJson(
            @Nullable Instant from,
            @Nullable Instant to,
            List<Statement.Line> balances,
            boolean proven,
            List<LedgerEntry> items,
            @Nullable String next) {}

    /** Opening balances, every entry, closing balances. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv;charset=utf-8;qs=0.5"})
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(
            summary = "Statement of a year, or between from and to",
            description =
                    "Balances before and after, and every entry of the wallet in between. With Accept: text/csv as"
                            + " a file in which each entry has the balance after it.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = StatementJson.class)),
                @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class))
            })
    public Response statement(@PathParam("id") String id, @BeanParam PeriodParams period, @Context HttpHeaders asked) {
        UUID portfolio = Existing.portfolio(portfolios, id).id();
        Instant from = period.from();
        Instant to = period.to();
        Statement statement = statements.of(portfolio, from, to);
        if (CsvAsked.in(asked)) {
            return CsvFile.answer("statement.csv", PortfolioFiles.statement(statements, portfolio, statement));
        }
        Cursor place = period.cursor();
        Instant at = place.time();
        UUID after = place.id();
        Page<LedgerEntry> page = Cursor.page(
                statements.entries(
                        portfolio,
                        from,
                        to,
                        at == null || after == null ? null : new LedgerPlace(at, after),
                        period.limit() + 1),
                period.limit(),
                entry -> Cursor.text(entry.occurredAt(), entry.id()));
        StatementJson json =
                new StatementJson(from, to, statement.lines(), statement.proven(), page.items(), page.next());
        return Response.ok(json, MediaType.APPLICATION_JSON_TYPE).build();
    }
}
