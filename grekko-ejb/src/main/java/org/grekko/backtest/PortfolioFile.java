package org.grekko.backtest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.grekko.backtest.ConfigValue.Wrong;
import org.grekko.backtest.domain.PortfolioConfig;
import org.grekko.model.domain.Models;
import org.grekko.shared.AssetPair;
import org.jspecify.annotations.Nullable;

/**
 * The configuration of a portfolio's backtest as a file has it. Paths in it are seen from its own folder.
 *
 * @param config what is run
 * @param bars the file of each market's bars
 * @param vix the file of the VIX; null for none
 * @param yieldCurve the file of the yield curve's slope; null for none
 */
record PortfolioFile(
        PortfolioConfig config, SortedMap<AssetPair, Path> bars, @Nullable Path vix, @Nullable Path yieldCurve) {
    /**
     * Reads a file.
     *
     * @param file where it is
     * @param models the models that it may name
     * @throws IOException when it cannot be used; the message names the field and is fit for a user
     */
    static PortfolioFile read(Path file, Models models) throws IOException {
        ConfigValue root = ConfigValue.read(file);
        try {
            PortfolioDocument document = PortfolioDocument.of(root, models, PortfolioDocument.Source.FILE);
            SortedMap<AssetPair, Path> bars = new TreeMap<>();
            document.bars().forEach((pair, path) -> bars.put(pair, file.resolveSibling(path)));
            return new PortfolioFile(
                    document.config(), bars, sibling(file, document.vix()), sibling(file, document.yieldCurve()));
        } catch (Wrong wrong) {
            throw new IOException(file + ": " + wrong.getMessage(), wrong);
        }
    }

    private static @Nullable Path sibling(Path file, @Nullable String path) {
        return path == null ? null : file.resolveSibling(path);
    }
}
