package org.grekko.trading;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import org.grekko.execution.AccountService;
import org.grekko.execution.CredentialVault;
import org.grekko.execution.VenueAccount;
import org.grekko.execution.VenueDirectory;
import org.grekko.shared.Leadership;
import org.grekko.watchdog.SealedWards;
import org.grekko.watchdog.Ward;
import org.grekko.watchdog.Wards;
import org.grekko.watchdog.WatchdogFolder;
import org.grekko.watchdog.domain.Patience;

/**
 * Tells the watchdog whom to guard: all accounts on the node that works them, nobody on the others. A node whose claim to
 * them has only lapsed, because it stood still, leaves them guarded until it knows that another one has them: it could be
 * killed before it has asked. What the watchdog is told lies on disk sealed under the master key.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class WardRoll {
    private static final Logger LOG = System.getLogger(WardRoll.class.getName());

    @EJB
    private AccountService accounts;

    @EJB
    private VenueDesks desks;

    @Inject
    private VenueDirectory venues;

    @Inject
    private CredentialVault vault;

    @Inject
    private Leadership leadership;

    private String told = "";
    private volatile int size;

    /** For the container, which fills the fields. */
    public WardRoll() {}

    WardRoll(
            AccountService accounts,
            VenueDesks desks,
            VenueDirectory venues,
            CredentialVault vault,
            Leadership leadership) {
        this.accounts = accounts;
        this.desks = desks;
        this.venues = venues;
        this.vault = vault;
        this.leadership = leadership;
    }

    /** Tells it when anything is different; returns how many accounts it guards. */
    synchronized int tell(WatchdogFolder folder, Patience patience) throws IOException {
        boolean works = desks.working();
        if (!works && !told.isEmpty() && leadership.ledLast()) {
            return size;
        }
        List<Ward> guarded = new ArrayList<>();
        if (works) {
            accounts.list().forEach(account -> add(account, guarded));
        }
        Wards wards = new Wards(
                (int) patience.silence().toSeconds(), (int) patience.restart().toSeconds(), guarded);
        String plain = SealedWards.plain(wards);
        String now = vault.keyId() + plain;
        if (!now.equals(told)) {
            folder.wards(vault.seal(plain, SealedWards.OWNER));
            told = now;
        }
        size = guarded.size();
        return size;
    }

    private void add(VenueAccount account, List<Ward> guarded) {
        try {
            AccountService.Credentials credentials = accounts.credentials(account.id());
            VenueDirectory.Reach reach = venues.reach(account.venue());
            guarded.add(new Ward(
                    account.id(),
                    account.name(),
                    account.venue(),
                    reach.address(),
                    reach.proxy(),
                    reach.granted(),
                    credentials.key(),
                    credentials.secret()));
        } catch (IllegalArgumentException unreadable) {
            LOG.log(Level.ERROR, "account {0} cannot be guarded: {1}", account.name(), unreadable.getMessage());
        }
    }

    /** How many accounts the watchdog was told of last. */
    int size() {
        return size;
    }
}
