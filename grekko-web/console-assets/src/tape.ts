/** Time, side, price and quantity of a trade, as they are shown. */
type Print = [string, string, string, string];

/** The last trades, the newest first, in the colour of the side that took. */
export class Tape extends HTMLElement {
  private body?: HTMLTableSectionElement;

  connectedCallback() {
    if (this.body) return;
    this.tabIndex = 0;
    this.setAttribute('role', 'region');
    this.setAttribute('aria-label', 'Last trades');
    this.innerHTML = `<table><thead><tr><th scope="col">Time UTC</th><th scope="col">Side</th><th scope="col">Price</th>
<th scope="col">Quantity</th></tr></thead><tbody></tbody></table>`;
    this.body = this.querySelector('tbody') ?? undefined;
  }

  setTrades(json: string) {
    const prints = JSON.parse(json) as Print[];
    this.body?.replaceChildren(...prints.map(print => line(print)));
  }
}

function line([time, side, price, quantity]: Print) {
  const row = document.createElement('tr');
  row.className = side === 'BUY' ? 'buy' : 'sell';
  for (const text of [time, side, price, quantity]) row.insertCell().textContent = text;
  return row;
}
