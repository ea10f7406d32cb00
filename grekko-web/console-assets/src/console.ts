import { Age } from './age';
import { Bands } from './bands';
import { Candles } from './candles';
import { Cell } from './cell';
import { Depth } from './depth';
import { Equity } from './equity';
import { Heatmap } from './heatmap';
import { Ladder } from './ladder';
import { Lines } from './lines';
import { Tape } from './tape';
import { listenToKeys } from './keyboard';
import { listenToThemeToggle } from './theme';

const elements: Record<string, CustomElementConstructor> = {
  'grekko-candles': Candles, 'grekko-depth': Depth, 'grekko-equity': Equity, 'grekko-cell': Cell, 'grekko-age': Age,
  'grekko-ladder': Ladder, 'grekko-tape': Tape, 'grekko-lines': Lines, 'grekko-bands': Bands, 'grekko-heatmap': Heatmap,
};
for (const [name, type] of Object.entries(elements)) {
  if (!customElements.get(name)) customElements.define(name, type);
}
listenToKeys();
listenToThemeToggle();
