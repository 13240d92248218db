/**
 * What IT needs besides the prebuilt site, made from the address and the share that were typed. Pure; runs in old
 * browsers too.
 */

/**
 * The id under which the share stands in Excel's list of trusted catalogues: always the same, so that a second run
 * replaces it.
 */
const CATALOGUE = '{5f0c2c5e-7b0a-4a53-9d5d-1c6f1b0c8a11}';

/** nginx's server block for a site at `address` (checked, with a slash at its end). */
export function nginxConf(template, address) {
  const parts = /^https:\/\/([^/:]+)(?::(\d+))?(\/.*)$/.exec(address);
  return template
    .split('{{host}}')
    .join(parts[1])
    .split('{{port}}')
    .join(parts[2] || '443')
    .split('{{path}}')
    .join(parts[3]);
}

/**
 * The share with the manifest as it is typed. Throws an error with a Chinese sentence where it is no
 * `\\server\share`.
 */
export function sharePath(typed) {
  const path = typed.replace(/^\s+|[\s\\]+$/g, '');
  if (!/^\\\\[^\\/:*?"<>|]+\\[^\\/:*?"<>|]+(\\[^\\/:*?"<>|]+)*$/.test(path))
    throw new Error('共享文件夹要写成\\\\服务器\\共享名的样子，不能用盘符。');
  return path;
}

/** A registry file that lists the share as a trusted catalogue of add-ins. */
export function catalogueReg(path) {
  return [
    'Windows Registry Editor Version 5.00',
    '',
    '[HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\WEF\\TrustedCatalogs\\' + CATALOGUE + ']',
    '"Id"="' + CATALOGUE + '"',
    '"Url"="' + path.split('\\').join('\\\\') + '"',
    '"Flags"=dword:00000001',
    '',
  ].join('\r\n');
}
