package org.grekko.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.grekko.compliance.AddressScreening;
import org.grekko.compliance.FileListScreening;
import org.grekko.compliance.ListState;
import org.grekko.compliance.PartyScreening;
import org.grekko.compliance.domain.ListEntry;
import org.grekko.shared.FieldError;
import org.jspecify.annotations.Nullable;

/** The list of sanctions, and whether an address or a name is on it. */
@Path("/compliance/screening")
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class ComplianceScreeningResource {
    private static final int LONGEST = 200;

    @Inject
    private FileListScreening list;

    @Inject
    private AddressScreening addresses;

    @Inject
    private PartyScreening parties;

    /** What is to be looked up. */
    public record Question(@Nullable String address, @Nullable String name) {}

    /** What was found; null where nothing is known. */
    public record Answer(@Nullable ListEntry address, @Nullable ListEntry name, ListState list) {}

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
    @Operation(summary = "Whether an address or a name is on the list of sanctions")
    public Answer check(Question asked) {
        String address = words("address", asked.address());
        String name = words("name", asked.name());
        if (address == null && name == null) {
            throw Problem.field(new FieldError("address", "or name is needed: 1 to " + LONGEST + " characters"));
        }
        return new Answer(
                address == null ? null : addresses.address(address).orElse(null),
                name == null ? null : parties.party(name).orElse(null),
                list.state());
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
