/** The address that stands in manifest.xml in this repository: the development server's. */
export const DEVELOPMENT_URL = 'https://localhost:3000/';

/**
 * The address of a site as it is typed: a slash is put at its end, a page at its end is taken away. Throws an error
 * with a Chinese sentence where Excel could not load an add-in from there, or where it would break the XML.
 */
export function siteAddress(typed) {
  const text = typed.trim().replace(/[^/]*\.html?([?#].*)?$/i, '');
  const address = /\/$/.test(text) ? text : text + '/';
  if (/^http:/i.test(address))
    throw new Error('网址要以https://开头。Excel只加载https的加载项，请先给网站配置证书。');
  if (!/^https:\/\//i.test(address)) throw new Error('请写完整的网址，例如https://oa.example.cn/ledger/。');
  if (!/^https:\/\/[A-Za-z0-9.-]+(:\d+)?\/[^\s"'<>&?#\\]*$/i.test(address))
    throw new Error('网址里不能有空格、引号、&、?、#和反斜杠，域名请用英文字母。');
  return address;
}

/** The manifest for a site at `address`, of a version with three numbers: Office wants four. */
export function stampManifest(manifest, address, version) {
  return manifest
    .split(DEVELOPMENT_URL)
    .join(address)
    .replace(/<Version>[^<]*<\/Version>/, '<Version>' + version + '.0</Version>');
}
