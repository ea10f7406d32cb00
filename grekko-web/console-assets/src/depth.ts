import { AreaSeries, LineType, createOptionsChart, type IChartApiBase, type ISeriesApi } from 'lightweight-charts';
import { ChartElement } from './chart-element';
import { faded, type Palette } from './palette';

/** Price and size of one level of the book. */
type Level = [number, number];

/** How much can be bought and sold down to each price, best prices in the middle. */
export class Depth extends ChartElement {
  private chartApi!: IChartApiBase<number>;
  private bids!: ISeriesApi<'Area', number>;
  private asks!: ISeriesApi<'Area', number>;

  protected draw(host: HTMLElement) {
    this.chartApi = createOptionsChart(host, { handleScroll: false, handleScale: false, localization: { precision: 2 } });
    const look = {
      lineWidth: 2 as const, lineType: LineType.WithSteps, priceLineVisible: false, lastValueVisible: false,
      priceFormat: { type: 'volume' as const },
    };
    this.bids = this.chartApi.addSeries(AreaSeries, look);
    this.asks = this.chartApi.addSeries(AreaSeries, look);
    return this.chartApi as unknown as ReturnType<ChartElement['draw']>;
  }
  protected paint({ up, down }: Palette) {
    this.bids.applyOptions({ lineColor: up, topColor: faded(up, 0.34), bottomColor: faded(up, 0.04) });
    this.asks.applyOptions({ lineColor: down, topColor: faded(down, 0.34), bottomColor: faded(down, 0.04) });
  }

  /** Both sides, the best price first. */
  setBook(json: string) {
    this.whenDrawn(() => {
      const { bids, asks } = JSON.parse(json) as { bids: Level[]; asks: Level[] };
      this.bids.setData(summed(bids).reverse());
      this.asks.setData(summed(asks));
      this.chartApi.timeScale().fitContent();
    });
  }
}

function summed(levels: Level[]) {
  let total = 0;
  return levels.map(([price, size]) => ({ time: price, value: (total += size) }));
}
