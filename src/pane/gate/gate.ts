import { missingIn } from './requirements';

/**
 * The first script of a page: loads the page's scripts where the browser can run them, and shows what to do instead where
 * it cannot, or where they do not arrive. The names of the scripts stand in the attribute `data-load` of its own element.
 */
const own = document.getElementById('gate');
const names = (own?.getAttribute('data-load') ?? '').split(' ');

if (missingIn(window).length > 0) show('too-old');
else for (let i = 0; i < names.length; i++) if (names[i]) load(names[i]!);

function load(name: string): void {
  const script = document.createElement('script');
  script.src = name;
  script.async = false;
  script.onerror = () => show('not-loaded');
  document.head.appendChild(script);
}

/** Puts one of the page's prepared sentences in place of everything else. They are announced because they appear. */
function show(id: string): void {
  const when = (): void => {
    const section = document.getElementById(id);
    const root = document.getElementById('root');
    if (root) root.style.display = 'none';
    if (!section || section.style.display === 'block') return;
    section.style.display = 'block';
    section.setAttribute('role', 'alert');
    const place = document.getElementById(`${id}-address`);
    if (place)
      place.appendChild(document.createTextNode(location.href.replace(/[^/]*$/, '') + 'workbench.html'));
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', when);
  else when();
}
