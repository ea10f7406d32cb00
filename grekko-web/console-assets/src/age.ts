const living = new Set<Age>();
let timer: ReturnType<typeof setInterval> | undefined;

const words = (seconds: number) =>
  seconds < 1 ? 'now' : seconds < 60 ? `${Math.floor(seconds)}s` : seconds < 3600 ? `${Math.floor(seconds / 60)}m`
    : seconds < 86400 ? `${Math.floor(seconds / 3600)}h` : `${Math.floor(seconds / 86400)}d`;

/** How long ago something was; grows by itself. With `stale` (seconds) set it says so in words when too old. */
export class Age extends HTMLElement {
  private instant = 0;
  stale = 0;

  set at(millis: number) { this.instant = millis; this.show(); }
  get at() { return this.instant; }

  connectedCallback() {
    living.add(this);
    timer ??= setInterval(() => living.forEach(age => age.show()), 1000);
    this.show();
  }
  disconnectedCallback() {
    living.delete(this);
    if (living.size === 0) { clearInterval(timer); timer = undefined; }
  }
  show() {
    if (!this.instant) return;
    const seconds = Math.max(0, (Date.now() - this.instant) / 1000);
    const old = this.stale > 0 && seconds > this.stale;
    const text = old ? `stale ${words(seconds)}` : words(seconds);
    if (this.textContent !== text) this.textContent = text;
    this.toggleAttribute('data-stale', old);
  }
}
