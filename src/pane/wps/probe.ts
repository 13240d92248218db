import { askAll, QUESTIONS } from '../../hosts/wps/probe';

/** The script of probe.html: a person presses the button once, and sends the file that lies on the desktop then. */
interface Page {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- asking what is there is the very purpose
  readonly Application?: any;
}

const app = (window as unknown as Page).Application;
const list = document.getElementById('answers')!;
const told = document.getElementById('told')!;
const button = document.getElementById('ask') as HTMLButtonElement;

if (!app) told.textContent = '请在WPS表格的“台账助手”选项卡里打开本页。';
else
  button.onclick = () => {
    button.disabled = true;
    const folder = String(app.Env.GetDesktopPath()).replace(/\\/g, '/');
    const answers = askAll({ app, folder, page: window }, () => new Date().getTime());
    for (let i = 0; i < answers.length; i++) {
      const row = document.createElement('tr');
      const { value, error } = answers[i]!;
      const words = [QUESTIONS[i]!.about, error === null ? '有回答' : '出错', error ?? JSON.stringify(value)];
      for (let at = 0; at < words.length; at++)
        row.appendChild(document.createElement('td')).appendChild(document.createTextNode(words[at]!));
      list.appendChild(row);
    }
    // ASCII only: the way files are written takes one byte for a character.
    const text = JSON.stringify({ answers }, null, 1).replace(
      /[^\0-\x7f]/g,
      (unit) => '\\u' + ('000' + unit.charCodeAt(0).toString(16)).slice(-4),
    );
    const path = `${folder}/wps-probe.json`;
    try {
      app.FileSystem.writeAsBinaryString(path, text);
      told.textContent = `已存为“${path}”。请把它交给维护人员。里面没有台账的内容。`;
    } catch {
      told.textContent = '没有能存成文件。请复制下面的文字，交给维护人员。';
      const area = document.createElement('textarea');
      area.value = text;
      document.body.appendChild(area);
    }
  };
