package org.grekko.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.grekko.portfolio.PortfolioService;
import org.grekko.portfolio.ReportTooLarge;
import org.grekko.portfolio.domain.earnings.Attribution;
import org.grekko.shared.AssetPair;
import org.grekko.trading.PortfolioParts;

/** Who brought what to a portfolio. */
@Path("/portfolios/{id}/attribution")
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class AttributionResource {
    @EJB
    private PortfolioService portfolios;

    @EJB
    private PortfolioParts parts;

    /**
     * The change of a value and its parts; closingNav − openingNav = flows + funding + other + Σ net + unattributed.
     *
     * @param from time of the opening value
     * @param to time of the closing value
     * @param by agent, strategy or model
     * @param openingNav NAV at the beginning, in base currency
     * @param closingNav NAV at the end
     * @param change closing less opening
     * @param flows what came from outside, less what went there
     * @param funding what contracts paid and cost while they were held
     * @param other what a venue paid or took besides
     * @param fees what all orders were charged, contained in the parts
     * @param unattributed what is left
     * @param unpriced pairs that were held at a value without a mark; they are part of what is left
     * @param items the parts, each with its own performance
     */
    public record AttributionJson(
            Instant from,
            Instant to,
            String by,
            BigDecimal openingNav,
            BigDecimal closingNav,
            BigDecimal change,
            BigDecimal flows,
            BigDecimal funding,
            BigDecimal other,
            BigDecimal fees,
            BigDecimal unattributed,
            List<AssetPair> unpriced,
            List<PortfolioParts.Part> items) {}

    /** The parts of the change. */
    @GET
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(
            summary = "Change of NAV by agent, strategy or model, with fees, funding and what is left",
            description = "From the last value at or before from to the last one at or before to. A lot belongs to the"
                    + " agent whose order opened it (FIFO), a fee to the agent whose order was charged. by=model shares what a session earned among its models"
                    + " and says \"no model\" of all else.")
    public AttributionJson of(@PathParam("id") String id, @BeanParam PartsParams params) {
        UUID portfolio = Existing.portfolio(portfolios, id).id();
        PortfolioParts.Parts found;
        try {
            found = parts.of(portfolio, params.range(), params.by());
        } catch (ReportTooLarge tooLong) {
            throw Params.wrong("from", "asks for " + tooLong.getMessage() + "; ask for less time or sampling=1d");
        }
        if (found == null) {
            throw Problem.status(
                    409, "There are not two values with their prices in that time; the next follow the next bars");
        }
        Attribution.Result change = found.change();
        return new AttributionJson(
                change.from(),
                change.to(),
                params.by().name().toLowerCase(Locale.ROOT),
                change.opening(),
                change.closing(),
                change.closing().subtract(change.opening()),
                change.flows(),
                change.funding(),
                change.other(),
                found.parts().stream().map(PortfolioParts.Part::fees).reduce(BigDecimal.ZERO, BigDecimal::add),
                change.unattributed(),
                change.unpriced(),
                found.parts());
    }
}
