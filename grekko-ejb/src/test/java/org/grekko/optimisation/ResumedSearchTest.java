package org.grekko.optimisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import org.grekko.backtest.domain.BacktestConfig;
import org.grekko.backtest.domain.RandomBars;
import org.grekko.market.domain.BarLength;
import org.grekko.model.domain.Models;
import org.grekko.model.domain.SmaCrossModel;
import org.grekko.optimisation.domain.Bench;
import org.grekko.optimisation.domain.Period;
import org.grekko.optimisation.domain.Search;
import org.grekko.optimisation.domain.SearchSpace;
import org.grekko.optimisation.domain.Setting;
import org.grekko.optimisation.domain.Study;
import org.grekko.optimisation.domain.Trial;
import org.grekko.optimisation.domain.Workers;
import org.grekko.optimisation.store.ItemTable;
import org.grekko.optimisation.store.TrialKey;
import org.grekko.shared.AssetPair;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A search whose leader and workers die at random places finds what an undisturbed one finds, each trial being made once. */
class ResumedSearchTest {
    private static final int SEEDS = Boolean.getBoolean("grekko.nightly") ? 200 : 9;
    private static final String PRINT = "print";
    private static final List<Search> WAYS = List.of(Search.values());
    private static final BarLength HOURS = new BarLength(14_400);

    /** A leader dies here. */
    private static final class Died extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static Setting setting(int seed) {
        SmaCrossModel model = new SmaCrossModel();
        BacktestConfig config = new BacktestConfig(
                model.name(),
                model.version(),
                Models.complete(model, Map.of()),
                List.of(AssetPair.of("BTC/USD")),
                HOURS,
                new BacktestConfig.Terms(BigDecimal.TEN, new BigDecimal("5"), new BigDecimal("100000")),
                BacktestConfig.barsOfAWholeYear(HOURS),
                null,
                null);
        return new Setting(model, config, List.of(RandomBars.of(new Random(seed), 400, HOURS, 100, 0.02, 0)));
    }

    private static String study(Setting setting, int seed, Bench bench) throws IOException {
        Map<String, String> ranges = new LinkedHashMap<>();
        ranges.put("fast", "2..14:2");
        ranges.put("slow", "fast+4..40:4");
        SearchSpace space = new SpaceWish(Map.of(), ranges, List.of("slow>=2*fast"))
                .space(setting.plugin(), new ArrayList<>())
                .orElseThrow();
        Study.Plan plan = new Study.Plan(WAYS.get(seed % WAYS.size()), 60, 0.25, 2);
        Study study = Study.of(setting, space, plan, bench, new SplittableRandom(seed));
        return new String(
                StudyJson.of(StudyReport.of(setting.config(), plan, seed, study, 10)), StandardCharsets.UTF_8);
    }

