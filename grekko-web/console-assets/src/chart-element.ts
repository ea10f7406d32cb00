import { LitElement, css, html, type CSSResultGroup } from 'lit';
import { ColorType, CrosshairMode, type DeepPartial, type ChartOptions } from 'lightweight-charts';
import { palette, type Palette } from './palette';

/** Pixels between points: so few that the years of a backtest fit into a panel. */
const LEAST_SPACING = 0.01;

interface Chart { applyOptions(options: DeepPartial<ChartOptions>): void; remove(): void }

/** A chart that fills its element, keeps calls until it is drawn and follows the theme. */
export abstract class ChartElement extends LitElement {
  static override styles: CSSResultGroup = css`:host{display:block;position:relative;min-height:120px;height:100%}#plot{position:absolute;inset:0}`;
  private chart?: Chart;
  private waiting: Array<() => void> = [];
  private readonly watch = new MutationObserver(() => this.restyle());

  override render() { return html`<div id="plot" aria-hidden="true"></div>`; }

  protected abstract draw(host: HTMLElement, colours: Palette): Chart;
  protected abstract paint(colours: Palette): void;

  protected override firstUpdated() {
    if (!this.hasAttribute('role')) this.setAttribute('role', 'img');
    this.chart = this.draw(this.renderRoot.querySelector('#plot') as HTMLElement, palette(this));
    this.restyle();
    this.waiting.splice(0).forEach(call => call());
  }
  override connectedCallback() {
    super.connectedCallback();
    this.watch.observe(document.documentElement, { attributes: true, attributeFilter: ['theme'] });
  }
  override disconnectedCallback() { super.disconnectedCallback(); this.watch.disconnect(); }

  protected whenDrawn(call: () => void) { if (this.chart) call(); else this.waiting.push(call); }

  private restyle() {
    if (!this.chart) return;
    const colours = palette(this);
    this.chart.applyOptions(chartOptions(colours));
    this.paint(colours);
  }
}

export function chartOptions(colours: Palette): DeepPartial<ChartOptions> {
  const line = { color: colours.text, labelBackgroundColor: '#3a465a' };
  return {
    autoSize: true,
    layout: {
      background: { type: ColorType.Solid, color: 'transparent' }, textColor: colours.text, fontSize: 11,
      fontFamily: colours.mono, attributionLogo: false, panes: { separatorColor: colours.border, enableResize: true },
    },
    grid: { vertLines: { color: colours.grid }, horzLines: { color: colours.grid } },
    rightPriceScale: { borderColor: colours.border, entireTextOnly: true },
    timeScale: { borderColor: colours.border, minBarSpacing: LEAST_SPACING },
    crosshair: { mode: CrosshairMode.Normal, vertLine: line, horzLine: line },
  };
}
