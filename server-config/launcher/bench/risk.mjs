// Measures of risk: the full set with a simulation, and the historical and parametric ones alone.
import { figures, java, row } from '../lab.mjs';

export default async function risk() {
  const run = await figures(java('RiskBench'));
  const size = `${run.assets} assets x ${run.days} made-up days, processor time of the whole process, warm`;
  return [
    row('risk.metrics-full', `every measure with ${run.paths} simulated paths, out of prices: ${size}`, 'ms', run.full),
    row('risk.metrics-fast', `historical and parametric VaR and ES of the portfolio, out of prices: ${size}`, 'ms', run.fast),
  ];
}
