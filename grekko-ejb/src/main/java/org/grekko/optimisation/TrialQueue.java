package org.grekko.optimisation;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.grekko.optimisation.domain.Trial;
import org.grekko.optimisation.store.ItemTable;
import org.grekko.optimisation.store.OptimisationRow;
import org.grekko.optimisation.store.TrialKey;
import org.grekko.optimisation.store.TrialTable;

/** The transactions of trials: offered by the node that leads the search, taken and answered by every node. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@SuppressWarnings("NullAway.Init")
public class TrialQueue {
    /** After how many seconds an item that nobody has taken is sent again. */
    public static final int SENT_SECONDS = 5;

    @PersistenceContext(unitName = "grekko")
    private EntityManager entities;

    @EJB
    private ItemTable items;

    @EJB
    private TrialTable trials;

    /**
     * The right to work on an item.
     *
     * @param item what is to be tried
     * @param owner the token of that right
     * @param spec the search that it belongs to
     */
    public record Claim(ItemTable.Item item, UUID owner, OptimisationSpec spec) {}

    /** Everything that was tried under a key, by set of parameters as text. */
    public Map<String, Trial> tried(TrialKey key) {
        return unpacked(trials.read(key));
    }

    /** What was tried of these sets of parameters. */
    public Map<String, Trial> tried(TrialKey key, List<String> points) {
        return unpacked(trials.read(key, points));
    }

    private static Map<String, Trial> unpacked(Map<String, byte[]> rows) {
        Map<String, Trial> trials = new LinkedHashMap<>();
        rows.forEach((point, body) -> trials.put(point, TrialForm.unpack(body)));
        return trials;
    }

    /** Sets of parameters of a search that wait to be tried, or are being tried. */
    public List<String> open(UUID optimisation) {
        return items.open(optimisation).stream()
                .flatMap(each -> each.points().stream())
                .toList();
    }

    /** How many of them there are. */
    public int left(UUID optimisation) {
        return items.left(optimisation);
    }

    /**
     * Lets items be tried.
     *
     * @throws Stopped when the search is no longer that attempt's
     */
    public void offer(Attempt attempt, List<ItemTable.Item> offered) {
        OptimisationRow row = entities.find(OptimisationRow.class, attempt.id(), LockModeType.PESSIMISTIC_WRITE);
        if (row == null || !row.status.equals("RUNNING") || row.attempt != attempt.number()) {
            throw new Stopped();
        }
        items.offer(offered);
    }

    /** Takes an item; empty when it is done, or another owns it. */
    public Optional<Claim> claim(ItemPlace place, UUID owner) {
        return items.claim(place, owner)
                .flatMap(item -> Optional.ofNullable(entities.find(OptimisationRow.class, place.optimisationId()))
                        .map(row -> new Claim(item, owner, OptimisationMapping.spec(row))));
    }

    /** Goes on owning an item; false when it is no longer its. */
    public boolean renew(Claim claim) {
        return items.renew(claim.item().place(), claim.owner());
    }

    /** Gives an item back undone. */
    public void release(Claim claim) {
        var unused = items.release(claim.item().place(), claim.owner());
    }

    /** Stores what came of an item; does nothing when it is no longer its. */
    public void done(Claim claim, List<Trial> made) {
        if (items.done(claim.item().place(), claim.owner())) {
            Map<String, byte[]> rows = new LinkedHashMap<>();
            made.forEach(each -> rows.put(TrialForm.point(each.parameters()), TrialForm.pack(each)));
            trials.store(claim.item().key(), rows);
        }
    }

    /** Items that are to be sent: nobody works on them, and no message of them is under way. */
    public List<ItemPlace> due() {
        return items.due(SENT_SECONDS);
    }

    /** Notes that messages of these items were sent. */
    public void sent(List<ItemPlace> places) {
        items.sent(places);
    }

    /** The trials of a finished search from one place on, the best first. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public List<Trial> ranked(UUID optimisation, int from, int count) {
        OptimisationRow row = entities.find(OptimisationRow.class, optimisation);
        if (row == null || row.setting == null || row.from == null || row.to == null) {
            return List.of();
        }
        TrialKey key = new TrialKey(row.setting, row.from, row.to);
        return trials.ranked(optimisation, key, from, count).stream()
                .map(TrialForm::unpack)
                .toList();
    }
}
