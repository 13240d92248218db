/**
 * Puts a text into the clipboard. False where the place does not let a page do so: inside Excel's frames the newer way
 * can be forbidden where the older still works.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyTheOldWay(text);
  }
}

/**
 * Puts a document into the clipboard as rich text, so that it pastes with its looks. False where the place does not let
 * a page do so.
 */
export async function copyRich(html: string): Promise<boolean> {
  try {
    const blob = new Blob([html], { type: 'text/html' });
    await navigator.clipboard.write([new ClipboardItem({ 'text/html': blob })]);
    return true;
  } catch {
    return copySelected(html);
  }
}

/** The older way: what is selected on the page is copied with its looks. */
function copySelected(html: string): boolean {
  const focused = document.activeElement;
  const holder = document.createElement('div');
  holder.append(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
  holder.style.cssText = 'position:fixed;top:0;left:0;opacity:0;pointer-events:none';
  document.body.append(holder);
  const selection = getSelection();
  try {
    selection?.selectAllChildren(holder);
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    selection?.removeAllRanges();
    holder.remove();
    if (focused instanceof HTMLElement) focused.focus();
  }
}

function copyTheOldWay(text: string): boolean {
  const focused = document.activeElement;
  const area = document.createElement('textarea');
  area.value = text;
  area.setAttribute('readonly', '');
  area.style.cssText = 'position:fixed;top:0;opacity:0';
  document.body.append(area);
  area.focus();
  area.select();
  try {
    return document.execCommand('copy');
  } catch {
    // A place without the command: the caller shows the text instead.
    return false;
  } finally {
    area.remove();
    if (focused instanceof HTMLElement) focused.focus();
  }
}
