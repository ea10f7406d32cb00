package org.grekko.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.grekko.compliance.AddressScreening;
import org.grekko.compliance.FileListScreening;
import org.grekko.compliance.ListState;
import org.grekko.compliance.NameRule;
import org.grekko.compliance.PartyScreening;
import org.grekko.compliance.RuleBook;
import org.grekko.compliance.domain.ListEntry;
import org.grekko.compliance.domain.NameScreening;
import org.grekko.compliance.domain.PartyHit;
import org.grekko.compliance.domain.name.NameWords;
import org.grekko.shared.FieldError;
import org.jspecify.annotations.Nullable;

/** The list of sanctions, and whether an address or a name is on it. */
@Path("/compliance/screening")
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class ComplianceScreeningResource {
    private static final int LONGEST = 200;
    private static final int MOST = 50;

    @Inject
    private FileListScreening list;

    @Inject
    private AddressScreening addresses;

    @Inject
    private PartyScreening parties;

    @Inject
    private RuleBook rules;

    /** What is to be looked up; the threshold, 0.70 to 1, is that of the rule unless another is given for a closer look. */
    public record Question(@Nullable String address, @Nullable String name, @Nullable BigDecimal threshold) {}

    /**
     * What was found; null where nothing is known.
     *
     * @param address the entry that lists the address
     * @param name the entry whose name is most alike
     * @param names the entries whose names are alike, the most alike first, at most {@value #MOST}
     * @param latin whether the name has Latin letters only; others meet nothing in the list; null without a name
     * @param rule from when on a name is alike
     * @param list how the list stands
     */
    public record Answer(
            @Nullable ListEntry address,
            @Nullable ListEntry name,
            List<PartyHit> names,
            @Nullable Boolean latin,
            NameRule rule,
            ListState list) {}

    /** How the list stands. */
    @GET
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(summary = "Version, age and size of the list of sanctions, and whether it can be used")
    public ListState state() {
        return list.state();
    }

    /** Looks something up. */
    @POST
    @Path("/checks")
    @RolesAllowed({"trader", "risk-manager", "compliance"})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Whether an address is on the list of sanctions, and which of its names are like a name")
    public Answer check(Question asked) {
        String address = words("address", asked.address());
        String name = words("name", asked.name());
        if (address == null && name == null) {
            throw Problem.field(new FieldError("address", "or name is needed: 1 to " + LONGEST + " characters"));
        }
        NameRule rule = rules.names();
        List<PartyHit> alike = name == null ? List.of() : parties.parties(name, how(rule, asked.threshold()), MOST);
        return new Answer(
                address == null ? null : addresses.address(address).orElse(null),
                alike.isEmpty() ? null : alike.get(0).entry(),
                alike,
                name == null ? null : NameWords.latin(name),
                rule,
                list.state());
    }

    private static NameScreening how(NameRule rule, @Nullable BigDecimal threshold) {
        NameScreening how = threshold == null ? rule.how() : rule.how().at(threshold);
        if (!how.errors().isEmpty()) {
            throw Problem.field(how.errors().get(0));
        }
        return how;
    }

    /** What was asked; an empty text would be answered as if it were on no list. */
    private static @Nullable String words(String field, @Nullable String text) {
        String line = Texts.line(field, text, LONGEST);
        if (line != null && line.isEmpty()) {
            throw Problem.field(
                    new FieldError(field, "is empty: give 1 to " + LONGEST + " characters or leave it out"));
        }
        return line;
    }
}
