/*
 * Puts the add-in into WPS's folder for add-ins and takes it out, under Windows Script Host (JScript: nothing newer
 * than ES3 here). publish.xml is shared by all add-ins of the user: our entry is exchanged by name, all others stay.
 *   cscript //E:JScript publish.js install|remove
 */

var NAME = 'ledger-assistant';

/** The text of publish.xml with our entry exchanged for `entry`, or taken out where that is empty. */
function merged(xml, entry) {
  var own = new RegExp(
    '[ \\t]*<jsplugin(?:online)?\\b[^>]*\\bname="' +
      NAME +
      '"[^>]*?(?:/>|>[\\s\\S]*?</jsplugin(?:online)?>)[ \\t]*\\r?\\n?',
    'g'
  );
  var rest = xml.replace(own, '');
  if (entry === '') return rest;
  if (!/<jsplugins\b[^>]*>/.test(rest)) return '<jsplugins>\r\n  ' + entry + '\r\n</jsplugins>\r\n';
  if (/<jsplugins\b[^>]*\/>/.test(rest))
    return rest.replace(/<jsplugins\b[^>]*\/>/, '<jsplugins>\r\n  ' + entry + '\r\n</jsplugins>');
  return rest.replace('</jsplugins>', '  ' + entry + '\r\n</jsplugins>');
}

/** The entry for the add-in in the folder `ledger-assistant_VERSION`. */
function entryFor(folder) {
  var version = folder.slice(NAME.length + 1);
  return (
    '<jsplugin name="' +
    NAME +
    '" type="et" url="' +
    folder +
    '" version="' +
    version +
    '" enable="enable_dev" install="null"/>'
  );
}

function run(mode, here) {
  var files = new ActiveXObject('Scripting.FileSystemObject');
  var shell = new ActiveXObject('WScript.Shell');
  var home = shell.ExpandEnvironmentStrings('%APPDATA%') + '\\kingsoft\\wps\\jsaddons';
  var parts = home.split('\\');
  for (var at = 2; at <= parts.length; at++) {
    var folder = parts.slice(0, at).join('\\');
    if (!files.FolderExists(folder)) files.CreateFolder(folder);
  }
  each(files.GetFolder(home).SubFolders, function (old) {
    if (old.Name.indexOf(NAME + '_') === 0) files.DeleteFolder(old.Path, true);
  });
  var entry = '';
  if (mode === 'install')
    each(files.GetFolder(here).SubFolders, function (own) {
      if (own.Name.indexOf(NAME + '_') !== 0) return;
      files.CopyFolder(own.Path, home + '\\' + own.Name, true);
      entry = entryFor(own.Name);
    });
  if (mode === 'install' && entry === '')
    return '没有找到加载项的文件夹。请把整个“WPS表格（试用）”文件夹解压出来再运行。';
  var list = home + '\\publish.xml';
  var before = files.FileExists(list) ? readText(list) : '';
  if (before !== '') files.CopyFile(list, list + '.bak', true);
  writeText(list, merged(before, entry));
  return mode === 'install'
    ? '已安装。请关闭全部WPS窗口，重新打开WPS表格，出现提示时选择允许，再重开一次。'
    : '已卸载。请关闭全部WPS窗口后重新打开。';
}

function each(collection, act) {
  var items = [];
  for (var list = new Enumerator(collection); !list.atEnd(); list.moveNext()) items.push(list.item());
  for (var i = 0; i < items.length; i++) act(items[i]);
}

function readText(path) {
  var stream = new ActiveXObject('ADODB.Stream');
  stream.Type = 2;
  stream.Charset = 'utf-8';
  stream.Open();
  stream.LoadFromFile(path);
  var text = stream.ReadText();
  stream.Close();
  return text;
}

/** UTF-8 without the mark that ADODB puts in front: not every release of WPS reads past it. */
function writeText(path, text) {
  var stream = new ActiveXObject('ADODB.Stream');
  stream.Type = 2;
  stream.Charset = 'utf-8';
  stream.Open();
  stream.WriteText(text);
  stream.Position = 0;
  stream.Type = 1;
  stream.Position = 3;
  var bare = new ActiveXObject('ADODB.Stream');
  bare.Type = 1;
  bare.Open();
  stream.CopyTo(bare);
  bare.SaveToFile(path, 2);
  bare.Close();
  stream.Close();
}

if (typeof WScript !== 'undefined') {
  try {
    WScript.Echo(run(WScript.Arguments(0), WScript.ScriptFullName.replace(/\\[^\\]*$/, '')));
  } catch (error) {
    WScript.Echo('没有办成：' + error.message + ' 请关闭全部WPS窗口再试；安全软件拦截时请选择允许。');
    WScript.Quit(1);
  }
}
