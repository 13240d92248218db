import { showPane, type WithPane } from './task-pane';

/**
 * The script of the add-in's hidden page: what the ribbon calls. Callbacks are synchronous globals; asynchronous ones
 * broke in some releases. ES5: the page starts with WPS itself, whatever its engine.
 */
interface Globals {
  readonly Application?: WithPane;
  readonly wps?: WithPane;
  OnAddinLoad?: (ribbon: unknown) => boolean;
  OnAction?: (control: { readonly Id: string }) => boolean;
}

const page = window as unknown as Globals;
const folder = location.href.replace(/[?#].*$/, '').replace(/[^/]*$/, '');

/** What the pane shows for each button, by the button's name in ribbon.xml. */
const PAGES: Readonly<Record<string, string>> = {
  'ledger-pane': 'pane.html',
  'ledger-update-status': 'pane.html?do=update-status',
  'ledger-merge-returns': 'pane.html?do=merge-returns',
  'ledger-make-briefing': 'pane.html?do=make-briefing',
  'ledger-probe': 'probe.html',
};

page.OnAddinLoad = () => true;
page.OnAction = (control) => {
  const name = PAGES[control.Id];
  const app = page.Application || page.wps;
  if (name && app) showPane(app, folder + name, '台账助手（试用）', control.Id !== 'ledger-pane');
  return true;
};
