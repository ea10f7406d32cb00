// The pre-trade check, and measures of risk: the full set with a simulation, the historical and parametric ones alone.
import { figures, java, row } from '../lab.mjs';

export default async function risk() {
  const run = await figures(java('RiskBench'));
  const size = `${run.assets} assets x ${run.days} made-up days, processor time of the whole process, warm`;
  const check = await figures(java('PreTradeBench'));
  const asked = `all rules, ${check.symbols} symbols held, ${check.agents} agents, 100 working orders, a price moved before each check: wall time of one check of ${check.checks}, ${Math.round(100 * check.approved)} % approved`;
  return [
    row('risk.pretrade-p50', `median, ${asked}`, 'us', check.p50),
    row('risk.pretrade-p999', `99.9 % of the checks are faster, ${asked}`, 'us', check.p999),
    row('risk.metrics-full', `every measure with ${run.paths} simulated paths, out of prices: ${size}`, 'ms', run.full),
    row('risk.metrics-fast', `historical and parametric VaR and ES of the portfolio, out of prices: ${size}`, 'ms', run.fast),
  ];
}
