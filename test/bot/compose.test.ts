import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { compose } from '../../bot/compose.ts';
import { loadConfig } from '../../bot/config.ts';
import { createLog } from '../../bot/log.ts';

const waiting = () => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;

it('leaves nothing running when the port is taken', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'uptake-compose-'));
  const log = createLog('silent', () => {});
  const config = { ...loadConfig({ DATA_DIR: dataDir }), port: 0 };
  const idle = waiting();
  const first = await compose(config, log, () => new Date());
  // its loops wait for something to do
  await expect.poll(waiting).toBeGreaterThan(idle + 3);
  const running = waiting();
  const port = Number(new URL(first.url).port);
  await expect(compose({ ...config, port }, log, () => new Date())).rejects.toMatchObject({
    code: 'EADDRINUSE',
  });
  await expect.poll(waiting).toBeLessThanOrEqual(running);
  await first.close();
  await expect.poll(waiting).toBeLessThanOrEqual(idle);
  await rm(dataDir, { recursive: true, force: true });
});
