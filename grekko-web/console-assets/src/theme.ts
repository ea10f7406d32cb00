/** Remembers the theme in the browser; the shell sets it before the first paint. */
export function listenToThemeToggle() {
  document.addEventListener('click', event => {
    const pressed = event.composedPath().some(node => node instanceof HTMLElement && node.id === 'theme');
    if (!pressed) return;
    const root = document.documentElement;
    const next = root.getAttribute('theme') === 'light' ? 'dark' : 'light';
    root.setAttribute('theme', next);
    root.style.colorScheme = next;
    localStorage.setItem('grekko.theme', next);
  });
}
