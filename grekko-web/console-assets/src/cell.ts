/** A number that flashes when it changes. Many live in grids, so it has neither template nor shadow. */
export class Cell extends HTMLElement {
  private shown?: number;
  digits = 2;
  signed = false;

  set value(next: number | null) {
    if (next === null || next === this.shown) return;
    const before = this.shown;
    this.shown = next;
    const text = next.toLocaleString('en-US', { minimumFractionDigits: this.digits, maximumFractionDigits: this.digits });
    this.textContent = this.signed && next > 0 ? `+${text}` : text;
    if (this.signed) this.dataset.dir = next === 0 ? 'flat' : next > 0 ? 'up' : 'down';
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (before === undefined || !this.isConnected || still) return;
    const colour = getComputedStyle(this).getPropertyValue(next > before ? '--gk-flash-up' : '--gk-flash-down');
    this.animate([{ backgroundColor: colour }, { backgroundColor: 'transparent' }], { duration: 650, easing: 'ease-out' });
  }
  get value() { return this.shown ?? null; }
}
