/** Price and size of one level of the book. */
type Level = [number, number];
interface Book { digits: number; sizeDigits: number; bids: Level[]; asks: Level[] }

const LEVELS = 15;

/**
 * The best levels of a book, sells above buys, each with its size as a bar and the sum from the middle. A click takes a
 * price to join those who wait there; with Shift to trade with them. One tab stop; arrows move between levels.
 */
export class Ladder extends HTMLElement {
  private rows: HTMLButtonElement[] = [];
  private readonly middle = document.createElement('div');

  connectedCallback() {
    if (this.rows.length > 0) return;
    this.setAttribute('role', 'group');
    this.setAttribute('aria-label', 'Order book. Enter takes a price to wait at, Shift and Enter to trade at.');
    const head = document.createElement('div');
    head.className = 'lh';
    head.append(...['Price', 'Size', 'Sum'].map(word => cell('span', word)));
    this.middle.className = 'mid';
    this.rows = Array.from({ length: 2 * LEVELS }, (_, index) => this.row(index));
    this.append(head, ...this.rows.slice(0, LEVELS), this.middle, ...this.rows.slice(LEVELS));
    this.addEventListener('keydown', event => this.move(event));
  }

  private row(index: number) {
    const row = document.createElement('button');
    row.type = 'button';
    row.className = index < LEVELS ? 'ask' : 'bid';
    row.tabIndex = index === LEVELS ? 0 : -1;
    row.append(cell('span', ''), cell('span', ''), cell('span', ''));
    // The book moves on between pressing and letting go: the price that was pressed is the one that is meant.
    row.addEventListener('pointerdown', () => { row.dataset.pressed = row.dataset.price; });
    row.addEventListener('click', event => this.pick(row, event));
    row.addEventListener('focus', () => this.rows.forEach(each => { each.tabIndex = each === row ? 0 : -1; }));
    return row;
  }

  private pick(row: HTMLButtonElement, event: MouseEvent) {
    const price = row.dataset.pressed ?? row.dataset.price;
    delete row.dataset.pressed;
    if (!price) return;
    const side = (row.className === 'bid') === event.shiftKey ? 'SELL' : 'BUY';
    this.dispatchEvent(new CustomEvent('pick', { detail: { side, price } }));
  }

  private move(event: KeyboardEvent) {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const from = this.rows.indexOf(document.activeElement as HTMLButtonElement);
    if (step === 0 || from < 0) return;
    event.preventDefault();
    for (let to = from + step; to >= 0 && to < this.rows.length; to += step) {
      if (!this.rows[to].disabled) { this.rows[to].focus(); return; }
    }
  }

  /** Both sides, the best price first. */
  setBook(json: string) {
    const book = JSON.parse(json) as Book;
    const asks = book.asks.slice(0, LEVELS);
    const bids = book.bids.slice(0, LEVELS);
    const most = Math.max(...asks.map(level => level[1]), ...bids.map(level => level[1]), 0);
    let sum = 0;
    for (let i = 0; i < LEVELS; i++) sum = this.fill(this.rows[LEVELS - 1 - i], asks[i], sum, most, book);
    sum = 0;
    for (let i = 0; i < LEVELS; i++) sum = this.fill(this.rows[LEVELS + i], bids[i], sum, most, book);
    this.middle.textContent = spread(bids[0], asks[0], book.digits);
  }

  private fill(row: HTMLButtonElement, level: Level | undefined, before: number, most: number, book: Book) {
    row.disabled = !level;
    const [price, size] = level ?? [0, 0];
    const sum = before + size;
    const texts = level
      ? [figure(price, book.digits), figure(size, Math.min(5, book.sizeDigits)), compact(sum)] : ['', '', ''];
    texts.forEach((text, i) => { if (row.children[i].textContent !== text) row.children[i].textContent = text; });
    row.dataset.price = level ? price.toFixed(book.digits) : '';
    row.style.setProperty('--part', level && most > 0 ? `${(100 * size / most).toFixed(1)}%` : '0%');
    return sum;
  }
}

function cell(tag: string, text: string) {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}

function figure(value: number, digits: number) {
  return value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

function compact(value: number) {
  const digits = value >= 1000 ? 0 : value >= 10 ? 2 : 4;
  return figure(value, digits);
}

function spread(bid: Level | undefined, ask: Level | undefined, digits: number) {
  if (!bid || !ask) return 'one-sided';
  const gap = ask[0] - bid[0];
  const bps = 20_000 * gap / (ask[0] + bid[0]);
  return `${gap < 0 ? 'crossed by' : 'spread'} ${figure(Math.abs(gap), digits)} · ${Math.abs(bps).toFixed(2)} bps`;
}
