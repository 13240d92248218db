import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { siteAddress } from '../../scripts/build/manifest';
import { nginxConf } from '../../scripts/kit/site/site-files';

/** Debian's nginx with the configuration that ships; only the places of certificate and files are this machine's. */
export interface Nginx {
  /** With a slash at its end. */
  readonly address: string;
  /** What a browser must be told to trust: the certificate's key, as Chromium wants it. */
  readonly trust: string;
  /** The folder that is served. */
  readonly root: string;
  start(): Promise<void>;
  stop(): Promise<void>;
  discard(): void;
}

export async function nginx(): Promise<Nginx> {
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
  const root = join(folder, 'site');
  mkdirSync(root);
  const port = await freePort();
  const address = siteAddress(`https://localhost:${port}/tools/ledger`);
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
  const words = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=localhost'];
  const files = ['-addext', 'subjectAltName=DNS:localhost', '-keyout', key, '-out', certificate];
  execFileSync('openssl', [...words, ...files], { stdio: 'ignore' });
  const publicKey = execFileSync('openssl', ['x509', '-in', certificate, '-pubkey', '-noout']);
  const der = execFileSync('openssl', ['pkey', '-pubin', '-outform', 'der'], { input: publicKey });

  const shipped = readFileSync(join(__dirname, '../../scripts/kit/site/nginx.conf'), 'utf8');
  const server = nginxConf(shipped, address)
    .replace('/etc/nginx/ledger.crt', certificate)
    .replace('/etc/nginx/ledger.key', key)
    .replaceAll('/srv/ledger/', `${root}/`);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${join(folder, name)};`)
    .join('\n');
  const configuration = join(folder, 'nginx.conf');
  writeFileSync(
    configuration,
    `${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off;
pid ${join(folder, 'pid')};
error_log ${join(folder, 'error.log')};
events {}
http {
include /etc/nginx/mime.types;
access_log off;
${temporary}
${server}
}
`,
  );
  let running: ChildProcess | null = null;
  return {
    address,
    trust: createHash('sha256').update(der).digest('base64'),
    root,
    async start() {
      running = spawn('nginx', ['-c', configuration, '-p', folder], { stdio: 'ignore' });
      while (!(await answers(port))) {
        if (running.exitCode !== null)
          throw new Error(`nginx did not start: ${readFileSync(join(folder, 'error.log'), 'utf8')}`);
        await new Promise((again) => setTimeout(again, 50));
      }
    },
    async stop() {
      const ended = new Promise((resolve) => running?.once('exit', resolve));
      running?.kill('SIGTERM');
      if (running?.exitCode === null) await ended;
      running = null;
    },
    discard: () => rmSync(folder, { recursive: true }),
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, 'localhost', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, 'localhost', () => {
      socket.destroy();
      resolve(true);
    }).on('error', () => resolve(false));
  });
}
