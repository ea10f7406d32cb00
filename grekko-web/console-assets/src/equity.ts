import { BaselineSeries, createChart, type IChartApi, type ISeriesApi, type UTCTimestamp } from 'lightweight-charts';
import { ChartElement } from './chart-element';
import { faded, type Palette } from './palette';

const whole = (value: number) => Math.round(value).toLocaleString('en-US');
const exact = (value: number) => value.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** The worth of a portfolio over time, above and below where it began. */
export class Equity extends ChartElement {
  private chartApi!: IChartApi;
  private line!: ISeriesApi<'Baseline'>;
  private last = 0;

  protected draw(host: HTMLElement) {
    this.chartApi = createChart(host, { timeScale: { timeVisible: true, secondsVisible: false } });
    this.line = this.chartApi.addSeries(BaselineSeries, { lineWidth: 2, priceLineVisible: false });
    return this.chartApi;
  }
  protected paint({ up, down }: Palette) {
    this.line.applyOptions({
      topLineColor: up, topFillColor1: faded(up, 0.28), topFillColor2: faded(up, 0.03),
      bottomLineColor: down, bottomFillColor1: faded(down, 0.03), bottomFillColor2: faded(down, 0.28),
    });
  }

  /** All points as [seconds, worth], oldest first. */
  setPoints(json: string, baseline: number) {
    this.whenDrawn(() => {
      const points = JSON.parse(json) as Array<[number, number]>;
      const values = points.map(point => point[1]);
      const narrow = Math.max(...values) - Math.min(...values) < 20;
      this.line.applyOptions({
        baseValue: { type: 'price', price: baseline },
        priceFormat: { type: 'custom', minMove: narrow ? 0.01 : 1, formatter: narrow ? exact : whole },
      });
      this.line.setData(points.map(([time, value]) => ({ time: time as UTCTimestamp, value })));
      this.last = points[points.length - 1]?.[0] ?? 0;
      this.chartApi.timeScale().fitContent();
    });
  }
  /** One more point, or the newest one changed. */
  putPoint(seconds: number, value: number) {
    this.whenDrawn(() => {
      if (seconds < this.last) return;
      this.last = seconds;
      this.line.update({ time: seconds as UTCTimestamp, value });
    });
  }
}