    @Test
    void whateverDiesTheResultIsTheSameAndEachTrialIsMadeOnce() throws IOException, SQLException {
        int deaths = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            Setting setting = setting(seed);
            SearchTables tables = new SearchTables();
            Map<String, Integer> made = new HashMap<>();
            Random dice = new Random(seed);
            @Nullable String found = null;
            int lives = 0;
            while (found == null) {
                lives++;
                int lifetime = lives > 30 ? Integer.MAX_VALUE : 4 + dice.nextInt(24);
                Mortal book = new Mortal(tables, setting, made, dice, lifetime, lives);
                try {
                    found = study(setting, seed, new SpreadBench(PRINT, book, new Wake(), () -> false));
                } catch (Died again) {
                    tables.timePasses();
                }
            }
            assertThat(found).as("seed " + seed).isEqualTo(study(setting, seed, Workers.alone()));
            deaths += lives - 1;
            assertThat(made.values()).as("seed " + seed).isNotEmpty().allMatch(times -> times == 1);
            assertThat(tables.items.left(tables.search)).as("seed " + seed).isZero();
            int stored = made.size();
            Mortal again = new Mortal(tables, setting, made, dice, Integer.MAX_VALUE, 99);
            assertThat(study(setting, seed, new SpreadBench(PRINT, again, new Wake(), () -> false)))
                    .isEqualTo(found);
            assertThat(made).as("a repeated search makes none, seed " + seed).hasSize(stored);
            assertThat(made.values()).allMatch(times -> times == 1);
        }
        assertThat(deaths).as("deaths of leaders").isGreaterThan(2 * SEEDS);
    }

    /** The book of a leader that dies after so many steps, with workers that die, hear things twice or hear nothing. */
    private static final class Mortal implements TrialBook {
        private final SearchTables tables;
        private final Setting setting;
        private final Map<String, Integer> made;
        private final Random dice;
        private final int life;
        private int left;
        private long place;

        private Mortal(
                SearchTables tables, Setting setting, Map<String, Integer> made, Random dice, int left, int life) {
            this.tables = tables;
            this.setting = setting;
            this.made = made;
            this.dice = dice;
            this.left = left;
            this.life = life;
        }

        private void live() {
            if (left-- == 0) {
                throw new Died();
            }
        }

        @Override
        public Map<String, Trial> tried(TrialKey key) {
            live();
            return unpacked(tables.trials.read(key));
        }

        @Override
        public Map<String, Trial> tried(TrialKey key, List<String> points) {
            live();
            return unpacked(tables.trials.read(key, points));
        }

        private static Map<String, Trial> unpacked(Map<String, byte[]> rows) {
            Map<String, Trial> trials = new HashMap<>();
            rows.forEach((point, body) -> trials.put(point, TrialForm.unpack(body)));
            return trials;
        }

        @Override
        public List<String> open() {
            live();
            return tables.items.open(tables.search).stream()
                    .flatMap(each -> each.points().stream())
                    .toList();
        }

        @Override
        public void offer(TrialKey key, List<List<String>> batches) {
            live();
            List<ItemTable.Item> items = new ArrayList<>();
            for (List<String> each : batches) {
                items.add(new ItemTable.Item(new ItemPlace(tables.search, life * 1_000_000L + place++), key, each));
            }
            tables.items.offer(items);
            live();
        }

        @Override
        public int left() {
            live();
            tables.items.open(tables.search).forEach(this::hear);
            return tables.items.left(tables.search);
        }

        @Override
        public void progress(int evaluated, @Nullable Trial best) {
            live();
        }

        /** A message of an item comes to a node, or is lost, or the node dies over it, or it comes twice. */
        private void hear(ItemTable.Item item) {
            UUID owner = new UUID(life, dice.nextLong());
            switch (dice.nextInt(5)) {
                case 0 -> live();
                case 1 -> {
                    assertThat(tables.items.claim(item.place(), owner)).isPresent();
                    assertThat(tables.items.claim(item.place(), UUID.randomUUID()))
                            .isEmpty();
                    tables.timePasses();
                }
                case 2 -> {
                    UUID slow = UUID.randomUUID();
                    assertThat(tables.items.claim(item.place(), slow)).isPresent();
                    tables.timePasses();
                    work(item, owner);
                    assertThat(tables.items.done(item.place(), slow)).isFalse();
                    assertThat(tables.items.renew(item.place(), slow)).isFalse();
                }
                default -> {
                    work(item, owner);
                    assertThat(tables.items.claim(item.place(), UUID.randomUUID()))
                            .isEmpty();
                }
            }
        }

        private void work(ItemTable.Item item, UUID owner) {
            ItemTable.Item mine = tables.items.claim(item.place(), owner).orElseThrow();
            assertThat(mine).isEqualTo(item);
            Setting over = setting.over(new Period(item.key().from(), item.key().to()));
            Map<String, byte[]> rows = new LinkedHashMap<>();
            for (String point : mine.points()) {
                rows.put(point, TrialForm.pack(over.trial(TrialForm.parameters(point))));
            }
            if (tables.items.done(item.place(), owner)) {
                rows.keySet().forEach(point -> made.merge(item.key() + point, 1, Integer::sum));
                tables.trials.store(item.key(), rows);
            }
        }
    }
}
