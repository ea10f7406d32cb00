package org.grekko.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.grekko.portfolio.PortfolioService;
import org.grekko.portfolio.ReportTooLarge;
import org.grekko.portfolio.TaxLots;
import org.grekko.portfolio.domain.lots.OpenLot;
import org.jspecify.annotations.Nullable;

/** Tax lots of a portfolio, first in, first out. */
@Path("/portfolios/{id}/tax-lots")
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class TaxLotsResource {
    private static final String CLOSED = "closed";

    @EJB
    private PortfolioService portfolios;

    @EJB
    private TaxLots lots;

    /** What was closed in a time, in the order in which it was, or what was open at its end. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv;charset=utf-8;qs=0.5"})
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(
            summary = "Tax lots by FIFO",
            description = "The lots that were closed in a year, or between from and to; with state=open those that are"
                    + " open at the end. Amounts are in the quote asset of the pair. With Accept: text/csv as a file.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ClosedLotJson.class)),
                @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class))
            })
    public Response lots(
            @PathParam("id") String id,
            @QueryParam("state") @Nullable String state,
            @BeanParam PeriodParams period,
            @Context HttpHeaders asked) {
        UUID portfolio = Existing.portfolio(portfolios, id).id();
        boolean closed = state == null || state.equals(CLOSED);
        if (!closed && !"open".equals(state)) {
            throw Params.wrong("state", "must be open or closed");
        }
        period.to();
        try {
            if (CsvAsked.in(asked)) {
                return closed
                        ? CsvFile.answer(
                                "tax-lots.csv", PortfolioFiles.taxLots(lots, portfolio, period.from(), period.to()))
                        : CsvFile.answer("open-lots.csv", PortfolioFiles.openLots(lots, portfolio, period.to()));
            }
            Page<?> page = closed ? closed(portfolio, period) : open(portfolio, period);
            return Response.ok(page, MediaType.APPLICATION_JSON_TYPE).build();
        } catch (ReportTooLarge many) {
            throw Problem.status(409, "The lots cannot be told apart: " + many.getMessage());
        }
    }

    private Page<ClosedLotJson> closed(UUID portfolio, PeriodParams period) {
        int first = period.place();
        List<ClosedLotJson> items = new ArrayList<>();
        int[] seen = {0};
        lots.closed(portfolio, period.from(), period.to(), lot -> {
            if (seen[0] >= first && items.size() < period.limit()) {
                items.add(ClosedLotJson.of(lot));
            }
            seen[0]++;
        });
        return page(items, first, seen[0]);
    }

    private Page<OpenLot> open(UUID portfolio, PeriodParams period) {
        List<OpenLot> all = lots.open(portfolio, period.to());
        int first = Math.min(period.place(), all.size());
        return page(all.subList(first, Math.min(all.size(), first + period.limit())), first, all.size());
    }

    private static <T> Page<T> page(List<T> items, int first, int all) {
        int next = first + items.size();
        return new Page<>(items, next < all ? Integer.toString(next) : null);
    }
}
