/** The colours of the theme in force, read from the style sheet, so that charts follow it. */
export interface Palette {
  text: string; grid: string; border: string; up: string; down: string; accent: string; average: string; mono: string;
}

export function palette(element: Element): Palette {
  const style = getComputedStyle(element);
  const read = (name: string, fallback: string) => style.getPropertyValue(name).trim() || fallback;
  return {
    text: read('--gk-text-2', '#9aa6b6'), grid: read('--gk-grid', '#161b25'), border: read('--gk-border', '#222a37'),
    up: read('--gk-up', '#2fd08c'), down: read('--gk-down', '#ff6175'), accent: read('--gk-accent', '#5b9dff'),
    average: read('--gk-average', '#e0b341'), mono: read('--gk-mono', 'monospace'),
  };
}

/** The colour with the given opacity; the style sheet keeps its colours as #rrggbb. */
export function faded(hex: string, opacity: number): string {
  const value = parseInt(hex.slice(1), 16);
  return `rgba(${value >> 16},${(value >> 8) & 255},${value & 255},${opacity})`;
}
