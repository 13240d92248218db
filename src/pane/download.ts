/** Hands a file to the user as an ordinary download. */
export function download(name: string, content: Uint8Array | string, mimeType: string): void {
  const blob = new Blob([typeof content === 'string' ? content : new Uint8Array(content)], {
    type: mimeType,
  });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser reads the address after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
