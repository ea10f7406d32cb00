/** A value of the map; null where nothing was tried. */
type Value = number | null;
interface Heat {
  across: string; down: string; columns: string[]; rows: string[]; values: Value[][]; best: number[];
  /** What a value is called, where it is no BPS. */
  unit?: string;
  /** The least and the most of the scale, where they are not those of the values. */
  range?: number[];
}

/** Cividis, from dark to light: as much to see without red and green as with them (Nuñez, Anderton, Renslow, 2018). */
const SCALE = [[0, 34, 78], [49, 68, 107], [102, 105, 112], [149, 143, 120], [203, 186, 105], [254, 232, 56]];
const WRITTEN = 14;

/**
 * Values over two parameters as a table of colours, with its scale. What is under the pointer or has the focus is said
 * in words below. One tab stop; arrows move between cells.
 */
export class Heatmap extends HTMLElement {
  private cells: HTMLTableCellElement[][] = [];
  private readonly words = document.createElement('div');
  private unit = 'BPS';

  /** Shows a map. */
  setMap(json: string) {
    const heat = JSON.parse(json) as Heat;
    const known = heat.values.flat().filter((value): value is number => value !== null);
    const [least, most] = heat.range ?? [Math.min(...known), Math.max(...known)];
    this.unit = heat.unit ?? 'BPS';
    this.words.className = 'words';
    this.words.setAttribute('role', 'status');
    this.words.textContent = 'Point at a cell, or move with the arrows, to read it.';
    this.replaceChildren(this.table(heat, least, most), scale(least, most, this.unit), this.words);
  }

  private table(heat: Heat, least: number, most: number) {
    const table = document.createElement('table');
    table.setAttribute('role', 'grid');
    table.setAttribute('aria-label', `${heat.unit ?? 'Score'} by ${heat.across} across${heat.down ? ` and ${heat.down} down` : ''}`);
    const head = table.createTHead().insertRow();
    head.append(header(heat.down ? `${heat.down} ↓ ${heat.across} →` : `${heat.across} →`, 'col'));
    heat.columns.forEach(text => head.append(header(text, 'col')));
    const body = table.createTBody();
    this.cells = heat.rows.map((name, row) => {
      const line = body.insertRow();
      line.append(header(name, 'row'));
      return heat.columns.map((column, place) => {
        const told = `${heat.across} ${column}${heat.down ? `, ${heat.down} ${name}` : ''}: `;
        const best = heat.best[0] === row && heat.best[1] === place;
        return this.cell(line.insertCell(), heat.values[row][place], told, best, [least, most, heat.columns.length]);
      });
    });
    table.addEventListener('keydown', event => this.move(event));
    const [row, place] = heat.best;
    this.cells[row]?.[place]?.setAttribute('tabindex', '0');
    return table;
  }

  private cell(cell: HTMLTableCellElement, value: Value, told: string, best: boolean, range: number[]) {
    const [least, most, columns] = range;
    const words = told + (value === null ? 'not tried' : `${this.unit} ${value.toFixed(4)}${best ? ', the best' : ''}`);
    cell.tabIndex = -1;
    cell.setAttribute('aria-label', words);
    cell.classList.toggle('best', best);
    if (value === null) {
      cell.className = 'none';
    } else {
      const rgb = colour(most > least ? (value - least) / (most - least) : 1);
      cell.style.backgroundColor = `rgb(${rgb.join(',')})`;
      cell.style.color = luminance(rgb) > 0.18 ? '#000' : '#fff';
      cell.textContent = columns <= WRITTEN ? value.toFixed(2) : '';
    }
    const tell = () => { this.words.textContent = words; };
    cell.addEventListener('mouseenter', tell);
    cell.addEventListener('focus', () => {
      tell();
      this.cells.flat().forEach(each => { each.tabIndex = each === cell ? 0 : -1; });
    });
    return cell;
  }

  private move(event: KeyboardEvent) {
    const steps: Record<string, [number, number]> = {
      ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1],
    };
    const step = steps[event.key];
    const row = this.cells.findIndex(line => line.includes(document.activeElement as HTMLTableCellElement));
    if (!step || row < 0) return;
    event.preventDefault();
    const place = this.cells[row].indexOf(document.activeElement as HTMLTableCellElement);
    this.cells[row + step[0]]?.[place + step[1]]?.focus();
  }
}

function header(text: string, scope: string) {
  const header = document.createElement('th');
  header.scope = scope;
  header.textContent = text;
  return header;
}

function scale(least: number, most: number, unit: string) {
  const scale = document.createElement('div');
  scale.className = 'scale';
  const bar = document.createElement('span');
  bar.style.background = `linear-gradient(90deg,${SCALE.map(each => `rgb(${each.join(',')})`).join(',')})`;
  const [from, to] = [document.createElement('span'), document.createElement('span')];
  from.textContent = `${unit} ${least.toFixed(2)}`;
  to.textContent = most.toFixed(2);
  scale.append(from, bar, to);
  return scale;
}

function colour(part: number) {
  const at = Math.max(0, Math.min(1, part)) * (SCALE.length - 1);
  const low = Math.min(SCALE.length - 2, Math.floor(at));
  return SCALE[low].map((from, i) => Math.round(from + (at - low) * (SCALE[low + 1][i] - from)));
}

/** Relative luminance as WCAG defines it; above 0.18 black is easier to read than white. */
function luminance(rgb: number[]) {
  const [r, g, b] = rgb.map(each => {
    const part = each / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
