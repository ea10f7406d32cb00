import { LitElement, css, html, svg } from 'lit';

/** A stretch of time: from, to, its word, and how good it is: -1, 0 or 1. */
type Span = [number, number, string, number];
interface Band { name: string; spans: Span[] }

const WIDTH = 1000;
const LOOKS = ['bad', 'even', 'good'];

/** States over time, one band for each thing that has a state; the words stand on whatever is wide enough and in titles. */
export class Bands extends LitElement {
  static override styles = css`
    :host{display:block;padding:.5rem .75rem}
    .band{display:grid;grid-template-columns:6rem 1fr;align-items:center;gap:.5rem;margin-bottom:.35rem;font-size:.75rem}
    svg{display:block;width:100%;height:1.5rem}
    .bad{fill:var(--gk-down,#ff6175)}.good{fill:var(--gk-up,#2fd08c)}.even{fill:var(--gk-border,#3a465a)}
    .ends{display:flex;justify-content:space-between;margin-left:6.5rem;font-size:.7rem;color:var(--gk-text-2)}`;
  static override properties = { bands: { state: true } };
  private bands: Band[] = [];

  override render() {
    const all = this.bands.flatMap(band => band.spans);
    if (all.length === 0) return html``;
    const begin = Math.min(...all.map(span => span[0]));
    const end = Math.max(...all.map(span => span[1]));
    const place = (time: number) => (time - begin) / Math.max(1, end - begin) * WIDTH;
    return html`${this.bands.map(band => html`<div class="band"><span>${band.name}</span>
      <svg viewBox="0 0 ${WIDTH} 10" preserveAspectRatio="none" role="img" aria-label="${label(band)}">
      ${band.spans.map(([from, to, word, look]) => svg`<rect class="${LOOKS[look + 1] ?? 'even'}" x="${place(from)}" y="0"
        height="10" width="${Math.max(0.5, place(to) - place(from))}"><title>${word}, ${day(from)} to ${day(to)}</title></rect>`)}
      </svg></div>`)}<div class="ends"><span>${day(begin)}</span><span>${day(end)}</span></div>`;
  }

  /** Replaces all bands. */
  setBands(json: string) { this.bands = JSON.parse(json) as Band[]; }
}

function day(seconds: number): string { return new Date(seconds * 1000).toISOString().slice(0, 10); }

function label(band: Band): string {
  const last = band.spans[band.spans.length - 1];
  return `${band.name}: ${band.spans.length} stretches, at the end ${last?.[2] ?? ''}`;
}
