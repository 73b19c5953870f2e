import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { compose } from '../../bot/compose.ts';
import { loadConfig } from '../../bot/config.ts';
import { createLog } from '../../bot/log.ts';

it('leaves nothing running on closed stores when the port is taken', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'uptake-compose-'));
  const logged: string[] = [];
  const log = createLog('warn', (line) => logged.push(line));
  const config = { ...loadConfig({ DATA_DIR: dataDir }), port: 0 };
  const first = await compose(config, log, () => new Date());
  const port = Number(new URL(first.url).port);
  await expect(compose({ ...config, port }, log, () => new Date())).rejects.toMatchObject({
    code: 'EADDRINUSE',
  });
  // whatever still ran would find its store closed by now
  await new Promise((resolve) => setTimeout(resolve, 300));
  await first.close();
  await rm(dataDir, { recursive: true, force: true });
  expect(logged).toEqual([]);
});
