/** The server that `npm start` runs, as a process of its own, on a free port of this machine. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');

export interface LocalServer {
  /** `http://localhost:41234/` */
  readonly address: string;
  readonly pid: number;
  stop(): void;
}

/** Serves a folder, the built dist/ unless another is named; answers once it prints its address. */
export function startServer(folder = join(ROOT, 'dist')): Promise<LocalServer> {
  const server = spawn(process.execPath, [join(ROOT, 'scripts/serve.mjs'), folder], { env: { ...process.env, PORT: '0' } });
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (part: Buffer) => {
      said += part.toString();
      const address = /http:\/\/localhost:\d+\//.exec(said)?.[0];
      if (address)
        resolve({
          address,
          pid: server.pid!,
          stop: () => {
            server.kill();
          },
        });
    };
    server.stdout.on('data', hear);
    server.stderr.on('data', hear);
    server.on('exit', code => reject(new Error(`The server ended with ${code}: ${said}`)));
  });
}
