import {
  CandlestickSeries, HistogramSeries, LineSeries, createChart, createSeriesMarkers,
  type IChartApi, type ISeriesApi, type ISeriesMarkersPluginApi, type SeriesMarker, type Time, type UTCTimestamp,
} from 'lightweight-charts';
import { ChartElement } from './chart-element';
import { faded, palette, type Palette } from './palette';

/** Seconds since 1970, open, high, low, close, volume. */
type Bar = [number, number, number, number, number, number];
/** A fill of ours: time in seconds, side, words. */
interface Mark { t: number; side: 'BUY' | 'SELL'; text: string }

const AVERAGED = 20;
/** So many marks can be read with their words; of more only the arrows are shown. */
const READABLE = 40;
const at = (bar: Bar) => bar[0] as UTCTimestamp;
const digits = (price: number) => (price < 1 ? 4 : 2);

/** Candlesticks with volume, a 20-bar average, our fills and the bar that is being made. */
export class Candles extends ChartElement {
  private chartApi!: IChartApi;
  private prices!: ISeriesApi<'Candlestick'>;
  private volumes!: ISeriesApi<'Histogram'>;
  private average!: ISeriesApi<'Line'>;
  private markers!: ISeriesMarkersPluginApi<Time>;
  private bars: Bar[] = [];
  private marks: Mark[] = [];
  private colours!: Palette;
  private worded = true;

  protected draw(host: HTMLElement, colours: Palette) {
    this.colours = colours;
    this.chartApi = createChart(host, { timeScale: { timeVisible: true, secondsVisible: false, rightOffset: 5, barSpacing: 8 } });
    this.prices = this.chartApi.addSeries(CandlestickSeries, { borderVisible: false });
    this.average = this.chartApi.addSeries(LineSeries, {
      lineWidth: 1, priceLineVisible: false, lastValueVisible: false, crosshairMarkerVisible: false,
    });
    this.volumes = this.chartApi.addSeries(HistogramSeries, {
      priceFormat: { type: 'volume' }, priceLineVisible: false, lastValueVisible: false,
    }, 1);
    this.chartApi.panes()[1]?.setHeight(64);
    this.markers = createSeriesMarkers(this.prices, []);
    this.chartApi.timeScale().subscribeVisibleTimeRangeChange(() => this.reword());
    return this.chartApi;
  }

  protected paint(colours: Palette) {
    this.colours = colours;
    const { up, down } = colours;
    this.prices.applyOptions({ upColor: up, downColor: down, wickUpColor: up, wickDownColor: down });
    this.average.applyOptions({ color: colours.average });
    this.volumes.setData(this.bars.map(bar => this.volume(bar)));
    this.showMarks();
  }

  /** Replaces all bars. */
  setBars(json: string, withSeconds: boolean) {
    this.whenDrawn(() => {
      this.bars = JSON.parse(json) as Bar[];
      const precision = digits(this.bars[0]?.[4] ?? 100);
      this.prices.applyOptions({ priceFormat: { type: 'price', precision, minMove: 10 ** -precision } });
      this.prices.setData(this.bars.map(bar => this.candle(bar)));
      this.volumes.setData(this.bars.map(bar => this.volume(bar)));
      this.average.setData(this.bars.flatMap((_, index) => this.mean(index)));
      this.chartApi.timeScale().applyOptions({ secondsVisible: withSeconds });
      this.chartApi.timeScale().scrollToRealTime();
      this.showMarks();
    });
  }

  /** Shows all bars at once instead of the latest. */
  fit() { this.whenDrawn(() => this.chartApi.timeScale().fitContent()); }

  /** Puts a finished bar in its place. */
  putBar(bar: Bar) { this.whenDrawn(() => this.put(bar)); }

  /** Moves the bar that is being made to a new price. */
  tick(price: number, seconds: number, step: number) {
    this.whenDrawn(() => {
      const last = this.bars[this.bars.length - 1];
      if (!last) return;
      const start = Math.floor(seconds / step) * step;
      if (start > last[0]) this.put([start, price, price, price, price, 0]);
      else this.put([last[0], last[1], Math.max(last[2], price), Math.min(last[3], price), price, last[5]]);
    });
  }

  /** Our own fills. */
  setMarks(json: string) { this.whenDrawn(() => { this.marks = JSON.parse(json) as Mark[]; this.showMarks(); this.reword(); }); }

  private put(bar: Bar) {
    const last = this.bars[this.bars.length - 1];
    if (!last || bar[0] > last[0]) this.bars.push(bar);
    else if (bar[0] === last[0]) this.bars[this.bars.length - 1] = bar;
    else return;
    this.prices.update(this.candle(bar));
    this.volumes.update(this.volume(bar));
    this.mean(this.bars.length - 1).forEach(point => this.average.update(point));
    this.dataset.last = String(bar[4]);
  }
  private candle(bar: Bar) { return { time: at(bar), open: bar[1], high: bar[2], low: bar[3], close: bar[4] }; }
  private volume(bar: Bar) {
    return { time: at(bar), value: bar[5], color: faded(bar[4] >= bar[1] ? this.colours.up : this.colours.down, 0.42) };
  }
  private mean(index: number) {
    const window = this.bars.slice(Math.max(0, index - AVERAGED + 1), index + 1);
    if (window.length < AVERAGED) return [];
    return [{ time: at(this.bars[index] as Bar), value: window.reduce((sum, bar) => sum + bar[4], 0) / AVERAGED }];
  }
  /** Marks have words while those in view are few. */
  private reword() {
    const view = this.chartApi.timeScale().getVisibleRange();
    const seen = view ? this.marks.filter(mark => mark.t >= Number(view.from) && mark.t <= Number(view.to)).length : 0;
    if ((seen <= READABLE) !== this.worded) {
      this.worded = !this.worded;
      this.showMarks();
    }
  }
  private showMarks() {
    const first = this.bars[0]?.[0] ?? Infinity;
    const { up, down } = palette(this);
    this.markers.setMarkers(this.marks.filter(mark => mark.t >= first).map((mark): SeriesMarker<Time> => ({
      time: mark.t as UTCTimestamp, text: this.worded ? mark.text : '', size: this.worded ? 1 : 0.5,
      position: mark.side === 'BUY' ? 'belowBar' : 'aboveBar', color: mark.side === 'BUY' ? up : down,
      shape: mark.side === 'BUY' ? 'arrowUp' : 'arrowDown',
    })));
  }
}
