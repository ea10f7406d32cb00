/** Where `g` and a letter lead. */
const PLACES: Record<string, string> = {
  h: '', m: 'market', o: 'orders', b: 'arbitrage', e: 'execution', v: 'venues', t: 'backtests', l: 'models', w: 'allocation',
  d: 'ledger', f: 'performance', n: 'events', r: 'risk', i: 'approvals', c: 'compliance', a: 'audit',
};
const SEQUENCE_MS = 1200;
let afterG = 0;

const HELP = `<form method="dialog"><h2>Keyboard</h2><dl>
<dt><kbd>g</kbd> <kbd>h</kbd></dt><dd>Overview</dd><dt><kbd>g</kbd> <kbd>m</kbd></dt><dd>Market</dd>
<dt><kbd>g</kbd> <kbd>o</kbd></dt><dd>Orders</dd><dt><kbd>g</kbd> <kbd>b</kbd></dt><dd>Arbitrage</dd>
<dt><kbd>g</kbd> <kbd>e</kbd></dt><dd>Execution</dd><dt><kbd>g</kbd> <kbd>v</kbd></dt><dd>Venues</dd>
<dt><kbd>g</kbd> <kbd>t</kbd></dt><dd>Backtests</dd><dt><kbd>g</kbd> <kbd>l</kbd></dt><dd>Models</dd>
<dt><kbd>g</kbd> <kbd>w</kbd></dt><dd>Allocation</dd><dt><kbd>g</kbd> <kbd>d</kbd></dt><dd>Ledger</dd>
<dt><kbd>g</kbd> <kbd>f</kbd></dt><dd>Performance</dd><dt><kbd>g</kbd> <kbd>a</kbd></dt><dd>Audit</dd>
<dt><kbd>g</kbd> <kbd>r</kbd></dt><dd>Risk desk</dd><dt><kbd>g</kbd> <kbd>n</kbd></dt><dd>Risk events</dd><dt><kbd>g</kbd> <kbd>i</kbd></dt><dd>Approvals</dd>
<dt><kbd>g</kbd> <kbd>c</kbd></dt><dd>Compliance</dd><dt><kbd>a</kbd></dt><dd>Acknowledge the chosen finding</dd>
<dt><kbd>Ctrl</kbd> <kbd>⇧</kbd> <kbd>K</kbd></dt><dd>Kill switch</dd><dt><kbd>?</kbd></dt><dd>This help</dd></dl>
<button>Close</button></form>`;

function typing(event: KeyboardEvent): boolean {
  return event.composedPath().some(node => node instanceof HTMLElement
    && (node.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(node.tagName)));
}

function help() {
  const open = document.querySelector<HTMLDialogElement>('dialog.gk-help');
  if (open) { open.close(); return; }
  const dialog = document.createElement('dialog');
  dialog.className = 'gk-help';
  dialog.setAttribute('aria-label', 'Keyboard shortcuts');
  dialog.innerHTML = HELP;
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

function go(path: string) {
  const item = document.querySelector(`vaadin-side-nav-item[path="${path}"]`);
  item?.shadowRoot?.querySelector('a')?.click();
}

export function listenToKeys() {
  document.addEventListener('keydown', event => {
    if (event.ctrlKey && event.shiftKey && event.key.toLowerCase() === 'k') {
      event.preventDefault();
      document.getElementById('kill')?.click();
      return;
    }
    if (typing(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    const place = PLACES[event.key];
    if (event.key === '?') help();
    else if (event.key === 'g') afterG = performance.now();
    else if (event.key === 'a' && performance.now() - afterG >= SEQUENCE_MS) {
      document.querySelector<HTMLElement>('[data-acknowledge]')?.click();
    } else if (place !== undefined && performance.now() - afterG < SEQUENCE_MS) go(place);
    if (event.key !== 'g') afterG = 0;
  });
}
