// The pre-trade check, the halt, and measures of risk: the full set with a simulation, the historical and parametric ones alone.
import { cancels } from '../cancels.mjs';
import { figures, java, row } from '../lab.mjs';

const HALTS = 50;

export default async function risk() {
  const run = await figures(java('RiskBench'));
  const size = `${run.assets} assets x ${run.days} made-up days, processor time of the whole process, warm`;
  const check = await figures(java('PreTradeBench'));
  const asked = `all rules, ${check.symbols} symbols held, ${check.agents} agents, 100 working orders, a price moved before each check: wall time of one check of ${check.checks}, ${Math.round(100 * check.approved)} % approved`;
  const halt = await cancels(HALTS);
  const pressed =
    `from the request to the answer that the last of ${halt.working} working orders on the paper venue is cancelled, all durable on ` +
    `${halt.database}, while ${halt.ticks} ticks are on their way into the server (at least ${halt.waiting} still waited at the end); of ` +
    `${halt.rounds} halts over REST; p50 ${halt.p50}, inside the server p50 ${halt.inside50}, p99 ${halt.inside99}; before, in the ` +
    `${halt.early} halts of the warm-up, 99 % took at most ${halt.early99}, the first of a fresh server ${halt.first}`;
  return [
    row('risk.pretrade-p50', `median, ${asked}`, 'us', check.p50),
    row('risk.pretrade-p999', `99.9 % of the checks are faster, ${asked}`, 'us', check.p999),
    row('risk.metrics-full', `every measure with ${run.paths} simulated paths, out of prices: ${size}`, 'ms', run.full),
    row('risk.cancel-500-p99', pressed, 'ms', halt.p99),
    row('risk.metrics-fast', `historical and parametric VaR and ES of the portfolio, out of prices: ${size}`, 'ms', run.fast),
  ];
}
