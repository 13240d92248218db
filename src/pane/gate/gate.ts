import { missingIn } from './requirements';

/**
 * The first script of a page: runs the page's scripts where the browser can, and shows what to do instead where it
 * cannot, or where they do not arrive. Its own element names them: in `data-load` the files to load, in `data-run`
 * the ids of elements that hold scripts as text, where the page is one file.
 */
const own = document.getElementById('gate');

if (missingIn(window).length > 0) show('too-old');
else {
  each('data-load', load);
  each('data-run', run);
}

function each(attribute: string, act: (name: string) => void): void {
  const names = ((own && own.getAttribute(attribute)) || '').split(' ');
  for (let i = 0; i < names.length; i++) if (names[i]) act(names[i]!);
}

/** The page's policy knows the text by its hash, so it must be just what stands in the page. */
function run(id: string): void {
  const script = document.createElement('script');
  const element = document.getElementById(id);
  script.text = (element && element.textContent) || '';
  if (script.text) document.head.appendChild(script);
  else show('not-loaded');
}

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
