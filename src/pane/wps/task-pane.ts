/**
 * The pane of the add-in, by the members that WPS's own template uses (V, see hosts/wps/application.ts). Runs in the
 * add-in's hidden page as ES5, and in the pane itself.
 */
export interface TaskPane {
  readonly ID: number;
  Visible: boolean;
  DockPosition: number;
  Width: number;
  Navigate(address: string): void;
}

export interface WithPane {
  CreateTaskPane(address: string, title: string): TaskPane;
  GetTaskPane(id: number): TaskPane | null;
  /** Lives as long as WPS does. */
  readonly PluginStorage: { setItem(key: string, value: string): void; getItem(key: string): string | null };
}

const KEY = 'ledger-assistant-pane';
const RIGHT = 2;
/** Of the screen, in pixels: what the views are made for, and a little room. */
const WIDTH = 420;

/** The pane that is there, or null. */
export function paneOf(app: WithPane): TaskPane | null {
  const id = Number(app.PluginStorage.getItem(KEY) || 0);
  return id ? app.GetTaskPane(id) : null;
}

/**
 * Shows the pane, with a page where one is asked for. Addresses are absolute: a relative one shows nothing. The pane
 * stays as it is when it is only shown again.
 */
export function showPane(app: WithPane, address: string, title: string, isAsked: boolean): void {
  let pane = paneOf(app);
  if (!pane) {
    pane = app.CreateTaskPane(address, title);
    app.PluginStorage.setItem(KEY, String(pane.ID));
    pane.DockPosition = RIGHT;
    pane.Width = WIDTH;
  } else if (isAsked) pane.Navigate(address);
  pane.Visible = true;
}
