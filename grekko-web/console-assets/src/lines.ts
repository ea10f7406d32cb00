import { LineSeries, createChart, type IChartApi, type ISeriesApi, type UTCTimestamp } from 'lightweight-charts';
import { css, html } from 'lit';
import { ChartElement } from './chart-element';
import type { Palette } from './palette';

interface Line { name: string; points: Array<[number, number]> }

/** Told apart by people who see fewer colours too, on dark and on light ground; source: Okabe and Ito, 2008. */
const COLOURS = ['#0e8ac8', '#e69f00', '#00a57a', '#d55e00', '#cc79a7', '#56b4e9', '#a8932b', '#8a8f98'];

/** Several values over one time, each with its name. */
export class Lines extends ChartElement {
  static override styles = [ChartElement.styles, css`
    #plot{top:1.6rem}
    ul{display:flex;flex-wrap:wrap;gap:0 1rem;margin:0;padding:.2rem .5rem;list-style:none;font-size:.75rem;max-height:1.4rem;overflow:hidden}
    i{display:inline-block;width:.9rem;height:.2rem;margin-right:.35rem;vertical-align:middle}`];
  static override properties = { lines: { state: true } };
  private lines: Line[] = [];
  private chartApi!: IChartApi;
  private series: Array<ISeriesApi<'Line'>> = [];

  override render() {
    return html`<ul>${this.lines.map((line, i) => html`<li><i style="background:${colour(i)}"></i>${line.name}</li>`)}</ul>
      <div id="plot" aria-hidden="true"></div>`;
  }
  protected draw(host: HTMLElement) {
    this.chartApi = createChart(host, { timeScale: { timeVisible: true, secondsVisible: false } });
    return this.chartApi;
  }
  protected paint(_: Palette) { /* the colours of lines are the same in every theme */ }

  /** Replaces all lines; points are [seconds, value], oldest first. */
  setLines(json: string) {
    this.whenDrawn(() => {
      this.lines = JSON.parse(json) as Line[];
      this.series.splice(0).forEach(each => this.chartApi.removeSeries(each));
      this.lines.forEach((line, i) => {
        const series = this.chartApi.addSeries(LineSeries, {
          color: colour(i), lineWidth: 2, priceLineVisible: false, lastValueVisible: false,
        });
        series.setData(line.points.map(([time, value]) => ({ time: time as UTCTimestamp, value })));
        this.series.push(series);
      });
      this.chartApi.timeScale().fitContent();
    });
  }
}

function colour(place: number): string { return COLOURS[place % COLOURS.length] ?? '#8a8f98'; }
