// Backtests: the yardstick over a million one-minute bars beside ta4j in the same process, a portfolio of many models,
// what a second worker brings a grid of backtests, and how long the command takes from the shell over nine recorded
// years of two markets.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { figures, java, javaWith, median, root, row, rowBeside, shared } from '../lab.mjs';

const ROUNDS = 3;
// ta4j keeps objects for every bar and every value; with less room the collector would be measured.
// The collector packs the heap wholly each time: otherwise up to a twentieth of it may be garbage that counts as held.
const HEAP = ['-Xms3g', '-Xmx3g', '-XX:MarkSweepAlwaysCompactCount=1'];
const FILES = { 'BTC/USD': 'btc_usd_coinbase_4h.csv.gz', 'ETH/USD': 'eth_usd_coinbase_4h.csv.gz' };

async function yardstick() {
  const run = await figures(javaWith(HEAP, 'BacktestBench'));
  const metric =
    `SMA 10/50 over ${run.bars} made-up one-minute bars with fees, from plain numbers to ${run.trades} trades equal to ` +
    `ta4j's in time, price and profit, processor time of the whole process; without making the series ` +
    `${run.runPerSecond}, ta4j ${run.peerRunPerSecond}; memory held ${run.bytesPerBar} bytes a bar, ` +
    `ta4j ${run.peerBytesPerBar}`;
  return rowBeside('ta4j 0.17', run.peerPerSecond, false, row('backtest.sma-1m', metric, 'bars/s per core', run.perSecond));
}

async function portfolio() {
  const run = await figures(javaWith(['-Xms1g', '-Xmx1g'], 'PortfolioBench'));
  const metric =
    `${run.markets} markets x ${run.models} models over ${run.closes} made-up four-hour bars (ten years) with regimes, ` +
    `budgets, caps, attribution, fees and slippage, ${run.trades} trades, processor time of the whole process, warm`;
  return row('backtest.portfolio', metric, 's', run.seconds);
}

async function grid() {
  const run = await figures(java('GridBench'));
  const metric =
    `${run.points} points of SMA cross over ${run.bars} made-up one-minute bars with fees, time of 1 worker ` +
    `(${run.oneWorker.toFixed(1)} s) over that of 2 (${run.twoWorkers.toFixed(1)} s), same ranking`;
  return row('backtest.grid-scaling', metric, 'ratio of 2 workers to 1', Number(run.ratio.toFixed(2)));
}

function command() {
  const candles = path.join(shared, 'data/candles');
  const bars = Object.entries(FILES).map(([pair, file]) => `${pair}=${path.join(candles, file)}`);
  if (!Object.values(FILES).every((file) => existsSync(path.join(candles, file)))) {
    return row('backtest.cli', 'no recorded bars beside this checkout', 's', null);
  }
  const options = ['--model', 'sma-cross', '--interval', '4h', '--bars', bars.join(',')];
  const times = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const begun = process.hrtime.bigint();
    execFileSync(path.join(root, 'grekko'), ['backtest', ...options], { stdio: 'ignore' });
    times.push(Number(process.hrtime.bigint() - begun) / 1e9);
  }
  const metric = `./grekko backtest over nine years of 4-hour bars of BTC and ETH, from the shell, median of ${ROUNDS}`;
  return row('backtest.cli', metric, 's', Number(median(times).toFixed(2)));
}

export default async function backtest() {
  return [await yardstick(), await portfolio(), await grid(), command()];
}
