import { siteAddress, stampManifest } from '../../build/manifest.js';
import { catalogueReg, nginxConf, sharePath } from './site-files.js';

/**
 * The script of 设置网址.html: one typed address, and the files that follow from it. ES5 when built; nothing leaves the
 * page.
 */

var text = function (id) {
  return document.getElementById(id).textContent.replace(/^\s+/, '');
};
var value = function (id) {
  return document.getElementById(id).value;
};
var version = document.getElementById('stamp').getAttribute('data-version');

var FILES = {
  'manifest.xml': function () {
    return stampManifest(text('manifest'), siteAddress(value('address')), version);
  },
  'nginx.conf': function () {
    return nginxConf(text('nginx'), siteAddress(value('address')));
  },
  '登记共享目录.reg': function () {
    return '\ufeff' + catalogueReg(sharePath(value('share')));
  },
};

function handOut(name) {
  var told = document.getElementById('told');
  try {
    var content = FILES[name]();
    // Windows reads .reg files in UTF-16.
    var isReg = /\.reg$/.test(name);
    var blob = isReg ? new Blob([utf16(content)]) : new Blob([content], { type: 'text/plain' });
    if (navigator.msSaveBlob) navigator.msSaveBlob(blob, name);
    else {
      var link = document.createElement('a');
      link.href = URL.createObjectURL(blob);
      link.download = name;
      document.body.appendChild(link);
      link.click();
      document.body.removeChild(link);
    }
    told.textContent = '已生成“' + name + '”，请到“下载”文件夹查看。';
  } catch (error) {
    told.textContent = error.message;
  }
}

function utf16(content) {
  var units = new Uint16Array(content.length);
  for (var i = 0; i < content.length; i++) units[i] = content.charCodeAt(i);
  return units;
}

var buttons = document.querySelectorAll('button[data-file]');
for (var i = 0; i < buttons.length; i++)
  buttons[i].onclick = function () {
    handOut(this.getAttribute('data-file'));
  };
