/**
 * What the build put into a page that is one file: scripts by their names, and other content by id, all as plain
 * text.
 */
export function textIn(id: string, page: Document = document): string {
  const element = page.getElementById(id);
  if (!element) throw new Error(`the page holds no “${id}”`);
  return element.textContent ?? '';
}

/** The same where it is base64. */
export function bytesIn(id: string, page: Document = document): Uint8Array {
  return Uint8Array.from(atob(textIn(id, page).trim()), (unit) => unit.charCodeAt(0));
}
