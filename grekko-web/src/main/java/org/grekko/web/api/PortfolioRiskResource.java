package org.grekko.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.grekko.portfolio.Portfolio;
import org.grekko.portfolio.PortfolioService;
import org.grekko.risk.desk.PortfolioRisk;
import org.grekko.risk.desk.PortfolioRisks;
import org.grekko.risk.desk.RiskHistory;
import org.grekko.risk.desk.RiskSnapshot;
import org.grekko.risk.desk.StressTests;
import org.grekko.risk.domain.stress.StressResult;

/** How risky a portfolio is, and was. */
@Path("/portfolios/{id}/risk")
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class PortfolioRiskResource {
    /** Nanoseconds in the smallest step of a time. */
    private static final long MICRO = 1_000;

    @EJB
    private PortfolioService portfolios;

    @EJB
    private RiskHistory history;

    @Inject
    private PortfolioRisks risks;

    @Inject
    private StressTests stress;

    /** As it stands. */
    @GET
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(
            summary = "Value at risk, expected shortfall, limits and exposure of the present positions",
            description = "Losses are of one day and positive, as fractions of NAV and in base currency; basis says of"
                    + " which bars, and which assets have none")
    public PortfolioRisk now(@PathParam("id") String id) {
        return risks.of(Params.id(id)).orElseThrow(() -> Problem.missing("portfolio"));
    }

    /** As it was. */
    @GET
    @Path("/history")
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(summary = "The risk at the beginning of every interval, oldest first")
    public Page<RiskSnapshot> history(@PathParam("id") String id, @BeanParam ListParams params) {
        Portfolio portfolio = Existing.portfolio(portfolios, id);
        Instant from = params.from();
        Instant to = params.to();
        if (from != null && to != null && !from.isBefore(to)) {
            throw Params.wrong("to", "must be after from");
        }
        Instant last = params.cursor().time();
        List<RiskSnapshot> found =
                history.from(portfolio.id(), last == null ? from : last.plusNanos(MICRO), to, params.limit() + 1);
        return Cursor.page(found, params.limit(), each -> Cursor.text(each.at(), portfolio.id()));
    }

    /** Under shocks. */
    @POST
    @Path("/stress")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(
            summary = "What shocks would do to the present positions; nothing is stored",
            description = "An empty object asks for every episode: 2018-02, 2020-03, 2021-05, 2022-11. basis says of"
                    + " each position whether its change was measured, recorded, reckoned by beta or said.")
    public Page<StressResult> stress(@PathParam("id") String id, StressWish wish) {
        StressWish.Checked checked = wish.check();
        if (!checked.errors().isEmpty()) {
            throw Problem.fields(checked.errors());
        }
        return Page.all(stress.of(Params.id(id), checked.episodes(), checked.custom())
                .orElseThrow(() -> Problem.missing("portfolio")));
    }
}
